// `make intake-report`: how much of what people found in pages the program finds, beside the aims of the issue.

internal import Foundation
internal import IntakeTrials

@main
enum Report {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let root = arguments.first { !$0.hasPrefix("-") } ?? "."
    let isLong = arguments.contains("--notes")
    var all = PageTrial()
    for (name, folder, pages) in [
      ("seeds", root + "/Tests/Intake/Seeds", root + "/../shared/seeds"),
      ("own pages", root + "/Tests/Intake/Pages", root + "/Tests/Intake/Pages"),
    ] {
      var trial = PageTrial()
      let cases = try PageCase.cases(labels: folder, pages: pages)
      for page in cases { trial.add(PageTrial(page.text, labels: page.labels, name: page.name)) }
      print("\(name): \(cases.count) pages\n" + table(trial))
      all.add(trial)
      if isLong { print(notes(trial)) }
    }
    print("all\n" + table(all))
  }

  private static func rows(_ trial: PageTrial) -> [(name: String, tally: Tally, aim: String)] {
    [
      ("stories split at the right lines", trial.stories, "95"), ("names and roles", trial.names, "95"),
      ("broken paragraphs joined", trial.joins, "90"), ("captions out of the text", trial.captions, "100"),
      ("figures with number and unit", trial.figures, "90"), ("characters kept", trial.characters, "100"),
      ("headline lines and subheadings", trial.headlines, "-"),
    ]
  }

  private static func table(_ trial: PageTrial) -> String {
    rows(trial).map { row in
      let name = row.name.padding(toLength: 34, withPad: " ", startingAt: 0)
      let share = String(format: "%6.1f%%", row.tally.share)
      return
        "  \(name) \(share)  (aim \(row.aim))  \(row.tally.hits) of \(row.tally.labelled), found \(row.tally.found)"
    }.joined(separator: "\n") + "\n"
  }

  private static func notes(_ trial: PageTrial) -> String {
    rows(trial).flatMap { row in row.tally.notes.map { "  \(row.name): \($0)" } }.joined(separator: "\n")
  }
}
