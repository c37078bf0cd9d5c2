// libcmark knows lines and columns of what it was given; editors' tools want bytes of the file.

extension Walker {
  /// The source of a block, whole lines to its end.
  mutating func range(ofBlock node: CmarkNode) -> Range<Int> {
    range(from: node.startLine, max(node.startColumn, 1), to: max(node.endLine, node.startLine), Int.max)
  }

  /// The source of something within a block.
  mutating func range(ofInline node: CmarkNode) -> Range<Int> {
    if node.startLine > 0 {
      let found = range(from: node.startLine, node.startColumn, to: node.endLine, node.endColumn)
      if !found.isEmpty { return found }
    }
    // Links in angle brackets have no place of their own in libcmark: the block's is the next best.
    var block = node
    var climbed = 0
    while block.kind.rawValue >= CmarkNode.Kind.text.rawValue, climbed < 50, let parent = block.parent {
      block = parent
      climbed += 1
    }
    return range(ofBlock: block)
  }

  /// The source from a line and column to the end of another, both inclusive.
  mutating func range(from line: Int, _ column: Int, to endLine: Int, _ endColumn: Int) -> Range<Int> {
    let lower = offset(line: line, column: column)
    let end = offset(line: max(endLine, line), column: endColumn == Int.max ? endColumn : endColumn + 1)
    return lower..<max(lower, end)
  }

  /// The offset in the source; a column behind the line's end is its end.
  private mutating func offset(line: Int, column: Int) -> Int {
    let cellCount = preparation.cellSources.count
    if line <= cellCount {
      let cell = preparation.cellSources[max(line, 1) - 1]
      // A cell stands behind `# `.
      let inside = column == Int.max ? 0 : max(0, column - 3)
      return min(cell + inside, source.count)
    }
    if lineStarts.isEmpty { findLines() }
    let index = min(line - cellCount, lineStarts.count - 1) - 1
    let lineStart = lineStarts[max(index, 0)]
    let lineEnd = max(lineStart, lineStarts[max(index, 0) + 1] - 1)
    let copy = column == Int.max ? lineEnd : min(lineStart + max(column, 1) - 1, lineEnd)
    return min(preparation.map.source(of: copy), source.count)
  }

  /// Finds where each line begins, and one after the last.
  private mutating func findLines() {
    lineStarts.reserveCapacity(128)
    lineStarts.append(0)
    if let body = preparation.body {
      body.withUnsafeBufferPointer { addLines($0) }
    } else {
      addLines(UnsafeBufferPointer(rebasing: source[start...]))
    }
  }

  private mutating func addLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    if ByteRun.first(13, in: bytes) == nil {
      var index = 0
      while let end = ByteRun.first(10, in: bytes, from: index) {
        index = end + 1
        lineStarts.append(index)
      }
    } else {
      for (index, byte) in bytes.enumerated() {
        let isPair = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
        if byte == 10 || (byte == 13 && !isPair) { lineStarts.append(index + 1) }
      }
    }
    lineStarts.append(bytes.count + 1)
  }
}
