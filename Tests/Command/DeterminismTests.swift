// Same input and same date, same bytes out (DESIGN, invariant 7).

import Testbed
import Testing

@Suite struct DeterminismTests {
  private struct Variation: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var arguments: [String] = []
    var environment: [String: String] = [:]
    var folder = "site"
  }

  private static let variations = [
    Variation(testDescription: "again"),
    Variation(testDescription: "one thread", arguments: ["--threads", "1"]),
    Variation(testDescription: "four threads", arguments: ["--threads", "4"]),
    Variation(testDescription: "another zone", environment: ["TZ": "America/New_York"]),
    Variation(testDescription: "a zone a day ahead", environment: ["TZ": "Pacific/Kiritimati"]),
    Variation(testDescription: "Turkish", environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
    Variation(testDescription: "no locale", environment: ["LC_ALL": "C"]),
    Variation(testDescription: "another folder", folder: "别处 的/深处/site"),
  ]

  @Test(arguments: variations) private func sameBytes(_ variation: Variation) throws {
    let folder = try TemporaryFolder()
    try Files.copy(Fixture.goldenSite, to: folder[variation.folder])
    func build(_ output: String, _ more: Variation) throws -> (tree: Tree, errors: String) {
      let outcome = try Niangjia.program.run(
        ["build", "--site", folder[variation.folder], "--output", folder[output], "--date", "2024-06-10"]
          + ["--language", "zh"] + more.arguments, environment: more.environment)
      #expect(outcome.status == 0)
      return (try Tree(folder[output]), outcome.errors)
    }
    let varied = try build("varied", variation)
    let recorded = try Tree(Fixture.golden("public"))
    #expect(varied.tree.differences(from: recorded) == [])
    #expect(try varied.errors == Files.text(Fixture.golden("errors.txt")))
  }

  @Test func theNumberOfThreadsNeverShowsInFindings() throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 {
      let text = "---\ntitle: \(number)\ndate: 2024-02-30\nthemes: [没有]\n---\n\n<b>x</b> [死](x\(number).md)\n"
      try folder.write(["site/content/activities/\(number).md": text])
    }
    func errors(_ threads: Int) throws -> String {
      try Niangjia.build(folder["site"], to: folder["public"], "--threads", "\(threads)").errors
    }
    let one = try errors(1)
    #expect(one.split(separator: "\n").count > 800)
    for threads in [2, 4, 16] { #expect(try errors(threads) == one) }
  }
}
