/// How long a watch gathers events.
enum WatchPause {
  /// An editor's program writes a file in several steps; so long after the last one it is taken to be done.
  static let quiet = Duration.milliseconds(4)
  /// So long at most after the first one.
  static let longest = Duration.milliseconds(80)
}
