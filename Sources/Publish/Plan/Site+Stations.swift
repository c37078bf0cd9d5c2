internal import Content

extension Site {
  /// Whether the site has the directory of stations: it needs stations.
  var hasStations: Bool {
    configuration.features.contains(.stations) && articles.contains { $0.kind == .station && $0.isShown }
  }
}
