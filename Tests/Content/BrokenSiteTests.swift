// Broken sites, each with exactly what is said of it. The messages are what editors work with, so they are part
// of the program: a change of one shows here, and somebody looks at it.

import Foundation
import Testbed
import Testing

@Suite struct BrokenSiteTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Broken"

  private static let names = (try? Files.names(in: folder)) ?? []

  @Test(arguments: names, ["zh", "en"]) func brokenSite(_ name: String, _ language: String) throws {
    let site = BrokenSiteTests.folder + "/" + name
    let folder = try TemporaryFolder()
    // From another folder, so that the output's path in the last line is the same everywhere.
    let outcome = try Niangjia.program.run(
      ["build", "--site", site, "--output", "public", "--date", "2024-06-10", "--language", language],
      in: folder.path)
    let said = outcome.errors.trimmingCharacters(in: .newlines) + "\n"
    let recorded = "\(site)/expected.\(language).txt"
    #expect(try Golden.difference(of: said, from: recorded) == nil)
    let hasErrors = said.contains(language == "zh" ? "没有发布" : "nothing was published")
    #expect(outcome.status == (hasErrors ? 1 : 0))
    #expect(Files.isThere(folder["public"]) != hasErrors)
  }
}
