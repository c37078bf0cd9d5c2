// JSON Schema, draft-07: the newest that the YAML extension of Visual Studio Code reads without reservations. All of it
// is written from the tables of fields and parts, so that it cannot say what the program does not do.

internal import Content
internal import Publish

/// Writes schemas for a site.
struct Schema {
  /// The names of the site's themes; empty where any text may stand.
  let themes: [String]
  /// The items of the stations' checklist.
  let checklist: [String]

  private static let draft = "http://json-schema.org/draft-07/schema#"

  /// The schema of one subject.
  func text(of subject: SchemaSubject) -> String {
    let names = subject.names.joined(separator: " · ")
    let head: [(String, JSON)] = [
      ("$schema", .string(Schema.draft)), ("title", .string("娘家 Niangjia: \(names)")),
    ]
    return JSON.object(head + body(of: subject)).laid() + "\n"
  }

  /// The schema that the front matter of any kind fits.
  func textOfAnyKind() -> String {
    let definitions = Kind.allCases.map { ($0.rawValue, JSON.object(body(of: .kind($0)))) }
    let any = Kind.allCases.map { JSON.object([("$ref", .string("#/definitions/\($0.rawValue)"))]) }
    return JSON.object([
      ("$schema", .string(Schema.draft)), ("title", .string("娘家 Niangjia")),
      ("definitions", .object(definitions)), ("anyOf", .list(any)),
    ]).laid() + "\n"
  }

  private func body(of subject: SchemaSubject) -> [(String, JSON)] {
    switch subject {
    case .kind(let kind): frontMatter(of: kind)
    case .site:
      object(
        SiteKey.allCases.map { ([$0.rawValue, $0.chinese], $0.form, $0.meaning) }, required: [])
    case .themes: list(of: [.id, .name, .aliases, .parent, .description], required: [.id, .name])
    case .regions: list(of: [.name, .region, .until], required: [.name, .region])
    }
  }

  private func frontMatter(of kind: Kind) -> [(String, JSON)] {
    let byField = Dictionary(grouping: FieldNames.of(kind).byName, by: \.field)
    let members = Field.allCases.compactMap { field in
      byField[field].map { ($0.map(\.name), field.form(themes: themes, checklist: checklist), field.meaning) }
    }
    return object(members, required: byField[.title].map { [$0.map(\.name)] } ?? [])
  }

  private func list(of parts: [Part], required: [Part]) -> [(String, JSON)] {
    [
      ("type", .list([.string("array"), .string("null")])),
      ("items", json(.parts(parts, required: required))),
    ]
  }

  /// An object whose members may be written by any of their names, each once.
  private func object(
    _ members: [(names: [String], form: FieldForm, meaning: Bilingual)], required: [[String]]
  ) -> [(String, JSON)] {
    let properties = members.flatMap { names, form, meaning in
      names.map { ($0, described(form, meaning)) }
    }
    let needed = required.map { names in
      JSON.object([("anyOf", .list(names.map { JSON.object([("required", .list([.string($0)]))]) }))])
    }
    let doubled = members.flatMap { names, _, _ in Schema.pairs(of: names) }.map { one, other in
      JSON.object([("not", .object([("required", .list([.string(one), .string(other)]))]))])
    }
    return [
      ("type", .string("object")), ("properties", .object(properties)),
      ("additionalProperties", .bool(false)),
    ] + (needed + doubled).isEmptyOr { [("allOf", .list($0))] }
  }

  private static func pairs(of names: [String]) -> [(String, String)] {
    names.indices.flatMap { first in names[(first + 1)...].map { (names[first], $0) } }
  }

  private func described(_ form: FieldForm, _ meaning: Bilingual) -> JSON {
    guard case .object(let pairs) = json(form) else { return json(form) }
    return .object([("description", .string(meaning.chinese + "\n" + meaning.english))] + pairs)
  }

  private func json(_ form: FieldForm) -> JSON {
    switch form {
    case .text, .path: types("string", "number", "boolean", "null")
    case .filled: types("string", "number", "boolean")
    case .choice(let words): .object([("enum", .list(Schema.spellings(words).map { .string($0) } + [.null]))])
    case .day: pattern(Schema.day)
    case .url: pattern("^https?://")
    case .year:
      .object([
        ("type", .list(["integer", "string", "null"].map { .string($0) })), ("minimum", .number(1900)),
        ("maximum", .number(2999)), ("pattern", .string("^(19|2[0-9])[0-9]{2}年?$")),
      ])
    case .flag: .object([("enum", .list([.bool(true), .bool(false)] + Schema.flags + [.null]))])
    case .several(let one):
      .object([
        (
          "anyOf",
          .list([json(one), .object([("type", .string("array")), ("items", json(one))]), types("null")])
        )
      ])
    case .either(let one, let other): .object([("anyOf", .list([json(one), json(other)]))])
    case .parts(let parts, let required):
      .object(object(parts.map { ($0.names, $0.form, $0.meaning) }, required: required.map(\.names)))
    case .anything: .object([])
    }
  }

  private func types(_ names: String...) -> JSON { .object([("type", .list(names.map { .string($0) }))]) }

  private func pattern(_ text: String) -> JSON {
    .object([("type", .list([.string("string"), .string("null")])), ("pattern", .string(text))])
  }

  /// The forms that `Day.parse` reads; whether the calendar has the day is left to it.
  private static let day =
    "^[0-9]{4}([-－][0-9]{1,2}[-－][0-9]{1,2}|[/／][0-9]{1,2}[/／][0-9]{1,2}|\\.[0-9]{1,2}\\.[0-9]{1,2}"
    + "|年[0-9]{1,2}月[0-9]{1,2}[日号]?)([T 　].*)?$"

  /// The words of flags beside YAML's own, in the capitals that people use.
  private static let flags: [JSON] = {
    let words = ["是", "对", "有", "否", "不", "无"]
    let english = ["true", "yes", "on", "false", "no", "off"].flatMap {
      [$0, $0.prefix(1).uppercased() + $0.dropFirst(), $0.uppercased()]
    }
    return (words + english).map { .string($0) }
  }()

  /// Words with their spelling in small letters, which is understood too.
  private static func spellings(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return (words + words.map { $0.lowercased() }).filter { seen.insert($0).inserted }
  }
}

extension Array {
  /// Nothing of nothing, else what is made of all.
  fileprivate func isEmptyOr<Result>(_ body: ([Element]) -> [Result]) -> [Result] {
    isEmpty ? [] : body(self)
  }
}
