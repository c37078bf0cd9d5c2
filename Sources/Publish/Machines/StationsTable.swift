// The stations for whoever keeps lists in a spreadsheet: comma-separated values after RFC 4180. A byte-order mark tells
// Excel that it is UTF-8; without one it takes the text for the system's code page.

internal import Content

/// Writes `stations/find/stations.csv`.
struct StationsTable {
  let contexts: Contexts

  private static let heads = [
    "名称", "地区", "地址", "开放时间", "设施", "服务", "服务对象", "电话", "启用", "称号", "六有", "没有达到", "经度(WGS84)", "纬度(WGS84)",
    "网页",
  ]

  /// Appends all stations, by district.
  func write(into output: inout [UInt8]) {
    output += [0xEF, 0xBB, 0xBF]
    row(StationsTable.heads, into: &output)
    for entry in contexts.stations.entries {
      guard let station = contexts.site.articles[entry.article].station else { continue }
      row(cells(entry, station), into: &output)
    }
  }

  private func cells(_ entry: StationTable.Entry, _ station: Details.Station) -> [String] {
    let site = contexts.site
    let point = station.location?.wgs84
    return [
      site.articles[entry.article].headline.title,
      entry.district.map { site.divisions.pathName(of: $0) } ?? "", station.address ?? "",
      station.hours ?? "",
      list(station.facilities), list(station.services), list(station.serves), station.phone ?? "",
      station.opened ?? "", list(station.labels), list(station.checklist), list(station.lacking),
      point.map { "\($0.longitude)" } ?? "", point.map { "\($0.latitude)" } ?? "",
      (site.configuration.baseURL ?? "") + contexts.addresses.articles[entry.article],
    ]
  }

  private func list(_ texts: [String]) -> String { texts.joined(separator: "、") }

  private func row(_ cells: [String], into output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(cell, into: &output)
    }
    output += "\r\n".utf8
  }

  /// A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection); a telephone
  /// number or date stays as it is typed.
  private func write(_ cell: String, into output: inout [UInt8]) {
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = isFormula && Double(cell) == nil ? "'" + cell : cell
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      output += text.utf8
      return
    }
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }
}
