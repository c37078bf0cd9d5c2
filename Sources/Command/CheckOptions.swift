/// What a check is asked to do.
struct CheckOptions: Sendable {
  /// What it shares with a build.
  var build = BuildOptions()
  /// The files and folders that findings are shown of, as typed; none means all.
  var files: [String] = []
  /// The column whose submissions are looked at, by its folder or title.
  var column: String?
  /// Whether a warning fails the check as an error does.
  var isStrict = false
}
