extension FieldReader {
  /// The lines of a map of names to values or lists of values; anything else is reported.
  mutating func entries(_ field: Key) -> [RuleEntry] {
    guard let pair = pair(field), !pair.value.isEmpty else { return [] }
    guard case .mapping(let pairs) = pair.value.content else {
      report.error(
        "rules-form", at: pair.value.mark,
        Bilingual("“\(pair.key)”应当是一行一条的“名称: 内容”。", "`\(pair.key)` is a list of `name: value` lines."),
        advice: Bilingual(
          "另起一行，空两格，写成“text-ocr: 关”这样。", "On a new line, after two spaces, write `text-ocr: off`."))
      return []
    }
    return pairs.map { entry in
      let values = items(of: entry.value).compactMap { text($0, of: entry.key) }
      return RuleEntry(key: entry.key, values: values, mark: entry.mark)
    }
  }
}
