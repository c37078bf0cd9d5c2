// Slips inside words, headings out of order, a title that promises what the text does not have.

internal import Chinese
internal import Content

extension Rule {
  static let slips = Rule(
    "text-ocr", .text, .warning,
    title: Bilingual("形近的错字", "A slip of scanning"),
    what: Bilingual(
      "标题、引题、副题、提要、摘要或正文里有清单里的形近错字（深人基层、自已、近曰），或者数字里混进了字母（2O24年）。",
      "In the headline, deck, summary or text there is a word of the list of slips of scanning (深人基层, 自已, 近曰), or a letter within a number (2O24年)."
    ),
    why: Bilingual(
      "扫描识别和拼音输入常把形状相近的字弄混，通读时不容易看出来。清单可以自己补：content/lists/ocr.txt。",
      "Scanning mixes up characters of like shape, and the eye passes over them. A site extends the list in content/lists/ocr.txt."
    ),
    bad: "干部们深人基层，送去2O00元。", good: "干部们深入基层，送去2000元。",
    inspection: .article { manuscript in
      let fields = manuscript.headline.flatMap { field, text in
        slips(in: Array(text.unicodeScalars), manuscript) { _ in manuscript.place(of: field) }
      }
      let blocks = manuscript.prose.blocks.flatMap { block in
        slips(in: block.scalars, manuscript) { manuscript.place($0, in: block) }
      }
      return fields + blocks
    })

  /// The slips of a text, each at its place.
  private static func slips(
    in text: [Unicode.Scalar], _ manuscript: Manuscript, place: (Range<Int>) -> Place
  ) -> [Finding] {
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
    let words = manuscript.lists.slips.hits(in: text).map { hit in
      Finding(
        place(hit.range),
        Bilingual("“\(string(hit.range))”是形近的错字。", "\(string(hit.range)) is a slip."),
        advice: Bilingual("改成“\(hit.right)”。", "Write \(hit.right)."))
    }
    let numbers = lettersInNumbers(text).map { range in
      Finding(
        place(range),
        Bilingual("“\(string(range))”里混进了字母。", "There is a letter within \(string(range))."),
        advice: Bilingual("把 O、o 改成 0，l、I 改成 1。", "Write 0 for O and 1 for l or I."))
    }
    return words + numbers
  }

  /// Letters that look like digits and stand between digits.
  private static func lettersInNumbers(_ text: [Unicode.Scalar]) -> [Range<Int>] {
    guard text.count > 2 else { return [] }
    return (1..<text.count - 1).compactMap { index in
      guard "OolI".unicodeScalars.contains(text[index]), text[index - 1].isDigit, text[index + 1].isDigit
      else {
        return nil
      }
      // Codes have more letters: A3O8.
      var (lower, upper) = (index, index + 1)
      while lower > 0, text[lower - 1].isDigit || text[lower - 1].isLetter { lower -= 1 }
      while upper < text.count, text[upper].isDigit || text[upper].isLetter { upper += 1 }
      let letters = text[lower..<upper].filter { $0.isLetter }
      return letters.allSatisfy { "OolI".unicodeScalars.contains($0) } ? lower..<upper : nil
    }
  }

  static let skippedHeading = Rule(
    "heading-skipped", .text, .warning,
    title: Bilingual("小标题跳级", "A heading level skipped"),
    what: Bilingual(
      "小标题比上一级低了不止一级，例如“##”下面直接用“####”。",
      "A heading lies more than one level below the one before, such as #### under ##."),
    why: Bilingual(
      "目录会缺一层，读屏软件也会以为漏了内容。", "The table of contents lacks a step, and screen readers announce a gap."),
    bad: "## 先有队伍\n\n#### 两张清单", good: "## 先有队伍\n\n### 两张清单",
    inspection: .article { manuscript in
      let headings = manuscript.prose.blocks.compactMap { block -> (Block, Int)? in
        if case .heading(let level) = block.kind { (block, level) } else { nil }
      }
      // The article's title is the first level; a text that has one of its own goes down below it.
      var above = headings.contains { $0.1 == 1 } ? 0 : 1
      return headings.compactMap { block, level in
        defer { above = level }
        guard level > above + 1 else { return nil }
        let marks = String(repeating: "#", count: above + 1)
        return Finding(
          manuscript.place(0..<block.scalars.count, in: block),
          Bilingual("小标题“\(block.text)”跳了一级。", "The heading \(block.text) skips a level."),
          advice: Bilingual("写成“\(marks) \(block.text)”。", "Write `\(marks) \(block.text)`."))
      }
    })

  static let photoCreditInText = Rule(
    "text-credit", .text, .warning,
    title: Bilingual("图片署名混在正文里", "A photo credit in the running text"),
    what: Bilingual("正文的段落末尾有“某某 摄”“某某供图”。", "A paragraph of the text ends in a photographer's credit."),
    why: Bilingual(
      "署名离开了图片，读者不知道说的是哪一张，也数不进摄影者的作品。",
      "Away from its picture the credit means nothing, and the photographer's work is not counted."),
    bad: "图为职工们在做汤圆。通讯员夏文佳 摄", good: "![职工们围着桌子做汤圆](tangyuan.jpg \"职工们在做汤圆。通讯员 夏文佳 摄\")",
    inspection: .article { manuscript in
      manuscript.prose.blocks.filter { $0.kind == .paragraph }.compactMap { block in
        guard block.scalars.suffix(24).contains(where: { "摄图供".unicodeScalars.contains($0) }),
          let reading = BylineFinder.closing(of: block.text),
          reading.byline.credits.contains(where: {
            !$0.contribution.isDisjoint(with: [.photo, .suppliedPhoto]) && !$0.contribution.contains(.text)
          })
        else { return nil }
        let ranges = block.scalarRanges(ofBytes: [reading.range])
        return Finding(
          manuscript.place(ranges[0], in: block),
          Bilingual("图片的署名写在了正文里。", "A picture's credit stands in the text."),
          advice: Bilingual(
            "移到这张图片的图说里，或者文章开头“图片”的“摄影”一项。",
            "Move it into the picture's caption, or to `credit` under `photos`."))
      }
    })
}
