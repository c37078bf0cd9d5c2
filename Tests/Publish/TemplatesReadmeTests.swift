// templates/README.md tells whoever changes a template what it gets and which blocks it has. It is compared with
// the contexts and with the templates themselves, in both directions, so that neither can drift.

import DefaultTheme
import Templates
import Testing

@Suite struct TemplatesReadmeTests {
  private let readme: TemplatesReadme
  private let variables: [String: [String: [Value]]]

  init() throws {
    readme = try TemplatesReadme()
    variables = try GoldenSite().variables()
  }

  @Test func everyTemplateIsNamed() {
    let files = Set(DefaultTheme.files.map(\.name).filter { $0.hasSuffix(".html") })
    let named = readme.words.filter { $0.hasSuffix(".html") && !$0.contains("/") && !$0.contains(" ") }
    #expect(files.subtracting(named) == [])
    #expect(named.subtracting(files).subtracting(["index.html"]) == [])
    #expect(variables.count > 18, "the golden site has a page of every template")
  }

  @Test func everyVariableIsListed() {
    var missing: Set<String> = []
    for (template, contexts) in variables {
      let rows = readme.rows(of: template)
      for (variable, values) in contexts {
        if rows.contains(where: { $0.names.contains(variable) }),
          keys(of: values).isEmpty || variable != "facts"
        {
          let texts = rows.filter { $0.names.contains(variable) }.map(\.text).joined()
          missing.formUnion(undocumented(values, texts).map { "\(template): \(variable) … \($0)" })
          continue
        }
        for key in keys(of: values) {
          let own = rows.filter { $0.names.contains("\(variable).\(key)") }
          if own.isEmpty {
            missing.insert("\(template): \(variable).\(key)")
          } else {
            let inner = values.compactMap { value(of: key, in: $0) }
            let texts = own.map(\.text).joined(separator: " ")
            missing.formUnion(undocumented(inner, texts).map { "\(template): \(variable).\(key) … \($0)" })
          }
        }
      }
    }
    #expect(missing.sorted() == [])
  }

  @Test func everyVariableThatIsListedIsThere() {
    var stale: [String] = []
    for section in readme.sections where !section.templates.isEmpty && section.templates != ["macros.html"] {
      let contexts = section.templates.flatMap { variables[$0].map { Array($0) } ?? [] }
      for name in section.rows.flatMap(\.names) where name != "variable" && !isThere(name, in: contexts) {
        stale.append("\(section.templates): \(name)")
      }
    }
    let all = variables.values.flatMap { Array($0) }
    let common = readme.sections.filter {
      $0.heading == "What every page gets" || $0.heading.hasPrefix("Parts")
    }
    for word in common.flatMap(\.rows).flatMap({ $0.names + TemplatesReadme.words(of: $0.text) })
    where word.contains(".") && ![".html", ".yaml", "../"].contains(where: word.hasSuffix) {
      if !isThere(word, in: all) { stale.append(word) }
    }
    #expect(stale == [])
  }

  @Test func everyBlockIsListedAndEveryListedBlockIsThere() throws {
    var wrong: [String] = []
    let blocks = Dictionary(
      uniqueKeysWithValues: DefaultTheme.files.filter { $0.name.hasSuffix(".html") }.map {
        (
          $0.name,
          Set(String(decoding: $0.bytes, as: UTF8.self).matches(of: /\{%-? block (\w+)/).map { String($0.1) })
        )
      })
    let inherited = blocks["base.html", default: []].union(blocks["listing.html", default: []])
      .union(blocks["overview.html", default: []])
    for section in readme.sections {
      for template in section.templates {
        let sentences = section.sentences.joined(separator: " ")
        let words = Set(TemplatesReadme.words(of: sentences))
        wrong += blocks[template, default: []].subtracting(words).map {
          "\(template): block \($0) is not listed"
        }
      }
      let own = section.templates.reduce(into: Set<String>()) { $0.formUnion(blocks[$1] ?? []) }
      let listed = section.sentences.flatMap { $0.split(separator: ". ").map(String.init) }
        .filter { $0.contains("locks") || $0.contains("fill") }
        .flatMap { sentence -> [String] in TemplatesReadme.words(of: sentence) }.filter { !$0.contains(".") }
      if !section.templates.isEmpty {
        wrong += listed.filter { !own.contains($0) && !inherited.contains($0) }
          .map { "\(section.templates): there is no block \($0)" }
      }
    }
    let built = readme.sections.first { $0.heading == "What pages are built on" }?.rows ?? []
    #expect(built.count == 4, "a heading and three templates")
    for row in built {
      let cell = row.text.split(separator: "|").first.map(String.init) ?? ""
      let words = Set(TemplatesReadme.words(of: cell).filter { !$0.hasSuffix(".html") })
      let own = blocks[row.names[0]] ?? []
      if words.symmetricDifference(own).subtracting(["main"]) != [] {
        wrong.append("\(row.names[0]): listed \(words.sorted()), has \(own.sorted())")
      }
    }
    #expect(wrong.sorted() == [])
  }

  @Test func everyMacroIsListedAsItIs() throws {
    let bytes = try #require(DefaultTheme.files.first { $0.name == "macros.html" }).bytes
    let macros = String(decoding: bytes, as: UTF8.self).matches(of: /macro (\w+\([^)]*\))/).map {
      String($0.1)
    }
    let listed = readme.sections.first { $0.heading.hasPrefix("Macros") }?.rows.flatMap(\.names) ?? []
    #expect(Set(macros) == Set(listed).subtracting(["macro"]))
  }

  private func keys(of values: [Value]) -> Set<String> {
    values.reduce(into: []) { keys, value in
      if case .map(let map) = value { keys.formUnion(map.layout.keys) }
    }
  }

  private func value(of key: String, in value: Value) -> Value? {
    if case .map(let map) = value { map[key] } else { nil }
  }

  private func isThere(_ name: String, in contexts: [(key: String, value: [Value])]) -> Bool {
    let parts = name.split(separator: ".").map(String.init)
    return contexts.contains { variable, values in
      variable == parts[0] && (parts.count == 1 || keys(of: values).contains(parts[1]))
    }
  }

  /// The fields at any depth of some values that a description does not tell of; `extra` is the editor's own.
  private func undocumented(_ values: [Value], _ text: String) -> Set<String> {
    if text.contains("untouched") { return [] }
    var found: Set<String> = []
    var waiting = values
    while let value = waiting.popLast() {
      switch value {
      case .map(let map):
        found.formUnion(map.layout.keys)
        waiting += map.pairs.map(\.value)
      case .list(let items): waiting += items
      default: break
      }
    }
    return found.subtracting(readme.fields(describedBy: text))
  }
}
