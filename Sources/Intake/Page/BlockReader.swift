// From lines to blocks. Titles that a byline follows are certain; other short lines are titles only where the
// text before them ended and the text after them does not go on from them.

internal import Chinese

/// Tells what each line of a page is.
struct BlockReader {
  private let lines: [LineSigns]
  private let doubled: Set<Int>
  private let words: WordEvidence
  private let certainTitles: Set<Int>

  /// The blocks of a page, one for each line.
  static func blocks(of lines: [PageLine]) -> [Block] { BlockReader(lines).blocks() }

  private init(_ lines: [PageLine]) {
    let signs = lines.map(LineSigns.init)
    self.lines = signs
    doubled = DoubledLines.find(in: signs)
    words = WordEvidence(lines: lines.map(\.text))
    certainTitles = BlockReader.certainTitles(signs)
  }

  /// Titles that need no comparison: Markdown's, those before a byline, and the first of the page.
  private static func certainTitles(_ lines: [LineSigns]) -> Set<Int> {
    var titles: Set<Int> = []
    for (index, signs) in lines.enumerated() {
      if signs.line.level > 0 { titles.insert(index) }
      guard signs.opening != nil || isBylineBelowTitle(index, lines) else { continue }
      var before = index - 1
      // The line right before a byline is a title even where it does not look like one.
      if before >= 0, isCandidate(lines[before]), lines[before].line.text.length <= TitleShape.longest,
        !lines[before].line.text.hasSuffix("。"), !SentenceShape.isRest(lines[before].line.text)
      {
        titles.insert(before)
        before -= 1
      }
      while before >= 0, isCandidate(lines[before]), TitleShape.isLikely(lines[before].line.text) {
        titles.insert(before)
        before -= 1
      }
    }
    titles.formUnion(brokenTitles(lines))
    for (index, signs) in lines.enumerated() {
      if signs.isPageLine || titles.contains(index) { continue }
      guard isCandidate(signs), TitleShape.fits(signs.line.text) else { break }
      titles.insert(index)
    }
    return titles
  }

  /// Titles of two lines that a quotation or bracket spans, where a text ended before them and none begins inside.
  private static func brokenTitles(_ lines: [LineSigns]) -> Set<Int> {
    var titles: Set<Int> = []
    for index in lines.indices.dropLast() where isCandidate(lines[index]) && isCandidate(lines[index + 1]) {
      let (first, second) = (lines[index].line.text, lines[index + 1].line.text)
      let isFree =
        index == 0 || lines[index - 1].isPageLine || SentenceShape.isFinished(lines[index - 1].line.text)
        || lines[index - 1].isCredit
      guard isFree, !SentenceShape.isBalanced(first), !SentenceShape.isBalanced(second),
        first.length <= 24, second.length <= 24, TitleShape.isLikely(first + second)
      else { continue }
      titles.formUnion([index, index + 1])
    }
    return titles
  }

  /// Whether a byline on a line of its own stands between a title and the text, and not behind a story.
  private static func isBylineBelowTitle(_ index: Int, _ lines: [LineSigns]) -> Bool {
    guard lines[index].isCredit, !lines[index].isPhotoCredit, index > 0, index + 1 < lines.count else {
      return false
    }
    let (before, after) = (lines[index - 1], lines[index + 1])
    return isCandidate(before) && TitleShape.isLikely(before.line.text)
      && !SentenceShape.isRest(before.line.text)
      && isCandidate(after) && !TitleShape.isLikely(after.line.text)
      && SentenceShape.stops(in: after.line.text) > 0
  }

  private static func isCandidate(_ signs: LineSigns) -> Bool {
    signs.opening == nil && !signs.isCredit && !signs.isNotice && !signs.isPageLine
  }

  private func blocks() -> [Block] {
    var blocks: [Block] = []
    for index in lines.indices {
      let isContinued = goesOn(index, after: blocks)
      blocks.append(
        Block(kind: kind(index, blocks, isContinued), signs: lines[index], isContinued: isContinued))
    }
    return blocks.map { $0.kind == .text ? $0 : $0.becoming($0.kind, isContinued: false) }
  }

