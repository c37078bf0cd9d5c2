/// Reads a YAML file that is a list of mappings, such as the themes and the aliases of regions.
struct YamlListReader {
  /// One mapping of the list.
  struct Entry {
    let mark: YamlMark
    let pairs: [YamlNode.Pair]
  }

  /// Types the parts of entries, and holds what was found.
  var fields: FieldReader<Part>

  init(source: SourceText) {
    fields = FieldReader([], names: [], report: FrontMatterReport(source: source)) { _ in nil }
  }

  /// The list's mappings; anything else is reported.
  mutating func entries() -> [Entry] {
    let source = fields.report.source
    let range = 0..<source.bytes.count
    do {
      guard let root = try YamlParser.parse(source.bytes, in: range, firstLine: 1), !root.isEmpty else {
        return []
      }
      guard case .sequence(let items) = root.content else {
        report(root.mark)
        return []
      }
      return items.compactMap { item in
        if case .mapping(let pairs) = item.content { return Entry(mark: item.mark, pairs: pairs) }
        report(item.mark)
        return nil
      }
    } catch {
      FrontMatterSlips(source: source, range: range, firstLine: 1).explain(error, &fields.report)
      return []
    }
  }

  private mutating func report(_ mark: YamlMark) {
    fields.report.error(
      "list-form", at: mark,
      Bilingual("这个文件应当是一张清单，每一条以“- ”开头。", "This file is a list whose entries begin with `- `."),
      advice: Bilingual("写成：- {id: …, name: …}", "Write: - {id: …, name: …}"))
  }
}
