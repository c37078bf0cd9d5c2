// What is handed on with the program: the list of licences is true, the manual page is well formed.

import Testbed
import Testing

@testable import Command

@Suite struct SupplyTests {
  private func text(_ name: String) throws -> String { try Files.text(Fixture.repository + "/" + name) }

  @Test func everyPackageIsPinnedAndListed() throws {
    let package = try text("Package.swift")
    let urls = package.matches(of: /\.package\(url: "([^"]+)"/).map { String($0.1) }
    let pinned = package.matches(of: /\.package\(url: "([^"]+)", exact: "([^"]+)"\)/)
      .map { [String($0.1), String($0.2)] }
    #expect(pinned.map { $0[0] } == urls, "every version is an exact one")
    let listed = Component.all.compactMap { component in component.version.map { [component.address, $0] } }
    #expect(listed == pinned)
  }

  @Test func everySystemLibraryIsListed() throws {
    let wanted = try text("Package.swift").matches(of: /pkgConfig: "([^"]+)"/).map { String($0.1) }
    let listed = Component.all.filter { $0.place == .system }.map(\.name)
    #expect(!wanted.isEmpty && Set(wanted).isSubset(of: listed), "\(wanted)")
  }

  @Test func theNoticeNamesEveryComponent() throws {
    let notice = try text("NOTICE")
    for component in Component.all {
      #expect(notice.contains(component.name) && notice.contains(component.license), "\(component.name)")
    }
  }

  /// What the executable asks the system for, by binutils.
  @Test(.enabled(if: Files.isThere("/usr/bin/readelf"), "There is no readelf to ask."))
  func everyLibraryThatIsAskedForIsListed() throws {
    let outcome = try Program("/usr/bin/readelf", environment: ["LC_ALL": "C"]).run([
      "-d", Niangjia.program.path,
    ])
    let names = outcome.output.matches(of: /\(NEEDED\).*\[(.+)\]/).map { String($0.1) }
    #expect(names.contains { $0.hasPrefix("libcmark.so") })
    let known = Component.all.flatMap(\.libraries)
    for name in names { #expect(known.contains { name.hasPrefix($0) }, "\(name) is not listed") }
  }

  @Test func licensesInBothLanguages() throws {
    for (language, heading) in [("zh", "编在程序里面的："), ("en", "Part of the executable:")] {
      let outcome = try Niangjia.program.run(["--licenses"], environment: ["NIANGJIA_LANGUAGE": language])
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.contains(heading))
      for component in Component.all { #expect(outcome.output.contains(component.license)) }
    }
  }

  @Test(arguments: ["zh", "en"]) func theManualNamesEveryCommandAndOption(_ language: String) throws {
    let manual = try Niangjia.program.run(["manual", "--language", language])
    #expect(manual.status == 0 && manual.errors == "")
    let page = manual.output.replacing("\\-", with: "-")
    let commands = try #require(CommandTree.read().command.subcommands).map(\.commandName)
    #expect(commands.count > 10)
    for command in commands where command != "manual" && command != "help" {
      #expect(page.contains("\n.SS \(command)\n"), "\(command)")
      let help = try Niangjia.program.run([command, "--help"]).output
      for option in help.matches(of: /\n  (--[a-z-]+)/) where option.1 != "--version" {
        #expect(page.contains(option.1), "\(command) \(option.1)")
      }
    }
    #expect(page.contains(language == "zh" ? "\n.SH 退出状态\n" : "\n.SH EXIT STATUS\n"))
  }

  @Test(
    .enabled(if: Files.isThere("/usr/bin/mandoc"), "There is no mandoc to judge it."),
    arguments: ["zh", "en"])
  func theManualIsWellFormed(_ language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["niangjia.1": Niangjia.program.run(["manual", "--language", language]).output])
    let outcome = try Program("/usr/bin/mandoc").run(["-Tlint", "-W", "warning", folder["niangjia.1"]])
    #expect(outcome.status == 0 && outcome.output == "", "\(outcome.output)")
  }
}
