// A table pasted into the wrong place must not flood a terminal, nor take minutes.

import Foundation
import Testbed
import Testing

@Suite struct FloodTests {
  private let article = "---\n标题: 示例：一篇\n日期: 2025-02-13\n---\n\n正文在这里。\n"

  @Test(arguments: ["build", "check"]) func unknownSettingsAreListedUpToAHundred(_ command: String) throws {
    let folder = try TemporaryFolder()
    let rules = (1...1_500).map { "  code\($0): off\n" }.joined()
    try folder.write([
      "site/site.yaml": (1...3_000).map { "key\($0): 1\n" }.joined() + "rules:\n" + rules,
      "site/content/activities/yi.md": article,
    ])
    var words = [command, "--site", folder["site"], "--date", "2026-01-01", "--language", "en"]
    if command == "build" { words += ["--output", folder["public"]] }
    let outcome = try Niangjia.program.run(words)
    #expect(outcome.status == 0)
    let said = outcome.errors + outcome.output
    #expect(said.contains("2900 more findings"))
    #expect(said.components(separatedBy: "[field-unknown]").count - 1 == 101)
    if command == "check" {
      #expect(said.contains("1400 more findings"))
      #expect(said.components(separatedBy: "[rule-unknown]").count - 1 == 101)
    } else {
      #expect(said.contains("3000 warnings"))
    }
  }

  @Test func deadLinksAreListedUpToAHundred() throws {
    let folder = try TemporaryFolder()
    let links = (1...2_000).map { "[链接](none\($0).md)\n" }.joined()
    try folder.write(["site/content/activities/yi.md": article + "\n" + links])
    let outcome = try Niangjia.program.run([
      "build", "--site", folder["site"], "--output", folder["public"], "--date", "2026-01-01", "--language",
      "en",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.errors.components(separatedBy: "[link-dead]").count - 1 == 101)
    #expect(outcome.errors.contains("1900 more findings") && outcome.errors.contains("2000 errors"))
  }
}
