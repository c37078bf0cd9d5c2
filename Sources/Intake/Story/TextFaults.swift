// What a page's text shows of the machine that read it: sentences twice, an end in mid-sentence, characters that
// were taken for others. Nothing of it is mended here; the editor is told.

internal import Chinese
internal import Content

/// Finds what looks wrong in a story's text.
enum TextFaults {
  /// What an editor should look at in the text of a story.
  static func remarks(on story: StoryText) -> [Remark] {
    twice(story) + short(story) + slips(story)
  }

  /// Sentences of at least twelve characters that stand twice.
  private static func twice(_ story: StoryText) -> [Remark] {
    var seen: Set<String> = []
    var remarks: [Remark] = []
    for part in story.parts {
      for sentence in Sentences.sentences(in: part.piece.text)
      where sentence.length >= 12 && !seen.insert(sentence).inserted {
        remarks.append(
          Remark(
            .twice, line: part.piece.line, quote: sentence,
            Bilingual("这句话在文中出现了两次。", "This sentence stands twice.")))
      }
    }
    return remarks
  }

  /// A text that ends inside a sentence.
  private static func short(_ story: StoryText) -> [Remark] {
    guard case .paragraph(let last)? = story.parts.last, !SentenceShape.isFinished(last.text) else {
      return []
    }
    return [
      Remark(
        .short, line: last.lines.last ?? last.line, quote: String(last.text.suffix(16)),
        Bilingual("文章到这里断了，后面可能缺字。", "The text breaks off here; something may be missing."))
    ]
  }

  private static func slips(_ story: StoryText) -> [Remark] {
    story.parts.flatMap { part in
      confusions(part.piece) + stammers(part.piece) + unpaired(part.piece)
    }
  }

  /// Words that a reading machine makes of others, as 人企 of 入企.
  private static let confusions: [(wrong: String, right: String)] = [
    ("人企", "入企"), ("己经", "已经"), ("末来", "未来"), ("曰前", "日前"), ("今曰", "今日"), ("近曰", "近日"), ("近日常", "近日"),
    ("目前前", "目前"),
    ("劳摸", "劳模"), ("工近", "工匠"), ("职エ", "职工"), ("エ会", "工会"), ("工会工会", "工会"), ("士气土气", "士气"), ("冒出酷暑", "冒着酷暑"),
    ("人驻", "入驻"), ("人职", "入职"), ("加人", "加入"), ("投人", "投入"), ("深人", "深入"), ("融人", "融入"), ("纳人", "纳入"),
    ("引人", "引入"),
    ("收人", "收入"), ("输人", "输入"), ("进人", "进入"), ("己成", "已成"), ("千部", "干部"), ("骨千", "骨干"), ("若千", "若干"),
  ]

  /// Words in which the same characters are right.
  private static let exceptions = [
    "工人企", "职人企", "法人企", "个人企", "私人企", "引人注目", "引人入胜", "引人深思", "引人瞩目", "加人工", "收人民", "进人民", "深人心",
    "深人民", "投人民", "千部队", "机器人企", "先进人", "改进人", "引进人", "促进人", "推进人", "后进人", "走进人", "参加人", "增加人", "吸引人",
    "指引人", "接收人", "负责人企", "引人才", "带头人企", "投人力", "更加人", "人人驻", "发明人企", "骨千瓦",
  ]

  private static func confusions(_ piece: Piece) -> [Remark] {
    confusions.compactMap { wrong, right in
      guard let range = piece.text.firstRange(of: wrong), piece.text[..<range.lowerBound].last != "工" else {
        return nil
      }
      let start = piece.text.index(range.lowerBound, offsetBy: -2, limitedBy: piece.text.startIndex)
      let end = piece.text.index(range.upperBound, offsetBy: 2, limitedBy: piece.text.endIndex)
      let around = piece.text[(start ?? piece.text.startIndex)..<(end ?? piece.text.endIndex)]
      guard !exceptions.contains(where: around.contains) else { return nil }
      return Remark(
        .slip, line: piece.line, quote: String(around),
        Bilingual("“\(wrong)”是不是“\(right)”？", "Is `\(wrong)` meant to be `\(right)`?"))
    }
  }

  /// A word of two characters that follows itself: 经济经济.
  private static func stammers(_ piece: Piece) -> [Remark] {
    let scalars = Array(piece.text.unicodeScalars)
    guard scalars.count >= 4 else { return [] }
    return (0...scalars.count - 4).compactMap { start in
      let (first, second) = (scalars[start..<start + 2], scalars[start + 2..<start + 4])
      guard first.elementsEqual(second), first.allSatisfy(Marks.isHan), scalars[start] != scalars[start + 1]
      else {
        return nil
      }
      let word = String(String.UnicodeScalarView(scalars[start..<start + 4]))
      return Remark(
        .slip, line: piece.line, quote: word, Bilingual("“\(word)”是不是重了？", "Is `\(word)` doubled by mistake?")
      )
    }
  }

  private static func unpaired(_ piece: Piece) -> [Remark] {
    guard SentenceShape.openQuotes(piece.text) != 0 else { return [] }
    return [
      Remark(
        .slip, line: piece.line, quote: String(piece.text.prefix(12)),
        Bilingual("这一段的引号不成对。", "The quotation marks of this paragraph are not in pairs."))
    ]
  }
}
