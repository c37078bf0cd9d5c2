// The stations for whoever draws maps: GeoJSON, RFC 7946, whose coordinates are WGS 84 and nothing else. A station whose
// datum is not known is left out rather than put some hundred metres beside where it is.

internal import Content

/// Writes `stations/find/stations.geojson`.
struct StationsMap {
  let contexts: Contexts

  /// Appends all stations that have a place, one a line.
  func write(into output: inout [UInt8]) {
    output += "{\"type\":\"FeatureCollection\",\"features\":[\n".utf8
    var isFirst = true
    for entry in contexts.stations.entries {
      guard let station = contexts.site.articles[entry.article].station, let point = station.location?.wgs84
      else { continue }
      if !isFirst { output += ",\n".utf8 }
      isFirst = false
      output +=
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\(point.longitude),\(point.latitude)]},\"properties\":"
        .utf8
      properties(entry, station).write(into: &output)
      output += "}".utf8
    }
    output += "\n]}\n".utf8
  }

  private func properties(_ entry: StationTable.Entry, _ station: Details.Station) -> JSON {
    let site = contexts.site
    func list(_ texts: [String]) -> JSON { texts.isEmpty ? .null : .list(texts.map { .string($0) }) }
    return .compact([
      ("name", .string(site.articles[entry.article].headline.title)),
      ("region", .optional(entry.district.map { site.divisions.pathName(of: $0) })),
      ("address", .optional(station.address)), ("hours", .optional(station.hours)),
      ("facilities", list(station.facilities)), ("services", list(station.services)),
      ("serves", list(station.serves)), ("phone", .optional(station.phone)),
      ("datum", .optional(station.location?.datum?.rawValue)),
      ("url", .string((site.configuration.baseURL ?? "") + contexts.addresses.articles[entry.article])),
    ])
  }
}
