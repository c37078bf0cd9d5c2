// Broken sites, each with exactly what is said of it. The messages are what editors work with, so they are part
// of the program: a change of one shows here, and somebody looks at it. A folder with `issue.txt` waits for a mend:
// its recorded text is the one that is wanted, and recording leaves it alone.

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
    if Files.isThere(site + "/issue.txt") {
      // What is said is wrong; `expected` holds what should be said, and `issue.txt` the reason.
      let issue = try Files.text(site + "/issue.txt")
      let isRight = try said == Files.text(recorded)
      withKnownIssue(Comment(rawValue: issue)) { #expect(isRight) }
      return
    }
    #expect(try Golden.difference(of: said, from: recorded) == nil)
    let hasErrors = said.contains(language == "zh" ? "没有发布" : "nothing was published")
    #expect(outcome.status == (hasErrors ? 1 : 0))
    #expect(Files.isThere(folder["public"]) != hasErrors)
  }
}
