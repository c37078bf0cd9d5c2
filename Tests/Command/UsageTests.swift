// The command line itself: help in both languages, exit statuses, completions.

import Testbed
import Testing

@Suite struct UsageTests {
  private func run(_ arguments: String...) throws -> Program.Outcome { try Niangjia.program.run(arguments) }

  @Test(arguments: [
    "--help", "build --help", "check --help", "explain --help", "init --help", "serve --help", "list --help",
    "stats --help", "schema --help",
  ])
  func helpInBothLanguages(_ line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    for language in ["zh", "en"] {
      let help = try Niangjia.program.run(arguments + ["--language", language])
      let outcome = help.status == 0 ? help : try Niangjia.program.run(["--language=\(language)"] + arguments)
      let name =
        "help/\(line.replacing(" --help", with: "").replacing("--help", with: "niangjia")).\(language).txt"
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(try Golden.difference(of: outcome.output, from: Fixture.golden(name)) == nil)
      let hasChinese = outcome.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(hasChinese == (language == "zh"))
    }
  }

  @Test func theLanguageComesFromTheEnvironment() throws {
    for (variables, isChinese) in [
      (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "en_US.UTF-8"], false),
      (["LC_ALL": "", "LANG": "de_DE"], false),
      (["LC_ALL": "", "LANG": "zh_TW.UTF-8"], true), (["LC_ALL": "C"], true),
    ] {
      let outcome = try Niangjia.program.run(["--help"], environment: variables)
      #expect(outcome.output.contains("用法") == isChinese, "\(variables)")
    }
  }

  @Test func version() throws {
    let outcome = try run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completions(_ shell: String) throws {
    let outcome = try run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("niangjia") && outcome.output.contains("base-url"))
  }

  @Test(arguments: [
    ["biuld"], ["build", "--nonsense"], ["build", "--threads", "0"], ["build", "--threads", "many"],
    ["build", "--date", "2025-02-30"], ["build", "--date"], ["build", "--base-url", "ftp://x/"],
    ["build", "--language", "fr"], ["build", "extra"], ["init"], ["init", "a", "b"],
    ["--date", "2025-01-01"],
  ])
  func wrongUsage(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    for language in ["zh_CN.UTF-8", "en_US.UTF-8"] {
      let outcome = try Niangjia.program.run(arguments, in: folder.path, environment: ["LC_ALL": language])
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(!outcome.errors.isEmpty)
    }
    #expect(try Files.names(in: folder.path) == [])
  }

  @Test func aSiteThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let outcome = try Niangjia.build(folder["nowhere"], to: folder["public"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content-missing"))
    #expect(try Files.names(in: folder.path) == [])
  }

  @Test func findingsAsJSON() throws {
    let folder = try TemporaryFolder()
    try folder.write(["site/content/activities/a.md": "---\ntitle: 甲\ndate: 2025-2-30\n---\n"])
    let outcome = try Niangjia.build(folder["site"], to: folder["public"], "--format", "json")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(try Golden.difference(of: outcome.output, from: Fixture.golden("findings.json")) == nil)
  }
}
