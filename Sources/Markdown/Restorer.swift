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
      if let mark = sentinel.addressMark(in: literal, at: index) {
        index = restoreAddress(literal, at: index + Sentinel.markWidth, mark, to: &output)
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
        if index < literal.count, literal[index] == 0x20 { index += 1 }
      } else if output.suffix(6).elementsEqual([bullet, 0x20, 0x20, 0x20, 0x23, 0x20]),
        number < footnotes.count, let prefix = footnotes[number].prefixOfBlock
      {
        output.removeLast(6)
        output.append(contentsOf: source[footnotes[number].range])
        index = textStart(behind: prefix, in: literal, at: index)
      } else {
        // A separator: its line goes, with the copy of the prefix.
        while let last = output.last, last != 10 { output.removeLast() }
        if index < literal.count, literal[index] == 10 { index += 1 }
      }
    }
    return output
  }

  /// Where a footnote's text goes on behind the line ending that was put in.
  private func textStart(behind prefix: Range<Int>, in literal: UnsafeBufferPointer<UInt8>, at index: Int)
    -> Int
  {
    var index = index
    guard index < literal.count, literal[index] == 10 else { return index }
    index += 1
    if literal[index...].starts(with: source[prefix]) { index += prefix.count }
    while index < literal.count, literal[index] == 0x20 { index += 1 }
    return index
  }

  /// Takes the angle brackets from around an address; returns where the literal goes on.
  private func restoreAddress(
    _ literal: UnsafeBufferPointer<UInt8>, at index: Int, _ mark: UInt8, to output: inout [UInt8]
  ) -> Int {
    let opening: [UInt8] = mark == Sentinel.worldWideMark ? Array("<http://".utf8) : [UInt8(ascii: "<")]
    guard literal[index...].starts(with: opening) else { return index }
    let first = index + opening.count
    let end = literal[first...].firstIndex(of: UInt8(ascii: ">")) ?? literal.count
    output.append(contentsOf: literal[first..<end])
    return min(end + 1, literal.count)
  }
}
