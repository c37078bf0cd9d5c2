// Gives the pairs of front matter the types of their fields. A value is never guessed: `no` is text in a title
// and a flag in `draft`.

internal import Chinese

/// Reads fields by name and type, and reports what does not fit.
struct FieldReader<Key: Equatable> {
  /// Where findings go.
  var report: FrontMatterReport
  /// The keys of `pairs`: a dozen, so that looking through them is quicker than any table.
  private var keys: [Key] = []
  private var pairs: [YamlNode.Pair] = []
  /// What to do about a key that is like none.
  private let unknownAdvice: Bilingual

  /// Sorts pairs by key; unknown and doubled keys are reported.
  ///
  /// - Parameters:
  ///   - names: every name that a key may have, for suggestions.
  ///   - unknown: what to do about a key that is like none.
  ///   - stranger: what is said of a key that has its place elsewhere.
  ///   - key: the key of a name as typed, if there is one.
  init(
    _ pairs: [YamlNode.Pair], names: @autoclosure () -> [String], report: FrontMatterReport,
    unknown: Bilingual = .extraAdvice, stranger: (String) -> UnknownKey? = { _ in nil }, key: (String) -> Key?
  ) {
    self.report = report
    unknownAdvice = unknown
    keys.reserveCapacity(pairs.count)
    self.pairs.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let field = key(pair.key) else {
        if let found = stranger(pair.key) {
          self.report.add(.warning, "field-elsewhere", at: pair.mark, found.message, advice: found.advice)
        } else {
          reportUnknown(pair.key, pair.mark, among: names())
        }
        continue
      }
      if let earlier = self.pair(field) {
        self.report.error(
          "field-doubled", at: pair.mark,
          Bilingual(
            "“\(pair.key)”写了两次，第 \(earlier.mark.line) 行已经有了。",
            "`\(pair.key)` stands twice; the first is on line \(earlier.mark.line)."),
          advice: Bilingual("保留一个，删去另一个。", "Keep one and remove the other."))
      } else {
        keys.append(field)
        self.pairs.append(pair)
      }
    }
  }

  /// The key and value of a field, if it was typed.
  func pair(_ field: Key) -> YamlNode.Pair? { keys.firstIndex(of: field).map { pairs[$0] } }

  /// Where a field's value stands; the file's first line where it was not typed.
  func mark(_ field: Key) -> YamlMark {
    pair(field)?.value.mark ?? YamlMark(line: 1, column: 1, length: 3)
  }

  /// A text; empty counts as not written.
  mutating func text(_ field: Key) -> String? {
    pair(field).flatMap { text($0.value, of: $0.key) }
  }

  /// Several texts: a list, or one text.
  mutating func texts(_ field: Key) -> [String] {
    marked(field).map(\.text)
  }

  /// Several texts with their marks: a list, or one text.
  mutating func marked(_ field: Key) -> [MarkedText] {
    guard let pair = pair(field), !pair.value.isEmpty else { return [] }
    let items = items(of: pair.value)
    var texts: [MarkedText] = []
    texts.reserveCapacity(items.count)
    for node in items {
      guard let text = text(node, of: pair.key) else { continue }
      var isPlain = true
      if case .scalar(_, isPlain: let plain) = node.content { isPlain = plain }
      texts.append(MarkedText(text: text, mark: node.mark, isPlain: isPlain))
    }
    return texts
  }

  /// A flag: true or false, yes or no, 是 or 否.
  mutating func flag(_ field: Key) -> Bool {
    guard let pair = pair(field), !pair.value.isEmpty else { return false }
    return flag(pair.value, of: pair.key) ?? false
  }

  /// A date of the forms that `Day.parse` reads.
  mutating func day(_ field: Key) -> Day? {
    guard let pair = pair(field), let text = text(pair.value, of: pair.key) else { return nil }
    return day(text, pair.value.mark)
  }

  /// The items of a list, or a single value as a list of one.
  func items(of node: YamlNode) -> [YamlNode] {
    if case .sequence(let items) = node.content { return items }
    return node.isEmpty ? [] : [node]
  }

  /// A node's text; a list or mapping is reported.
  mutating func text(_ node: YamlNode, of key: String) -> String? {
    if let text = node.text {
      let trimmed = text.trimmed
      return node.isEmpty || trimmed.isEmpty ? nil : trimmed
    }
    report.error(
      "field-not-text", at: node.mark,
      Bilingual("“\(key)”应当是一段文字，这里却是一组内容。", "`\(key)` takes one text, not a list or mapping."),
      advice: Bilingual("把内容写在同一行：\(key): 内容", "Write it on one line: \(key): text"))
    return nil
  }

  /// A node's flag; anything else is reported.
  mutating func flag(_ node: YamlNode, of key: String) -> Bool? {
    switch text(node, of: key)?.lowercased() {
    case "true", "yes", "on", "是", "对", "有": return true
    case "false", "no", "off", "否", "不", "无": return false
    case nil: return nil
    default:
      report.error(
        "field-not-flag", at: node.mark,
        Bilingual("“\(key)”只能写“是”或“否”。", "`\(key)` is either true or false."),
        advice: Bilingual("写成 \(key): true（是）或 \(key): false（否）。", "Write \(key): true or \(key): false."))
      return nil
    }
  }

  /// A node's year, with or without 年; anything else is reported.
  mutating func year(_ node: YamlNode, of key: String) -> Int? {
    guard let text = text(node, of: key) else { return nil }
    if let year = Int(text.hasSuffix("年") ? String(text.dropLast()) : text), (1900...2999).contains(year) {
      return year
    }
    report.error(
      "year-invalid", at: node.mark,
      Bilingual("“\(text)”不是年份。", "`\(text)` is not a year."),
      advice: Bilingual("写四位数字，例如 2018。", "Write four digits, such as 2018."))
    return nil
  }

  /// The parts of a structured value by name; unknown and doubled ones are reported.
  mutating func parts(_ pairs: [YamlNode.Pair], known: PartNames) -> Parts {
    var parts = Parts()
    for pair in pairs {
      guard let part = known.part(named: pair.key) else {
        if report.addFullWidthColon(in: pair.key, at: pair.mark, known) {
          parts.hasSlip = true
        } else {
          reportUnknown(pair.key, pair.mark, among: known.all)
        }
        continue
      }
      if parts[part] != nil {
        report.error(
          "field-doubled", at: pair.mark,
          Bilingual("“\(pair.key)”在同一处写了两次。", "`\(pair.key)` stands twice in one value."),
          advice: Bilingual("保留一个，删去另一个。", "Keep one and remove the other."))
      } else {
        report.addPartWithin(pair.value, of: pair.key, known)
        parts.add(part, pair.value)
      }
    }
    return parts
  }

  /// Reports a plain text that is meant as a part and its value: `- 文件：a.png`; whether it is.
  mutating func reportFullWidthColon(_ node: YamlNode, known: PartNames) -> Bool {
    guard case .scalar(let text, isPlain: true) = node.content else { return false }
    return report.addFullWidthColon(in: text, at: node.mark, known)
  }

  /// Reports an unknown key, with the nearest known one.
  private mutating func reportUnknown(
    _ key: String, _ mark: YamlMark, among names: @autoclosure () -> [String]
  ) {
    let unknownAdvice = unknownAdvice
    report.add(
      .warning, "field-unknown", at: mark,
      Bilingual("没有“\(key)”这一项，它不会起作用。", "There is no field `\(key)`; it has no effect."),
      advice: NearestName.nearest(to: key, in: names()).map {
        Bilingual("是不是“\($0)”？", "Did you mean `\($0)`?")
      }
        ?? unknownAdvice)
  }
}

/// What is said of a key that has no place where it stands.
struct UnknownKey {
  let message: Bilingual
  let advice: Bilingual
}

extension Bilingual {
  /// The advice about an unknown key of an article.
  static let extraAdvice = Bilingual(
    "要交给模板的内容请放在 extra（附加）下面。", "Put what only templates need under `extra`.")
}

/// A text with the place where it was typed.
struct MarkedText {
  let text: String
  let mark: YamlMark
  /// Whether it stands without quotation marks.
  var isPlain = true
}
