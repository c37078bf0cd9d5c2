// What VS Code offers while somebody types: a whole article of each kind, as `niangjia new` lays it out, and each field
// with the words that it may have. It needs no extension, so it works in Markdown, where the YAML extension does not.

internal import Content
internal import Publish

/// The snippets of a site.
struct Snippets {
  let language: Language
  let schema: Schema

  /// `niangjia.code-snippets`.
  var json: JSON {
    let kinds = Kind.allCases.filter { $0 != .article }.map { ($0.chinese, article(of: $0)) }
    return .object(kinds + fields)
  }

  private func article(of kind: Kind) -> JSON {
    let day = Day(daysSinceEpoch: 0)
    let draft = Draft(kind: kind, section: kind.folder, title: "TITLE", today: day, language: language)
    var stops = 1
    let lines = draft.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = Snippets.escaped(String(line))
        .replacing("TITLE", with: "${1:\(Bilingual("标题", "title")(language))}")
        .replacing(day.iso, with: "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}")
      return stop(in: text, &stops)
    }
    let body = lines.map { $0 == Bilingual("在这里写正文。", "Write the text here.")(language) ? "$0" : $0 }
    return snippet(
      [kind.chinese, kind.rawValue], body,
      Bilingual("新的一篇：\(kind.chinese)", "A new article: \(kind.rawValue)"))
  }

  /// A line of front matter with a place to type in where its value is empty.
  private func stop(in line: String, _ stops: inout Int) -> String {
    for (empty, filled) in [(": []  # ", ": [STOP]  # "), (":  # ", ": STOP  # ")]
    where !line.hasPrefix("#") && line.contains(empty) {
      stops += 1
      return line.replacing(empty, with: filled, maxReplacements: 1).replacing("STOP", with: "$\(stops)")
    }
    return line
  }

  private var fields: [(String, JSON)] {
    Field.allCases.filter { $0 != .rules }.map { field in
      let key = language == .chinese ? field.chinese : field.rawValue
      let form = field.form(themes: schema.themes, checklist: schema.checklist)
      let body = (key + ":" + value(form)).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      return (
        "\(field.chinese) \(field.rawValue)", snippet([field.chinese, field.rawValue], body, field.meaning)
      )
    }
  }

  private func snippet(_ prefixes: [String], _ body: [String], _ description: Bilingual) -> JSON {
    .object([
      ("scope", .string("markdown")), ("prefix", .list(prefixes.map { .string($0) })),
      ("body", .list(body.map { .string($0) })), ("description", .string(description(language))),
    ])
  }

  /// What is offered behind a key.
  private func value(_ form: FieldForm) -> String {
    switch form {
    case .text, .filled, .path, .url, .year: " $1"
    case .choice(let words): " " + choice(words)
    case .day: " ${1:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}"
    case .flag: " " + choice(language == .chinese ? ["是", "否"] : ["true", "false"])
    case .several(.choice(let words)): " [\(choice(words))]"
    case .several(.text), .several(.path): " [$1]"
    case .several(.either(_, let parts)), .several(let parts): "\n  - " + mapping(parts)
    case .either(_, let parts): " " + mapping(parts)
    case .parts: " " + mapping(form)
    case .anything: "\n  $1"
    }
  }

  private func mapping(_ form: FieldForm) -> String {
    guard case .parts(let parts, _) = form else { return "$1" }
    let members = parts.enumerated().map { index, part in
      // Of its Chinese names 姓名 is that of a person, who has a role.
      let names = part.names.filter { $0.utf8.allSatisfy { $0 < 0x80 } == (language == .english) }
      let name = (parts.contains(.role) ? names.first : names.last) ?? part.rawValue
      return "\(name): $\(index + 1)"
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func choice(_ words: [String]) -> String {
    "${1|"
      + words.map { Snippets.escaped($0).replacing(",", with: "\\,").replacing("|", with: "\\|") }.joined(
        separator: ",") + "|}"
  }

  /// A text in which nothing means something to a snippet.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
  }
}
