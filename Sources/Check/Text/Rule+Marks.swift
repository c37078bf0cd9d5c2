// Marks of punctuation: GB/T 15834 says which, and what stands between Chinese characters is full-width.

internal import Chinese
internal import Content

extension Rule {
  static let halfWidth = Rule(
    "text-half-width", .text, .warning,
    title: Bilingual("汉字之间用了半角标点", "Half-width punctuation between Chinese characters"),
    what: Bilingual(
      "汉字旁边的逗号、冒号、括号等是半角的；数字、时间、网址和英文里的不算。",
      "A comma, colon, bracket or the like beside Chinese is half-width. Numbers, times, addresses and Latin text are left alone."
    ),
    why: Bilingual(
      "半角标点挤在字中间，排出来难看，也不合国家标准 GB/T 15834；多半是从网页或扫描件粘贴来的。",
      "Half-width marks cramp the line and go against GB/T 15834; they usually come from pasted or scanned text."
    ),
    bad: "起步就提速,开局就争先。", good: "起步就提速，开局就争先。",
    inspection: .article { manuscript in
      let blocks = manuscript.prose.blocks.flatMap { block in
        marks(in: block.scalars) { block.text }.firstOnEachLine(of: block, manuscript)
      }
      let fields = manuscript.headline.compactMap { field, text -> Finding? in
        let found = marks(in: Array(text.unicodeScalars)) { text }
        return found.first.map { halfWidthFinding($0, count: found.count, at: manuscript.place(of: field)) }
      }
      guard !blocks.isEmpty else { return fields }
      // Where a link has one bracket of each width, another rule says which of them is wrong.
      let links = Set(manuscript.typed.filter { !$0.wideLinks.isEmpty }.map(\.number))
      return fields + blocks.filter { !links.contains($0.place.line) }
    })

  /// The half-width marks of a text, which is made only where a quick look says that there may be some.
  private static func marks(
    in scalars: [Unicode.Scalar], text: () -> String
  ) -> [Punctuation.Finding] {
    guard scalars.contains(where: { $0.isASCII && ",;:?!().".unicodeScalars.contains($0) }) else { return [] }
    // Dots in a row are an ellipsis, which another rule speaks of.
    return Punctuation.halfWidthMarks(in: text()).filter { $0.replacement != "……" }
  }

  fileprivate static func halfWidthFinding(_ mark: Punctuation.Finding, count: Int, at place: Place)
    -> Finding
  {
    let more =
      count > 1 ? Bilingual("，这一行共有 \(count) 处", "; there are \(count) on this line") : Bilingual("", "")
    return Finding(
      place,
      Bilingual(
        "这里的“\(mark.found)”是半角标点\(more.chinese)。", "`\(mark.found)` is half-width\(more.english)."),
      advice: Bilingual("改成全角的“\(mark.replacement)”。", "Write the full-width \(mark.replacement)."))
  }

  static let ellipsis = Rule(
    "text-ellipsis", .text, .warning,
    title: Bilingual("省略号写法不对", "An ellipsis that is none"),
    what: Bilingual(
      "用几个句点、几个句号或者半个省略号“…”代替“……”。", "Dots, full stops or a lone … stand for `……`."),
    why: Bilingual(
      "省略号是六个点、占两个字的位置（GB/T 15834 4.11）；写成别的，断行时会拆散。",
      "An ellipsis is six dots in the room of two characters (GB/T 15834, 4.11); anything else breaks apart at a line's end."
    ),
    bad: "他想了想......还是说了。", good: "他想了想……还是说了。",
    inspection: .article { manuscript in
      manuscript.prose.blocks.flatMap { block in
        ellipses(in: block.scalars).map { range in
          Finding(
            manuscript.place(range, in: block),
            Bilingual("“\(block.string(range))”不是省略号。", "`\(block.string(range))` is no ellipsis."),
            advice: Bilingual("改成“……”（在中文输入法里按 Shift+6）。", "Write …… (Shift+6 in Chinese input methods)."))
        }
      }
    })

  /// Where dots stand for an ellipsis: three or more of `.` or `。`, or one `…`, beside Chinese.
  private static func ellipses(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let scalar = text[index]
      guard scalar == "." || scalar == "。" || scalar == "…" || scalar == "·" else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, text[end] == scalar { end += 1 }
      let beside = (index > 0 && !text[index - 1].isASCII) || (end < text.count && !text[end].isASCII)
      let isWrong = scalar == "…" ? (end - index) % 2 == 1 : end - index >= 3
      if beside, isWrong { found.append(index..<end) }
      index = end
    }
    return found
  }

  static let doubledMark = Rule(
    "text-doubled-mark", .text, .warning,
    title: Bilingual("标点重复", "Doubled punctuation"),
    what: Bilingual(
      "两个标点连在一起，其中一个是多余的：，，、。，、。”。", "Two marks stand together of which one is too many: ，， 。， 。”。"),
    why: Bilingual(
      "多半是删字时落下的，读者一眼就看得见。", "They are left over when words were cut, and every reader sees them."),
    bad: "大家都来了，，会场坐满了。。", good: "大家都来了，会场坐满了。",
    inspection: .article { manuscript in
      manuscript.prose.blocks.flatMap { block in
        doubledMarks(in: block.scalars).map { range in
          Finding(
            manuscript.place(range, in: block),
            Bilingual("标点“\(block.string(range))”重复了。", "The marks \(block.string(range)) stand twice."),
            advice: Bilingual("只留一个。", "Keep one."))
        }
      }
    })

  private static func doubledMarks(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    func isStop(_ scalar: Unicode.Scalar) -> Bool { "，。、；：,".unicodeScalars.contains(scalar) }
    while index + 1 < text.count {
      var end = index
      while end < text.count, isStop(text[end]) { end += 1 }
      let run = text[index..<end]
      // Three full stops and more are an ellipsis, which another rule speaks of.
      if run.count >= 2, !(run.count >= 3 && run.allSatisfy { $0 == "。" }),
        run.contains(where: { !$0.isASCII })
      {
        found.append(index..<end)
      } else if text[index] == "。", index + 2 < text.count, text[index + 1] == "”", text[index + 2] == "。" {
        found.append(index..<index + 3)
        end = index + 3
      }
      index = max(end, index + 1)
    }
    return found
  }
}

extension Sequence<Punctuation.Finding> {
  /// One finding for each line of the source, at its first mark.
  fileprivate func firstOnEachLine(of block: Block, _ manuscript: Manuscript) -> [Finding] {
    let marks = Array(self)
    let ranges = block.scalarRanges(ofBytes: marks.map(\.range))
    var lines: [(mark: Punctuation.Finding, place: Place, count: Int)] = []
    for (mark, range) in zip(marks, ranges) {
      let place = manuscript.place(range, in: block)
      if let last = lines.last, last.place.line == place.line {
        lines[lines.count - 1].count += 1
      } else {
        lines.append((mark, place, 1))
      }
    }
    return lines.map { Rule.halfWidthFinding($0.mark, count: $0.count, at: $0.place) }
  }
}
