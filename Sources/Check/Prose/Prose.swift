/// The body of an article in blocks.
struct Prose: Sendable {
  /// The blocks in order, none of them empty.
  let blocks: [Block]
  /// Where the body begins in the source, in bytes.
  let start: Int
}
