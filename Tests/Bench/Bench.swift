// Times the release build over invented sites: `make build` first, then `make bench`, or
//
//     bench [--articles 1000,10000] [--runs 3] [--niangjia PATH] [--pagefind PYTHON]
//     bench compare [--articles 10000] [--runs 3] [--niangjia PATH] [--hugo PATH] [--disk DIR] [--results FILE]
//     bench corpus DIR N [varied]
//     bench directories DIR N
//     bench stages DIR
//     bench templates FILE
//     bench pages SITE DAY
//
// The output lies in memory where the system has such a place, so that the disk is not what is timed.

internal import Content
internal import Foundation
internal import Testbed

@main
struct Bench {
  /// How many articles each site has.
  private var counts = [1_000, 10_000]
  /// A Python with the package `pagefind`, over which the search index is measured too.
  private var pagefind: String?
  /// How often each build is timed; the median is printed.
  private var runs = 3
  /// The executable: the one that was built beside this program.
  private var niangjia =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/niangjia"

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "corpus" {
      guard (3...4).contains(arguments.count), let count = Int(arguments[2]) else { return usage() }
      var corpus = Corpus(count: count, isVaried: arguments.last == "varied")
      try corpus.write(to: arguments[1])
      return
    }
    if arguments.count == 3, arguments[0] == "directories", let count = Int(arguments[2]) {
      var corpus = DirectoryCorpus(count: count)
      return try corpus.write(to: arguments[1])
    }
    if arguments.count == 2, arguments[0] == "stages" {
      return try StageTimes(site: arguments[1]).print()
    }
    if arguments.count == 2, arguments[0] == "templates" {
      return try TemplateTimes.print(casesIn: arguments[1])
    }
    if arguments.count == 3, arguments[0] == "pages", case .success(let day) = Day.parse(arguments[2]) {
      return try PageContexts(site: arguments[1], today: day).print()
    }
    if arguments.first == "compare" {
      guard let report = ComparisonReport(arguments: arguments.dropFirst()) else { return usage() }
      return try report.run()
    }
    var bench = Bench()
    guard bench.read(arguments) else { return usage() }
    try bench.run()
  }

  private static func usage() {
    print(
      """
      bench [--articles 1000,10000] [--runs 3] [--niangjia PATH] [--pagefind PYTHON]
      bench compare [--articles 10000] [--runs 3] [--niangjia PATH] [--hugo PATH] [--disk DIR] [--results FILE]
      bench corpus DIR N [varied]
      bench directories DIR N
      bench stages DIR
      bench templates FILE
      bench pages SITE DAY
      """)
    exit(2)
  }

  private mutating func read(_ arguments: [String]) -> Bool {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return false }
      switch option {
      case "--articles": counts = value.split(separator: ",").compactMap { Int($0) }
      case "--runs": runs = Int(value) ?? 0
      case "--niangjia": niangjia = value
      case "--pagefind": pagefind = value
      default: return false
      }
    }
    return !counts.isEmpty && runs > 0
  }

  private func run() throws {
    guard Files.isThere(niangjia) else {
      print("There is no \(niangjia): run `make build` first, or name it with --niangjia.")
      exit(1)
    }
    print("articles  build     wall s   CPU s  RSS MiB   files      MB")
    for count in counts {
      let folder = try TemporaryFolder()
      var corpus = Corpus(count: count)
      try corpus.write(to: folder["site"])
      let fresh = try (0..<runs).map { _ in
        try Files.remove(folder["public"])
        return try build(folder)
      }
      try report(count, "fresh", fresh, folder)
      try report(count, "no change", (0..<runs).map { _ in try build(folder) }, folder)
      try StageTimes(site: folder["site"]).print()
      if let pagefind { try SearchTimes.printPagefind(pagefind, over: folder["public"]) }
    }
  }

  private struct Measurement {
    let wall: Double
    let outcome: Program.Outcome
  }

  private func build(_ folder: TemporaryFolder) throws -> Measurement {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try Program(niangjia).run([
      "build", "--site", folder["site"], "--output", folder["public"], "--date", "2026-01-01",
    ])
    let wall = (clock.now - start) / .seconds(1)
    guard outcome.status == 0 else {
      print(outcome.errors.prefix(2_000))
      exit(1)
    }
    return Measurement(wall: wall, outcome: outcome)
  }

  private func report(
    _ count: Int, _ name: String, _ measurements: [Measurement], _ folder: TemporaryFolder
  ) throws {
    let (files, bytes) = size(of: folder["public"])
    let columns = [
      pad("\(count)", 8), "  " + name.padding(toLength: 9, withPad: " ", startingAt: 0),
      pad(decimal(median(measurements.map(\.wall))), 7),
      pad(decimal(median(measurements.map(\.outcome.processorSeconds))), 8),
      pad("\(Int(median(measurements.map { Double($0.outcome.residentBytes) })) >> 20)", 9),
      pad("\(files)", 8), pad("\(bytes / 1_000_000)", 8),
    ]
    print(columns.joined())
  }

  private func size(of folder: String) -> (files: Int, bytes: Int) {
    var (files, bytes) = (0, 0)
    try? Comparison.forEachFile(in: folder) { _, size in
      files += 1
      bytes += size
    }
    return (files, bytes)
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func decimal(_ value: Double) -> String { String(format: "%.2f", value) }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