  private func kind(_ index: Int, _ before: [Block], _ isContinued: Bool) -> Block.Kind {
    let signs = lines[index]
    if doubled.contains(index) { return .doubled }
    if signs.isPageLine { return .pageLine }
    if signs.isNotice { return .notice }
    if signs.isCredit { return .credit }
    if isTitle(index, isContinued) { return .title }
    if isCaption(index, before) { return .caption }
    return .text
  }

  private func isTitle(_ index: Int, _ isContinued: Bool) -> Bool {
    if certainTitles.contains(index) { return true }
    let text = lines[index].line.text
    guard lines[index].opening == nil, TitleShape.isLikely(text), !isContinued else { return false }
    guard let next = next(after: index) else { return false }
    if next == index + 1, lines[next].line.level == 0, words.joins(text, lines[next].line.text),
      !TitleShape.isLikely(lines[next].line.text)
    {
      return false
    }
    return !SentenceShape.isRest(lines[next].line.text)
  }

  /// Whether the line goes on from the last piece of text before it, whatever stands between.
  private func goesOn(_ index: Int, after blocks: [Block]) -> Bool {
    let signs = lines[index]
    guard signs.opening == nil, !certainTitles.contains(index), !doubled.contains(index),
      let last = blocks.last(where: { $0.kind == .text || $0.kind == .title }), last.kind == .text
    else { return false }
    let text = last.signs.textBeforeCredit ?? last.line.text
    if SentenceShape.isRest(signs.line.text) { return true }
    if text.hasSuffix("；") || text.hasSuffix(";"), SentenceShape.isListed(signs.line.text) { return false }
    if last.signs.textBeforeCredit != nil { return false }
    return !SentenceShape.isFinished(text)
  }

  /// Whether the line says what a picture shows: by its words, its credit, the gap before it, or because the text
  /// before it goes on behind it.
  private func isCaption(_ index: Int, _ before: [Block]) -> Bool {
    let signs = lines[index]
    let text = signs.line.text
    guard signs.opening == nil, SentenceShape.isFinished(text) || signs.closing != nil else { return false }
    let last = before.last(where: { $0.kind == .text || $0.kind == .title })
    let isUnfinished = last.map { $0.kind == .text && !SentenceShape.isFinished($0.line.text) } ?? false
    if CaptionWords.mark(text), SentenceShape.stops(in: text) <= 3 { return true }
    let isShort = text.length <= CaptionWords.longest && SentenceShape.stops(in: text) <= 1
    if signs.isPhotoCredit || nextIsPhotoCredit(index), signs.line.followsGap || isShort,
      last?.kind != .title || before.last?.kind == .credit
    {
      return true
    }
    guard isShort, !SentenceShape.opensNews(text), !SentenceShape.isListed(text), !SentenceShape.isRest(text)
    else {
      return false
    }
    if signs.line.followsGap, last?.kind != .title || nextIsText(index) { return true }
    if CaptionWords.isPlain(text), !isUnfinished, standsAtEdge(index, last?.kind) { return true }
    guard isUnfinished, let last, let next = next(after: index), next == index + 1 else { return false }
    return !words.joins(last.line.text, text) && words.joins(last.line.text, lines[next].line.text)
  }

  /// Whether a line stands where pictures stand: between headline and text, or last before a title or the end.
  private func standsAtEdge(_ index: Int, _ last: Block.Kind?) -> Bool {
    guard let next = next(after: index) else { return last == .text }
    if last == .title {
      return nextIsText(index) && index > 0 && lines[index - 1].line.text.hasSuffix("。") == false
    }
    return certainTitles.contains(next) || TitleShape.isLikely(lines[next].line.text)
  }

  private func nextIsPhotoCredit(_ index: Int) -> Bool {
    var next = index + 1
    while next < lines.count, lines[next].isCredit {
      if lines[next].isPhotoCredit { return true }
      next += 1
    }
    return false
  }

  private func nextIsText(_ index: Int) -> Bool {
    guard let next = next(after: index) else { return false }
    return !certainTitles.contains(next) && lines[next].line.text.length > CaptionWords.longest
  }

  /// The next line that is part of a story's text or headline.
  private func next(after index: Int) -> Int? {
    lines.indices.dropFirst(index + 1).first {
      !doubled.contains($0) && !lines[$0].isCredit && !lines[$0].isNotice && !lines[$0].isPageLine
    }
  }
}
