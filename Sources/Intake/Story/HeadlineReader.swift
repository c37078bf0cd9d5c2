// The lines above a story: which of them is the title. Newspapers set the line above it (引题) and below it (副题)
// smaller; in plain text only number, order and wording are left, and whether a line stands over several stories.

/// The lines of a headline by what they are.
struct HeadlineReader {
  let section: Piece?
  let kicker: Piece?
  let title: Piece?
  let subtitle: Piece?

  /// Tells the lines of one story's headline apart.
  ///
  /// - Parameters:
  ///   - others: the other stories of the page, for lines that stand over several.
  ///   - story: the story itself.
  init(_ story: Story, others: [Story]) {
    var lines = HeadlineReader.unbroken(story.headline)
    section =
      lines.count > 1 && lines.first.map { Self.isSection($0.text, story, others) } ?? false
      ? lines.removeFirst() : nil
    let first = lines.first?.text ?? ""
    let announces = first.hasSuffix("——") || first.hasSuffix("--") || first.hasSuffix("：")
    kicker = lines.count > 2 || lines.count == 2 && announces ? lines.removeFirst() : nil
    title = lines.isEmpty ? nil : lines.removeFirst()
    subtitle =
      lines.isEmpty
      ? nil : Piece(lines.map(\.text).joined(separator: " "), lines: lines.flatMap(\.lines))
  }

  /// The lines as pieces: one that holds kicker and title is cut behind its dash, and two that are halves of one
  /// are joined, where a quotation or bracket spans them.
  private static func unbroken(_ headline: [PageLine]) -> [Piece] {
    var pieces: [Piece] = []
    for line in headline {
      if let last = pieces.last, !SentenceShape.isBalanced(last.text),
        SentenceShape.isBalanced(last.text + line.text)
      {
        pieces[pieces.count - 1] = Piece(last.text + line.text, lines: last.lines + [line.number])
        continue
      }
      let parts = halves(line.text)
      pieces += parts.map { Piece($0, lines: [line.number]) }
    }
    return pieces
  }

  /// `为提高企业“造血”能力—— 海宁工会精准“滴灌”` is kicker and title.
  private static func halves(_ text: String) -> [String] {
    for dash in ["——", "--"] {
      guard let range = text.firstRange(of: dash) else { continue }
      let (left, right) = (String(text[..<range.upperBound]), text[range.upperBound...].stripped)
      let hasSpace = text[range.upperBound...].unicodeScalars.first.map(Marks.isSpace) ?? false
      if hasSpace, left.length >= 6, right.length >= 4 { return [left, right] }
    }
    return [text]
  }

  /// Whether a line stands over several stories: their texts repeat it, or a later headline takes it up.
  private static func isSection(_ line: String, _ story: Story, _ others: [Story]) -> Bool {
    let core = letters(line)
    guard core.count >= 4 else { return false }
    let texts = ([story] + others).count { story in
      story.text.contains { contains(letters($0.line.text), core) }
    }
    if texts > 1 { return true }
    let later = others.filter { $0.lines.lowerBound > story.lines.lowerBound }.flatMap(\.headline)
    return later.contains { headline in
      let other = letters(headline.text)
      return stride(from: 0, through: core.count - 3, by: 1).contains { start in
        let run = Array(core[start..<start + 3])
        return !isCommon(run) && contains(other, run)
      }
    }
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter(Marks.isHan)
  }

  private static func contains(_ text: [Unicode.Scalar], _ run: [Unicode.Scalar]) -> Bool {
    guard text.count >= run.count, let first = run.first else { return false }
    return (0...text.count - run.count).contains { start in
      text[start] == first && text[start..<start + run.count].elementsEqual(run)
    }
  }

  /// Words that every page of a union has say nothing.
  private static func isCommon(_ run: [Unicode.Scalar]) -> Bool {
    let word = String(String.UnicodeScalarView(run))
    return [
      "总工会", "市总工", "县总工", "区总工", "省总工", "劳模工", "模工匠", "劳动者", "技术服", "术服务", "服务队", "志愿服", "愿服务", "产业工", "业工人",
    ]
    .contains(word)
  }
}
