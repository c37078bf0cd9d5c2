import Testbed

/// `templates/README.md`, taken apart: which template gets which variables and has which blocks.
struct TemplatesReadme {
  /// A row of a table: the names in its first cell, and the rest.
  struct Row {
    let names: [String]
    let text: String
  }

  /// A part under one heading: the templates that the heading names, its rows, and its sentences.
  struct Section {
    let heading: String
    let templates: [String]
    var rows: [Row] = []
    var sentences: [String] = []
  }

  /// All parts.
  let sections: [Section]
  /// All that stands between backticks.
  let words: Set<String>

  init() throws {
    let text = try Files.text(GoldenSite.repository + "/templates/README.md")
    var sections = [Section(heading: "", templates: [])]
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("#") {
        let templates = TemplatesReadme.words(of: line).filter { $0.hasSuffix(".html") }
        sections.append(
          Section(heading: line.drop { $0 == "#" || $0 == " " }.description, templates: templates))
      } else if line.hasPrefix("| ") {
        let cells = line.dropFirst(2).split(separator: "|", maxSplits: 1).map(String.init)
        guard cells.count == 2 else { continue }
        let names = TemplatesReadme.words(of: cells[0])
        let bare = cells[0].trimmingPrefix(" ").split(separator: " ").first.map(String.init) ?? ""
        sections[sections.count - 1].rows.append(Row(names: names.isEmpty ? [bare] : names, text: cells[1]))
      } else {
        sections[sections.count - 1].sentences.append(line)
      }
    }
    self.sections = sections
    words = Set(TemplatesReadme.words(of: text.replacing("\n", with: " ")))
  }

  /// What stands between backticks in a text.
  static func words(of text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The rows that tell of a template's variables: its own, those of every page, those that a sentence says it gets
  /// besides (“Gets `list`, and:”), and `facts`.
  func rows(of template: String) -> [Row] {
    let own = sections.filter { $0.templates.contains(template) }
    let besides = own.flatMap(\.sentences).filter { $0.contains("Gets `") }.flatMap { sentence in
      TemplatesReadme.words(of: String(sentence.split(separator: "Gets").last ?? ""))
    }
    let pages = sections.filter { !$0.templates.isEmpty }.flatMap(\.rows)
    let shared = pages.filter { row in besides.contains { row.names[0].hasPrefix($0 + ".") } }
    let common = sections.filter { $0.heading == "What every page gets" }.flatMap(\.rows)
    return own.flatMap(\.rows) + shared + common + facts
  }

  /// The variables of `facts`, which stand in the cells of the parts that show them.
  private var facts: [Row] {
    let parts = sections.filter { $0.heading.hasPrefix("Parts") }.flatMap(\.rows)
    return parts.flatMap { row in
      TemplatesReadme.words(of: row.text).filter { $0.hasPrefix("facts.") }
        .map { Row(names: [$0], text: row.text) }
    }
  }

  /// The fields that a row's description allows below its variable: those that it names, and those of the shapes
  /// that it names, with all below them.
  func fields(describedBy text: String) -> Set<String> {
    var fields = Set(TemplatesReadme.words(of: text))
    var waiting = [text]
    var seen: Set<String> = []
    while let text = waiting.popLast() {
      for shape in shapes where mentions(shape.names[0], in: text) && seen.insert(shape.names[0]).inserted {
        fields.formUnion(TemplatesReadme.words(of: shape.text))
        waiting.append(shape.text)
      }
    }
    return fields
  }

  private var shapes: [Row] { sections.first { $0.heading == "Shapes that return" }?.rows ?? [] }

  private func mentions(_ shape: String, in text: String) -> Bool {
    text.split { !$0.isLetter }.contains { $0 == shape || $0 == shape + "s" }
  }
}
