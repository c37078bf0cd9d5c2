// Where libcmark keeps bytes as they are (code, HTML, addresses), our insertions are taken out again.

/// Takes the insertions of a `Preparation` out of bytes of the tree.
struct Restorer {
  let sentinel: Sentinel?
  let bullet: UInt8
  let footnotes: [FootnoteDefinition]
  let source: UnsafeBufferPointer<UInt8>

  /// Passes on the bytes as the editor wrote them, without a copy where nothing was inserted.
  @inline(__always)
  func with<Result>(
    _ literal: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard sentinel != nil, literal.contains(Sentinel.lead) else { return body(literal) }
    return restored(literal).withUnsafeBufferPointer(body)
  }

  /// The bytes as the editor wrote them.
  func restored(_ literal: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let sentinel, literal.contains(Sentinel.lead) else { return Array(literal) }
    var output: [UInt8] = []
    output.reserveCapacity(literal.count)
    var index = 0
    while index < literal.count {
      guard sentinel.stands(in: literal, at: index) else {
        output.append(literal[index])
        index += 1
        continue
      }
      guard let (number, width) = sentinel.number(in: literal, at: index) else {
        index += 3
        continue
      }
      index += width
      if output.suffix(4).elementsEqual([bullet, 0x20, 0x20, 0x20]), number < footnotes.count {
        output.removeLast(4)
        output.append(contentsOf: source[footnotes[number].range])
      } else {
        // A separator: its line goes, with the copy of the prefix.
        while let last = output.last, last != 10 { output.removeLast() }
        if index < literal.count, literal[index] == 10 { index += 1 }
      }
    }
    return output
  }
}
