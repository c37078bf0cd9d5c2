// A submission as a story that somebody tells: sentence by sentence, with what the narrator says apart from what
// others say in it.

internal import Chinese
internal import Content

/// The telling of one submission.
struct Telling: Sendable {
  /// One sentence, item or heading.
  struct Sentence: Sendable, Equatable {
    /// The index of its block in `blocks`.
    let block: Int
    /// Where it stands in the block, in scalars.
    let range: Range<Int>
    /// All of it.
    let text: [Unicode.Scalar]
    /// What the narrator says; each speech in it is one U+FFFC.
    let narration: [Unicode.Scalar]
    /// How far into the text it begins, in thousandths.
    let position: Int
  }

  /// Something that somebody says.
  struct Speech: Sendable {
    /// The index of its block in `blocks`.
    let block: Int
    /// What is said, without the quotation marks.
    let text: [Unicode.Scalar]
  }

  /// The article with its source.
  let manuscript: Manuscript
  /// The blocks that tell: paragraphs, items, quotations and headings. Remarks in brackets about the text itself,
  /// such as that it is a sample, are left out.
  let blocks: [Block]
  /// The sentences in order.
  let sentences: [Sentence]
  /// What is said in quotation marks, in order; single words in quotation marks are none.
  let speeches: [Speech]

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    let blocks = manuscript.prose.blocks.filter { Telling.tells($0) }
    let total = max(1, blocks.reduce(0) { $0 + $1.scalars.count })
    var sentences: [Sentence] = []
    var speeches: [Speech] = []
    var before = 0
    for (index, block) in blocks.enumerated() {
      let mask = Spoken.mask(of: block.scalars)
      for range in block.sentences {
        sentences.append(
          Sentence(
            block: index, range: range, text: Array(block.scalars[range]),
            narration: Telling.narration(block.scalars, mask, range),
            position: (before + range.lowerBound) * 1000 / total))
      }
      speeches += Telling.speeches(in: block.scalars, mask).map { Speech(block: index, text: $0) }
      before += block.scalars.count
    }
    self.blocks = blocks
    self.sentences = sentences
    self.speeches = speeches
  }

  /// The place of a sentence.
  func place(of sentence: Sentence) -> Place {
    manuscript.place(sentence.range, in: blocks[sentence.block])
  }

  /// The first sentence that tells, for what is missing everywhere.
  var opening: Sentence? {
    sentences.first { if case .heading = blocks[$0.block].kind { false } else { true } } ?? sentences.first
  }

  private static func tells(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .item, .quotation, .heading: break
    case .row, .note: return false
    }
    let isRemark = block.scalars.first == "（" && block.scalars.last == "）" && block.scalars.count < 80
    return !isRemark
  }

  private static func narration(_ text: [Unicode.Scalar], _ mask: [Bool], _ range: Range<Int>) -> [Unicode
    .Scalar]
  {
    var result: [Unicode.Scalar] = []
    for index in range {
      if !mask[index] {
        result.append(text[index])
      } else if result.last != "\u{FFFC}" {
        result.append("\u{FFFC}")
      }
    }
    return result
  }

  /// The quotations that somebody could have spoken: a few words and a mark of a sentence, or a whole one.
  private static func speeches(in text: [Unicode.Scalar], _ mask: [Bool]) -> [[Unicode.Scalar]] {
    var speeches: [[Unicode.Scalar]] = []
    var index = 0
    while index < text.count {
      guard mask[index] else {
        index += 1
        continue
      }
      let end = mask[index...].firstIndex(of: false) ?? text.count
      let isQuotation = "“「『\"".unicodeScalars.contains(text[index])
      let inside = isQuotation ? Array(text[index..<end].dropFirst().dropLast()) : []
      let isSentence = inside.contains { "，。！？…；".unicodeScalars.contains($0) }
      let isSaid = index > 0 && "：，".unicodeScalars.contains(text[index - 1])
      if inside.count >= 4, isSentence || isSaid || inside.count >= 12 { speeches.append(inside) }
      index = end
    }
    return speeches
  }
}
