// Outcomes as data: the quantities of a story with the words around them, the sentence that they come from and the
// time that they speak of. Spans of time and ages are no outcomes unless the text says how long something took.

package import Chinese

/// A figure of a story.
package struct FoundFigure: Hashable, Sendable {
  /// What was counted, as near as the sentence tells: `技能培训`.
  package let label: String
  /// The number, qualifier and unit.
  package let quantity: Quantity
  /// 时期, as the sentence has it.
  package let period: String?
  /// Whether it counts from a beginning on.
  package let isCumulative: Bool
  /// The sentence.
  package let sentence: String
  /// The line of the page.
  package let line: Int
}

/// Finds the figures of a story.
package enum FigureFinder {
  /// The figures of a story's headline, text and captions, in their order.
  package static func figures(in story: StoryText) -> [FoundFigure] {
    let pieces = [story.title, story.subtitle].compactMap { $0 } + story.parts.map(\.piece)
    return pieces.flatMap { figures(in: $0) }
  }

  /// The figures of one text.
  package static func figures(in piece: Piece) -> [FoundFigure] {
    let bytes = Array(piece.text.utf8)
    return Sentences.ranges(in: piece.text).flatMap { range -> [FoundFigure] in
      let sentence = String(decoding: bytes[range], as: UTF8.self)
      return QuantityFinder.quantities(in: sentence).compactMap { found in
        guard isOutcome(found, in: sentence) else { return nil }
        let label = FigureLabel.of(found, in: sentence)
        guard !partLabels.contains(label), !label.begins(with: partHeads) else { return nil }
        let time = FigureTime.of(found, in: sentence)
        return FoundFigure(
          label: label, quantity: found.quantity, period: time.period,
          isCumulative: time.isCumulative, sentence: sentence, line: piece.line)
      }
    }
  }

  /// Whether the number stands in a short quotation: “百名技术能手进千家企业” is the name of something.
  private static func isInName(_ found: FoundQuantity, _ sentence: String) -> Bool {
    let bytes = Array(sentence.utf8)
    let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
    let after = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
    guard let open = before.lastIndex(where: { "“‘《”’》".contains($0) }), "“‘《".contains(before[open]),
      let close = after.firstIndex(where: { "”’》".contains($0) })
    else { return false }
    let inner = before[before.index(after: open)...] + found.quantity.written + after[..<close]
    return inner.length <= 16 && !inner.contains { "，。！？；,".contains($0) }
  }

  /// Units by which a text is divided, not an outcome counted.
  private static let parts: Set<String> = ["部分", "步", "回", "遍", "声", "层", "道", "口", "眼"]

  /// Things by which a text or an event is divided: 从四个方面, 分三个环节.
  private static let partLabels: Set<String> = [
    "方面", "项目", "部分", "环节", "层面", "维度", "阶段", "步骤", "板块", "角度",
  ]

  /// Those that no counted thing is named after: 四个方面展开.
  private static let partHeads = ["方面", "环节", "板块", "层面"]

  private static let times: Set<String> = [
    "年", "个月", "天", "周", "小时", "个小时", "分钟", "秒", "周年", "岁", "周岁", "晚", "夜", "星期", "月",
  ]

  private static func isOutcome(_ found: FoundQuantity, in sentence: String) -> Bool {
    let quantity = found.quantity
    guard !quantity.unit.isEmpty, !isInName(found, sentence) else { return false }
    guard !parts.contains(quantity.unit) else { return false }
    guard times.contains(quantity.unit) else { return true }
    // 历时21天, 每节课只有25分钟 measure something; 三年来, 24小时驿站 do not.
    let before = String(decoding: Array(sentence.utf8)[..<found.range.lowerBound].suffix(12), as: UTF8.self)
    return ["历时", "只有", "缩短", "节省", "减少", "长达", "累计", "仅用", "只用", "共计", "提前", "仅需"].contains {
      before.hasSuffix($0)
    }
  }
}
