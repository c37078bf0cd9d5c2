// The third stage: the blocks of one story, from its headline to its last line.

/// The blocks of one story in the order of the page.
struct Story: Sendable {
  /// The lines of its headline; empty for a picture without a title.
  let headline: [PageLine]
  /// Everything below the headline.
  let blocks: [Block]

  /// The numbers of the lines from the first to the last that stand together.
  var lines: ClosedRange<Int> {
    let own = blocks.filter { !$0.isMoved && $0.kind != .notice && $0.kind != .pageLine }
    let numbers = headline.map(\.number) + own.map(\.line.number)
    return (numbers.min() ?? 1)...(numbers.max() ?? 1)
  }

  /// The lines of its text.
  var text: [Block] { blocks.filter { $0.kind == .text } }
}
