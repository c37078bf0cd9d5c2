// What a comparison found, as a table that a person reads and the repository keeps: ratios first, since seconds mean
// little on another machine, or on this one while it has other work.

internal import Foundation
internal import Testbed

/// Runs a comparison in memory and on the disk, and tells what it found.
struct ComparisonReport {
  private var articles = 10_000
  private var rounds = 3
  private var hugo: String?
  private var niangjia = ComparisonReport.beside("niangjia")
  /// A folder on the disk.
  private var disk: String?
  /// Where the report is written, beside standard output.
  private var results: String?

  /// Reads the options; `nil` where one is unknown.
  init?(arguments: ArraySlice<String>) {
    var rest = arguments
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--articles": articles = Int(value) ?? 0
      case "--runs": rounds = Int(value) ?? 0
      case "--niangjia": niangjia = value
      case "--hugo": hugo = value
      // Hugo reads what is relative from its own folder, and takes no relative folder for its cache.
      case "--disk": disk = URL(fileURLWithPath: value).path
      case "--results": results = value
      default: return nil
      }
    }
    guard articles > 0, rounds > 0 else { return nil }
  }

  private static func beside(_ name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/" + name
  }

  /// Runs all candidates and prints the tables.
  func run() throws {
    let comparison = Comparison(
      articles: articles, rounds: rounds, niangjia: niangjia, floor: ComparisonReport.beside("bench-floor"),
      hugo: hugo)
    var text = head()
    let memory = try TemporaryFolder()
    text += table("In memory (tmpfs)", try comparison.run(in: memory.path))
    if let disk {
      let folder = disk + "/compare"
      try Files.remove(folder)
      try Files.makeFolder(folder)
      text += table("On the disk", try comparison.run(in: folder))
      try Files.remove(folder)
    }
    print(text)
    if let results { try Files.write(Array(text.utf8), to: results) }
  }

  private func head() -> String {
    let day = ISO8601DateFormatter.string(
      from: Date(), timeZone: .gmt, formatOptions: [.withFullDate, .withDashSeparatorInDate])
    let load = (try? Files.text("/proc/loadavg"))?.prefix { $0 != " " } ?? "unknown"
    return """
      # Niangjia beside Hugo

      Written by `make bench` (`bench compare`); how it is done stands in `Comparison.swift`, Hugo's site in `Hugo/`.
      \(articles) invented articles, medians of \(rounds) rounds in which the candidates took turns.

      - day: \(day)
      - machine: \(ComparisonReport.processor), \(ProcessInfo.processInfo.activeProcessorCount) processors, \
      \(ProcessInfo.processInfo.operatingSystemVersionString); load when it began: \(load)
      - Hugo: \(hugo.flatMap(ComparisonReport.version) ?? "not installed, so it was left out")


      """
  }

  private static var processor: String {
    let lines = (try? Files.text("/proc/cpuinfo"))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }
    return model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? "unknown processor"
  }

  private static func version(of hugo: String) -> String? {
    guard let outcome = try? Program(hugo).run(["version"]), outcome.status == 0 else { return nil }
    let words = outcome.output.split(separator: " ")
    return words.first { $0.hasPrefix("v0.") }.map { String($0.prefix { $0 != "-" }) }
  }

  private func table(_ title: String, _ rows: [Comparison.Row]) -> String {
    let hugo = rows.first { $0.name == "Hugo" }
    var text = "## \(title)\n\n"
    text += "| | wall s | CPU s | RSS MiB | files | MB | wall / Hugo | CPU / Hugo | RSS / Hugo |\n"
    text += "| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    for row in rows {
      let cells = [
        row.name, decimal(row.wallSeconds), decimal(row.processorSeconds), "\(row.residentBytes >> 20)",
        "\(row.files)", "\(row.bytes / 1_000_000)",
        hugo.map { ratio(row.wallSeconds, $0.wallSeconds) } ?? "",
        hugo.map { ratio(row.processorSeconds, $0.processorSeconds) } ?? "",
        hugo.map { ratio(Double(row.residentBytes), Double($0.residentBytes)) } ?? "",
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text + "\n"
  }

  private func decimal(_ value: Double) -> String { String(format: "%.2f", value) }

  private func ratio(_ value: Double, _ other: Double) -> String { String(format: "%.3f", value / other) }
}
