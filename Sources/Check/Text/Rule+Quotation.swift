// Quotation marks: what is spoken and what is told must be told apart, by readers and by the column's rules.

internal import Content

extension Rule {
  static let quotationMarks = Rule(
    "text-quotes", .text, .warning,
    title: Bilingual("引号不成对或者混用", "Quotation marks that do not match"),
    what: Bilingual(
      "汉字旁边用了直引号，引号有头没尾，或者一篇里“”和「」混着用。",
      "Straight quotes beside Chinese, a quotation that does not end, or “” and 「」 in one article."),
    why: Bilingual(
      "读者分不清哪句是人说的话；“第一视角”也靠引号分出讲的人和被引的人。",
      "Readers cannot tell what was said by whom, and neither can the column's rules."),
    bad: "她说：\"先歇一歇。\"", good: "她说：“先歇一歇。”",
    inspection: .article { manuscript in
      let blocks = manuscript.prose.blocks
      var findings: [Finding] = []
      var isOpen = false
      for (index, block) in blocks.enumerated() {
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        // What goes on in the next paragraph, by custom or because a page tore it apart, need not end in this one.
        let goesOn = next?.scalars.first == "“" || next?.kind == .paragraph && block.isOpenEnded(atLeast: 16)
        let reading = QuotationProblem.read(block.scalars, isOpen: isOpen, goesOn: goesOn)
        isOpen = reading.isOpen && next?.scalars.first != "“"
        if let problem = reading.problem {
          findings.append(problem.finding(at: manuscript.place(problem.range, in: block)))
        }
      }
      return findings + mixedSystems(manuscript)
    })

  /// Corner brackets in an article that quotes with “”, at the first of them.
  private static func mixedSystems(_ manuscript: Manuscript) -> [Finding] {
    let blocks = manuscript.prose.blocks
    guard blocks.contains(where: { $0.scalars.contains("“") }) else { return [] }
    for block in blocks {
      guard let index = block.scalars.firstIndex(of: "「") else { continue }
      return [
        Finding(
          manuscript.place(index..<index + 1, in: block),
          Bilingual("这一篇里“”和「」混着用。", "This article quotes with “” and with 「」."),
          advice: Bilingual("横排的文字统一用“”，引号里面再引用‘’。", "Use “” throughout, and ‘’ within them."))
      ]
    }
    return []
  }
}

/// What is wrong with the quotation marks of a block.
struct QuotationProblem {
  private enum Kind { case straight, unclosed, unopened }

  /// Where, in scalars.
  let range: Range<Int>
  private let kind: Kind

  /// The first problem of a text, and whether a quotation is open at its end.
  ///
  /// - Parameters:
  ///   - isOpen: whether the text begins within a quotation.
  ///   - goesOn: whether a quotation may end in the next text.
  static func read(
    _ text: [Unicode.Scalar], isOpen: Bool, goesOn: Bool
  ) -> (problem: QuotationProblem?, isOpen: Bool) {
    var open: Int? = isOpen ? -1 : nil
    for (index, scalar) in text.enumerated() {
      switch scalar {
      case "\"", "＂":
        let beside =
          (index > 0 && !text[index - 1].isASCII) || (index + 1 < text.count && !text[index + 1].isASCII)
        // 5" is a measure.
        if beside, !(index > 0 && text[index - 1].isDigit) {
          return (QuotationProblem(range: index..<index + 1, kind: .straight), false)
        }
      case "“": open = open ?? index
      case "”":
        guard open != nil else { return (QuotationProblem(range: index..<index + 1, kind: .unopened), false) }
        open = nil
      default: break
      }
    }
    guard let open, !goesOn else { return (nil, open != nil) }
    let start = max(0, open)
    return (QuotationProblem(range: start..<start + 1, kind: .unclosed), false)
  }

  /// The problem in words.
  func finding(at place: Place) -> Finding {
    switch kind {
    case .straight:
      Finding(
        place, Bilingual("这里用了直引号。", "This is a straight quotation mark."),
        advice: Bilingual("前面的改成“，后面的改成”。", "Write “ before and ” behind the words."))
    case .unclosed:
      Finding(
        place, Bilingual("这个引号有头没有尾。", "This quotation does not end."),
        advice: Bilingual(
          "在话说完的地方补上”；一段话分成几段的，每段开头都写“，最后一段写”。",
          "Put ” where the words end. A speech of several paragraphs has “ before each, and ” behind the last."
        ))
    case .unopened:
      Finding(
        place, Bilingual("这个引号有尾没有头。", "This quotation has an end and no beginning."),
        advice: Bilingual("在话开始的地方补上“，或者删去这个。", "Put “ where the words begin, or drop this one."))
    }
  }
}
