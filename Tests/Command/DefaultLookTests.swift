// The templates that come with Niangjia, over sites with every construct: only what holds for any look.

import Testbed
import Testing

@Suite struct DefaultLookTests {
  @Test func defaultLookOverTheGoldenSite() throws {
    let folder = try TemporaryFolder()
    try Files.copy(Fixture.goldenSite, to: folder["site"])
    try Files.remove(folder["site/templates"])
    try inspect(folder["site"], folder["public"])
  }

  @Test func defaultLookOverTheSiteOfThisRepository() throws {
    let folder = try TemporaryFolder()
    try Files.copy(Fixture.repository + "/content", to: folder["site/content"])
    try Files.copy(Fixture.repository + "/site.yaml", to: folder["site/site.yaml"])
    try inspect(folder["site"], folder["public"])
  }

  /// LOOK's limits are for what a browser loads: the stylesheet as it is served, without its comments.
  @Test func theLookIsLight() throws {
    let folder = try TemporaryFolder()
    try Files.copy(Fixture.goldenSite, to: folder["site"])
    try Files.remove(folder["site/templates"])
    let outcome = try Niangjia.build(folder["site"], to: folder["public"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let assets = try Files.names(in: folder["public/assets"])
    for (ending, limit) in [(".css", 24_000), (".js", 16_000)] {
      // The search page alone loads its scripts; `browser.py` in Tests/Search weighs all that it loads.
      let files = assets.filter { $0.hasSuffix(ending) && !$0.hasPrefix("search-") }
      let weight = try files.map { try Files.read(folder["public/assets/" + $0]).count }.reduce(0, +)
      #expect(!files.isEmpty)
      #expect(weight <= limit, "\(files) weigh \(weight) bytes, the limit is \(limit)")
    }
  }

  private func inspect(_ site: String, _ output: String) throws {
    let outcome = try Niangjia.build(site, to: output, date: "2026-01-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let inspection = SiteInspection(try Tree(output))
    #expect(inspection.pages > 40)
    #expect(inspection.problems.isEmpty, "\(inspection.problems.prefix(20).joined(separator: "\n"))")
  }
}
