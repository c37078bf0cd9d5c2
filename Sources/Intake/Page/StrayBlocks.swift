// A page set in columns is read column by column, and the foot of a story may arrive far from its head: the end
// of a quotation in front of the headline, a caption at the end of the page.

/// Brings pieces that stand in a wrong story to the right one.
enum StrayBlocks {
  /// The stories with their stray pieces brought home.
  static func reunited(_ stories: [Story]) -> [Story] { captions(ends(stories)) }

  /// A paragraph that closes a quotation which nobody opened goes to the one story that breaks off inside one.
  private static func ends(_ stories: [Story]) -> [Story] {
    let dangling = stories.indices.filter { breaksOff(stories[$0]) }
    let orphans = stories.indices.flatMap { story in
      stories[story].blocks.indices.filter { isOrphan($0, in: stories[story]) }.map {
        (story: story, block: $0)
      }
    }
    guard let target = dangling.first, dangling.count == 1, let orphan = orphans.first, orphans.count == 1,
      orphan.story != target
    else { return stories }
    var stories = stories
    let from = stories[orphan.story]
    var rest = from.blocks
    let block = rest.remove(at: orphan.block)
    stories[orphan.story] = Story(headline: from.headline, blocks: rest)
    let to = stories[target]
    let end = (to.blocks.lastIndex { $0.kind == .text } ?? to.blocks.count - 1) + 1
    var blocks = to.blocks
    blocks.insert(block.moved(isContinued: true), at: min(end, blocks.count))
    stories[target] = Story(headline: to.headline, blocks: blocks)
    return stories
  }

  private static func breaksOff(_ story: Story) -> Bool {
    guard let last = story.text.last?.line.text else { return false }
    return !SentenceShape.isFinished(last) && SentenceShape.openQuotes(last) > 0
  }

  private static func isOrphan(_ index: Int, in story: Story) -> Bool {
    let block = story.blocks[index]
    return block.kind == .text && !block.isContinued && block.signs.opening == nil
      && SentenceShape.closesBeforeOpening(block.line.text) && !hasOpenQuote(before: index, in: story)
  }

  private static func hasOpenQuote(before index: Int, in story: Story) -> Bool {
    guard let last = story.blocks[..<index].last(where: { $0.kind == .text }) else { return false }
    return SentenceShape.openQuotes(last.line.text) > 0
  }

  /// A caption at the end of a story that shares no word with it, or clearly less than with another, goes to the one story that it shares words with.
  private static func captions(_ stories: [Story]) -> [Story] {
    var stories = stories
    for index in stories.indices {
      guard let last = stories[index].blocks.last, last.kind == .caption, !last.isMoved,
        !stories[index].text.isEmpty, stories.count > 1
      else { continue }
      let shared = stories.map { Self.shared(last.line.text, $0) }
      guard let most = shared.max(), most >= shared[index] + 1,
        shared[index] == 0 || most >= shared[index] + 2,
        shared.count(where: { $0 == most }) == 1,
        let target = shared.firstIndex(of: most)
      else { continue }
      stories[index] = Story(
        headline: stories[index].headline, blocks: Array(stories[index].blocks.dropLast()))
      let to = stories[target]
      stories[target] = Story(headline: to.headline, blocks: to.blocks + [last.moved(isContinued: false)])
    }
    return stories
  }

  /// How many runs of three Chinese characters a text shares with a story; those of its headline count three times.
  private static func shared(_ text: String, _ story: Story) -> Int {
    let runs = Self.runs(of: text)
    let headline = story.headline.reduce(into: Set<String>()) { $0.formUnion(Self.runs(of: $1.text)) }
    let body = story.text.reduce(into: Set<String>()) { $0.formUnion(Self.runs(of: $1.line.text)) }
    return runs.intersection(body).count + 2 * runs.intersection(headline).count
  }

  private static func runs(of text: String) -> Set<String> {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= 3 else { return [] }
    return Set(
      (0...scalars.count - 3).compactMap { start in
        let run = scalars[start..<start + 3]
        return run.allSatisfy(Marks.isHan) ? String(String.UnicodeScalarView(run)) : nil
      })
  }
}
