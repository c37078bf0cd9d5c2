// Where one story ends and the next begins. A run of title lines opens a story or is a subheading; no sign alone
// decides, so signs are added up: a byline behind it, a closing byline before it, two lines rather than one…

internal import Chinese

/// Cuts the blocks of a page into stories.
struct StorySplitter {
  private let blocks: [Block]
  private var stories: [Story] = []
  private var headline: [PageLine] = []
  private var body: [Block] = []

  /// The stories of a page, and the blocks that belong to the page.
  static func split(_ blocks: [Block]) -> [Story] {
    var splitter = StorySplitter(blocks)
    splitter.run()
    return splitter.stories
  }

  private init(_ blocks: [Block]) { self.blocks = blocks }

  private mutating func run() {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .title {
        let end = runEnd(index)
        if opensStory(index..<end) {
          finish()
          headline = blocks[index..<end].map(\.line)
        } else {
          body += blocks[index..<end]
        }
        index = end
        continue
      }
      if isUntitledPicture(index) || opensUntitled(index) { finish() }
      body.append(block)
      index += 1
    }
    finishPage()
  }

  private mutating func finish() {
    // What belongs to the page goes with the story that follows it.
    if headline.isEmpty, body.allSatisfy({ $0.kind == .pageLine || $0.kind == .notice }) { return }
    if headline.isEmpty, stories.isEmpty, isGreeting { return body = body.map { $0.becoming(.pageLine) } }
    stories.append(Story(headline: headline, blocks: body))
    headline = []
    body = []
  }

  /// A few words before the first headline: 王编辑您好，发一篇稿子：
  private var isGreeting: Bool {
    body.reduce(0) { $0 + $1.line.text.length } <= 60
      && body.allSatisfy { $0.signs.opening == nil && $0.signs.closing == nil }
      && body.contains { block in
        ["您好", "你好", "稿子", "稿件", "请查收", "审阅", "投稿"].contains { block.line.text.contains($0) }
      }
  }

  /// What belongs to the page and stands behind all stories goes with the last one.
  private mutating func finishPage() {
    finish()
    guard !body.isEmpty else { return }
    // With nothing behind it, it is no head of anything.
    let last = stories.popLast()
    stories.append(Story(headline: last?.headline ?? [], blocks: (last?.blocks ?? []) + body))
  }

  private func runEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < blocks.count, blocks[end].kind == .title {
      let (above, level) = (blocks[end - 1].line.level, blocks[end].line.level)
      // ## Title, ### subheading: two levels down, or a heading that something deeper follows, is no headline.
      if above > 0, level > above + 1 { break }
      end += 1
    }
    return end
  }

  /// Whether a run of title lines opens a story. Three points do.
  private func opensStory(_ run: Range<Int>) -> Bool {
    guard !headline.isEmpty || body.contains(where: { $0.kind == .text }) else { return true }
    let next = blocks[run.upperBound...].first { $0.kind != .doubled && $0.kind != .pageLine }
    if next?.signs.opening != nil { return true }
    if let next, next.kind == .credit, !next.signs.isPhotoCredit { return true }
    if let before = blocks[..<run.lowerBound].last(where: { $0.kind != .doubled && $0.kind != .pageLine }) {
      if before.kind == .notice { return true }
      // A name in brackets ends a story; a photographer's does where nothing but the picture stands above.
      if before.kind == .credit, !before.signs.isPhotoCredit || !hasByline { return true }
      if before.kind == .text, before.signs.closing != nil, headline.isEmpty || !hasByline { return true }
    }
    return score(run, next) >= 3
  }

  private func score(_ run: Range<Int>, _ next: Block?) -> Int {
    let first = blocks[run.lowerBound].line
    var score = run.count > 1 ? 3 : 0
    score += levelScore(first)
    if let next {
      if next.line.followsGap, next.kind == .text { score += 3 }
      if next.kind == .text, SentenceShape.opensNews(next.line.text) { score += 2 }
      if isSalutation(next.line.text) { score += 3 }
      if isPicture(from: run.upperBound) { score += 3 }
    }
    if first.text.contains(where: { $0 == " " || $0 == "　" }), first.level == 0 { score += 1 }
    if let colon = first.text.firstIndex(where: { ":：".contains($0) }),
      first.text[..<colon].length <= 6
    {
      score += 1
    }
    if first.text.hasSuffix("——") || first.text.hasSuffix("！") || first.text.hasSuffix("!") { score += 1 }
    if UnionWords.names(first.text) { score += 1 }
    if first.text.length >= 18 { score += 1 }
    return score
  }

  /// Whether one paragraph with a photographer's name is all that stands before the next title.
  private func isPicture(from start: Int) -> Bool {
    let run = blocks[start...].prefix { $0.kind != .title && $0.signs.opening == nil }
    let text = run.filter { $0.kind == .text || $0.kind == .caption }
    return text.count { !$0.isContinued } == 1 && run.contains { $0.signs.isPhotoCredit }
  }

  /// Markdown's levels: as high as the story's own title opens the next one; deeper is a subheading.
  private func levelScore(_ line: PageLine) -> Int {
    guard line.level > 0, let own = headline.first?.level, own > 0 else { return 0 }
    return line.level <= own ? 4 : -3
  }

  private func isSalutation(_ text: String) -> Bool {
    text.length <= 20 && (text.hasSuffix(":") || text.hasSuffix("："))
      && text.begins(with: ["各位", "尊敬的", "亲爱的", "广大", "全体", "致"])
  }

  private var hasByline: Bool { body.contains { $0.signs.opening != nil } }

  /// A picture with a long caption and a photographer that tells news of its own, behind a story that ended.
  private func isUntitledPicture(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.kind == .caption || block.kind == .text && !block.isContinued && isPicture(from: index),
      body.contains(where: { $0.kind == .text }), block.line.text.length > CaptionWords.longest,
      SentenceShape.opensNews(block.line.text, within: 24)
    else { return false }
    let last = body.last { $0.kind == .text }
    let isEnded = last.map { SentenceShape.isFinished($0.signs.textBeforeCredit ?? $0.line.text) } ?? true
    let goesOn = blocks[(index + 1)...].prefix { $0.kind != .title }.contains {
      $0.kind == .text && !$0.isContinued
    }
    return isEnded && !goesOn
  }

  /// A second `本报讯` without a title of its own.
  private func opensUntitled(_ index: Int) -> Bool {
    guard let opening = blocks[index].signs.opening, opening.byline.lead != nil else { return false }
    return body.contains { $0.kind == .text }
  }
}
