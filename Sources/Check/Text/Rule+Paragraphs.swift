// Paragraphs and sentences that pasting tore apart, left open or doubled.

internal import Chinese
internal import Content

extension Rule {
  static let doubledSentence = Rule(
    "text-doubled-sentence", .text, .warning,
    title: Bilingual("同一句话出现两次", "The same sentence twice"),
    what: Bilingual(
      "一篇里有两句一模一样的话（十二个字以上）。", "Two sentences of an article are the same, of twelve characters or more."),
    why: Bilingual(
      "多半是粘贴了两遍，或者扫描时把同一栏读了两次。", "It was pasted twice, or a column was scanned twice."),
    bad: "该系列讲座共举办10场，六百多人参加。\n\n该系列讲座共举办10场，六百多人参加。", good: "该系列讲座共举办10场，六百多人参加。",
    inspection: .article { manuscript in
      var seen: [UInt64: (block: Block, range: Range<Int>)] = [:]
      var findings: [Finding] = []
      for block in manuscript.prose.blocks where block.isProse {
        for range in block.sentences where range.count >= 12 {
          guard let essence = essenceHash(of: block.scalars[range]) else { continue }
          guard let earlier = seen[essence] else {
            seen[essence] = (block, range)
            continue
          }
          let first = manuscript.place(earlier.range, in: earlier.block)
          findings.append(
            Finding(
              manuscript.place(range, in: block),
              Bilingual(
                "这句话第 \(first.line) 行已经有了。", "This sentence stands on line \(first.line) already."),
              advice: Bilingual("删去一处。", "Remove one of them.")))
        }
      }
      return findings
    })

  /// A hash (FNV-1a, 64 bits) of what is read aloud of a sentence; nil where that is fewer than twelve characters.
  private static func essenceHash(of sentence: ArraySlice<Unicode.Scalar>) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    for scalar in sentence where scalar.isHan || scalar.isDigit || scalar.isLetter {
      hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
      count += 1
    }
    return count >= 12 ? hash : nil
  }

  static let brokenParagraph = Rule(
    "text-broken-paragraph", .text, .warning,
    title: Bilingual("一段话从中间断开", "A paragraph broken in the middle"),
    what: Bilingual(
      "一段没有用句号之类结尾，下一段接着说。", "A paragraph ends without a full stop or the like, and the next one goes on."),
    why: Bilingual(
      "从报纸或文件里粘贴时，分栏、分页处多了一个空行；网页上就成了两段。",
      "Text pasted from a page has an empty line where the column ended, and the site shows two paragraphs."),
    bad: "让寒风中的“城市守护者”感\n\n受到“家”的温暖。", good: "让寒风中的“城市守护者”感受到“家”的温暖。",
    inspection: .article { manuscript in
      let blocks = manuscript.prose.blocks
      return zip(blocks, blocks.dropFirst()).compactMap { block, next in
        guard block.kind == .paragraph, next.kind == .paragraph, block.isOpenEnded(atLeast: 16) else {
          return nil
        }
        let last = block.scalars.count - 1
        return Finding(
          manuscript.place(last..<last + 1, in: block),
          Bilingual("这一段话没有说完，就断开了。", "This paragraph ends in the middle of a sentence."),
          advice: Bilingual(
            "下面接着说的，删去中间的空行；已经说完的，补上句号。",
            "If the next one goes on, remove the empty line between them; if not, put a full stop."))
      }
    })

  static let stopsShort = Rule(
    "text-stops-short", .text, .warning,
    title: Bilingual("文章没有写完", "The text stops short"),
    what: Bilingual("正文最后一段没有句号之类结尾。", "The last paragraph does not end in a full stop or the like."),
    why: Bilingual("多半是粘贴时漏了后半截。", "Most often the rest was lost in pasting."),
    bad: "参加人员从最初的十几", good: "参加人员从最初的十几个增加到一百多个。",
    inspection: .article { manuscript in
      guard let block = manuscript.prose.blocks.last, block.isProse, block.kind == .paragraph,
        block.isOpenEnded(atLeast: 12)
      else { return [] }
      let last = block.scalars.count - 1
      return [
        Finding(
          manuscript.place(last..<last + 1, in: block),
          Bilingual("正文在半句话上停住了。", "The text ends in the middle of a sentence."),
          advice: Bilingual("对照原稿补全；已经说完的，补上句号。", "Add what is missing; if nothing is, put a full stop."))
      ]
    })

  static let longSentence = Rule(
    "text-long-sentence", .text, .hint,
    title: Bilingual("句子太长", "A very long sentence"),
    what: Bilingual(
      "一句话超过 \(longestSentence) 个字。", "A sentence has more than \(longestSentence) characters."),
    why: Bilingual("读到后面忘了前面，手机上一屏都是一句。", "Readers lose its beginning; on a phone it fills the screen."),
    bad: "为……，在……的指导下，通过……、……、……等方式，……（一百六十多个字一个句号）", good: "先说做了什么。再说为什么。数字另起一句。",
    inspection: .article { manuscript in
      manuscript.prose.blocks.filter(\.isProse).flatMap { block in
        block.scalars.count <= longestSentence
          ? []
          : block.sentences.filter { $0.count > longestSentence }.map { range in
            Finding(
              manuscript.place(range, in: block),
              Bilingual("这一句有 \(range.count) 个字。", "This sentence has \(range.count) characters."),
              advice: Bilingual("拆成两三句，一句说一件事。", "Cut it in two or three, one matter each."))
          }
      }
    })

  /// The longest sentence and paragraph that pass without a word, in characters.
  private static let longestSentence = 160
  private static let longestParagraph = 500

  static let longParagraph = Rule(
    "text-long-paragraph", .text, .hint,
    title: Bilingual("段落太长", "A very long paragraph"),
    what: Bilingual(
      "一段超过 \(longestParagraph) 个字。", "A paragraph has more than \(longestParagraph) characters."),
    why: Bilingual("密密一大块，读者会跳过去。", "Readers skip what looks like a wall."),
    bad: "（五百多个字不分段）", good: "（换一层意思就另起一段）",
    inspection: .article { manuscript in
      manuscript.prose.blocks.filter { $0.kind == .paragraph && $0.scalars.count > longestParagraph }.map {
        block in
        Finding(
          manuscript.place(0..<1, in: block),
          Bilingual(
            "这一段有 \(block.scalars.count) 个字。", "This paragraph has \(block.scalars.count) characters."),
          advice: Bilingual("在换一层意思的地方空一行，分成两段。", "Put an empty line where the thought changes."))
      }
    })
}

extension Block {
  /// Whether a paragraph ends as no sentence does, and is no line of a credit, an address or a signature.
  func isOpenEnded(atLeast length: Int) -> Bool {
    guard let last = scalars.last else { return false }
    if "，、；,".unicodeScalars.contains(last) { return true }
    guard last.isHan || last.isDigit, scalars.count >= length else { return false }
    if scalars.prefix(10).contains(where: { "：:".unicodeScalars.contains($0) }) { return false }
    let hasSentence = scalars.contains { "，。！？；".unicodeScalars.contains($0) }
    return (hasSentence || scalars.count >= 30) && BylineFinder.closing(of: text) == nil
  }
}
