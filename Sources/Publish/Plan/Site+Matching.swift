internal import Content

extension Site {
  /// Whether the site has the menu of workers and the list of demands: it needs workers or demands.
  var hasMatching: Bool {
    configuration.features.contains(.matching)
      && articles.contains { ($0.kind == .worker || $0.kind == .demand) && $0.withdrawn == nil }
  }
}
