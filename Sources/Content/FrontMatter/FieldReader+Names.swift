extension FieldReader {
  /// Several names with their marks. A mark of a Chinese input method, which YAML takes for text, is read as what was
  /// meant, and reported: a name holds none.
  mutating func names(_ field: Key) -> [MarkedText] {
    let items = marked(field)
    guard items.contains(where: { FullWidthList.split($0.text, isPlain: $0.isPlain) != nil }),
      let pair = pair(field)
    else { return items }
    let split = items.map { item in (item, FullWidthList.split(item.text, isPlain: item.isPlain)) }
    let whole = split.flatMap { item, names in names ?? [item.text] }.joined(separator: ", ")
    for (item, names) in split {
      guard let names else { continue }
      report.add(
        .warning, "list-full-width", at: item.mark,
        Bilingual(
          "“\(item.text)”用了中文的逗号、顿号或括号，当作 \(names.count) 项来读。",
          "`\(item.text)` holds Chinese commas or brackets; it was read as \(English.count(names.count, "name"))."
        ),
        advice: FullWidthList.holdsPause(item.text)
          ? Bilingual(
            "写成：\(pair.key): [\(whole)]；本来就是一个名称的，用引号括起来。",
            "Write \(pair.key): [\(whole)]; quote what is one name.")
          : Bilingual("改用半角：\(pair.key): [\(whole)]", "Write \(pair.key): [\(whole)]"))
    }
    return split.flatMap { item, names in
      names.map { $0.map { MarkedText(text: $0, mark: item.mark) } } ?? [item]
    }
  }
}
