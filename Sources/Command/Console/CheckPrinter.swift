internal import Check
internal import Chinese
internal import Content

/// Prints a check for people: findings, then what to write to the authors of submissions, then a last line.
struct CheckPrinter {
  /// The site's folder.
  let root: String
  /// Where things are said.
  let console: Console

  /// Prints findings to standard error and the rest to standard output.
  func print(_ report: CheckReport) {
    DiagnosticPrinter(root: root, language: console.language).print(report.diagnostics)
    for submission in report.submissions where report.isLimited || !submission.isMet {
      console.say(CheckPrinter.letter(submission))
    }
    console.say(CheckPrinter.lastLine(report))
  }

  /// A submission's report as an editor would write it to the author.
  private static func letter(_ report: ColumnReport) -> Bilingual {
    Bilingual(letter(report, .chinese), letter(report, .english))
  }

  private static func letter(_ report: ColumnReport, _ language: Language) -> String {
    let head = Bilingual(
      "《\(report.title)》（\(report.file)）", "\(report.title) (\(report.file))")(language)
    let width = report.entries.map { columns($0.name(language)) }.max() ?? 0
    let lines = report.entries.flatMap { entry -> [String] in
      let name = entry.name(language)
      let pad = String(repeating: " ", count: width - columns(name) + 2)
      var first = "  " + name + pad + entry.verdict.word(language)
      if !entry.evidence.isEmpty {
        first +=
          language == .chinese
          ? "  第 \(entry.line) 行“\(inner(entry.evidence))”" : "  line \(entry.line): \(entry.evidence)"
      }
      let advice = entry.advice(language)
      return advice.isEmpty ? [first] : [first, "    → " + advice]
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// A text as it stands within “”: quotation marks in it are ‘’ (GB/T 15834, 4.8).
  private static func inner(_ text: String) -> String {
    text.replacing("“", with: "‘").replacing("”", with: "’")
  }

  /// How many columns of a terminal a text takes.
  private static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Width.columns(of: $1) }
  }

  /// The last line, as a colleague would say it.
  private static func lastLine(_ report: CheckReport) -> Bilingual {
    let (errors, warnings, hints) = (report.count(.error), report.count(.warning), report.count(.hint))
    guard errors + warnings + hints > 0 else {
      return Bilingual(
        "看了 \(report.articles) 篇文章，没有要改的。", "\(report.articles) articles checked; nothing to mend.")
    }
    let counts: [(Int, Bilingual)] = [
      (errors, Bilingual("\(errors) 处必须改", "\(errors) must be mended")),
      (warnings, Bilingual("\(warnings) 处最好改", "\(warnings) should be")),
      (hints, Bilingual("\(hints) 处可以看看", "\(hints) may be worth a look")),
    ]
    let said = counts.filter { $0.0 > 0 }.map(\.1)
    let verdict =
      errors > 0
      ? Bilingual("改好之前发布不了。", "Until then nothing can be published.")
      : report.fails
        ? Bilingual("这次要求一处提醒也没有，还没有通过。", "With --strict this does not pass.")
        : Bilingual("可以发布。", "The site can be published.")
    return Bilingual(
      "看了 \(report.articles) 篇文章：\(said.map(\.chinese).joined(separator: "，"))。\(verdict.chinese)",
      "\(report.articles) articles checked: \(said.map(\.english).joined(separator: ", ")). \(verdict.english)"
    )
  }
}
