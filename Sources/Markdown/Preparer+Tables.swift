// A table is a paragraph whose second line is a delimiter row. Its cells must be parsed each on its own, but
// with the links that the whole document defines: so they are set aside as headings before the document.

extension Preparer {
  /// A line of the source.
  private struct Line {
    /// Without its line ending.
    let range: Range<Int>
    /// Where it goes on behind white space and marks of containers.
    let content: Int
    /// Whether a list item begins on it.
    let hasListMarker: Bool

    var isBlank: Bool { content >= range.upperBound }
  }

  /// The most columns of a table.
  private static let maximumColumns = 1_000

  /// Notes each line that may be part of a table.
  mutating func findTables(_ preparation: inout Preparation) {
    var separators: [Edit] = []
    let found = edits
    var previous: Line?
    var beforeIsBlank = true
    var columns = 0
    var number = 0
    var offset = start
    var previousIsRow = false
    var breaks = found.lazy.compactMap(\.lineBreak).makeIterator()
    var nextBreak = breaks.next()
    while offset < source.count {
      let line = line(at: offset)
      number += 1
      while let passed = nextBreak, passed < line.range.lowerBound {
        number += 1
        nextBreak = breaks.next()
      }
      offset = next(after: line.range.upperBound)
      if line.isBlank {
        columns = 0
        (previous, beforeIsBlank, previousIsRow) = (nil, true, false)
        continue
      }
      if let header = previous, let alignments = delimiterRow(line.content..<line.range.upperBound),
        cells(of: header.content..<header.range.upperBound).count == alignments.count
      {
        if columns == 0, !beforeIsBlank, let prefix = separatorPrefix(of: header), preparation.sentinel != nil
        {
          let at = header.range.lowerBound
          separators.append(
            Edit(range: at..<at, insertion: .separator(separators.count, prefix: prefix)))
        }
        let headerLine = number - 1 + separators.count
        if !previousIsRow { setAside(header, as: headerLine, limit: alignments.count, found, &preparation) }
        preparation.tableStarts.append(
          TableStart(
            line: headerLine, column: header.content - header.range.lowerBound + 1, alignments: alignments))
        columns = max(columns, alignments.count)
        setAside(line, as: headerLine + 1, limit: columns, found, &preparation)
        previousIsRow = true
      } else if columns > 0 {
        setAside(line, as: number + separators.count, limit: columns, found, &preparation)
        previousIsRow = true
      }
      beforeIsBlank = previous == nil
      previous = line
    }
    if !separators.isEmpty {
      edits = (edits + separators).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// Sets a line's cells aside.
  private func setAside(
    _ line: Line, as number: Int, limit: Int, _ edits: [Edit], _ preparation: inout Preparation
  ) {
    let cells = cells(of: line.content..<line.range.upperBound).prefix(limit)
    preparation.tableLines.append(
      TableLine(line: number, firstCell: preparation.cellSources.count, cellCount: cells.count))
    for cell in cells {
      preparation.cellSources.append(cell.lowerBound)
      preparation.cells.append(contentsOf: [UInt8(ascii: "#"), 0x20])
      copy(cell, edits, preparation.sentinel, into: &preparation.cells)
      preparation.cells.append(contentsOf: [0x20, UInt8(ascii: "#"), 0x0A])
    }
  }

  /// Copies a cell with its sentinels and without the backslashes before bars.
  private func copy(_ cell: Range<Int>, _ edits: [Edit], _ sentinel: Sentinel?, into cells: inout [UInt8]) {
    var edit = edits.partition(before: cell.lowerBound)
    for index in cell {
      while edit < edits.count, edits[edit].range.lowerBound == index {
        if let sentinel { edits[edit].insertion.appendWithinLine(to: &cells, sentinel) }
        edit += 1
      }
      let isEscapedBar =
        source[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound
        && source[index + 1] == UInt8(ascii: "|")
      if !isEscapedBar { cells.append(source[index]) }
    }
    while let sentinel, edit < edits.count, edits[edit].range.lowerBound == cell.upperBound {
      edits[edit].insertion.appendWithinLine(to: &cells, sentinel)
      edit += 1
    }
  }

  /// The contents of a row's cells, trimmed.
  private func cells(of row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = row.lowerBound
    let end = trimmed(row).upperBound
    if index < end, source[index] == UInt8(ascii: "|") { index += 1 }
    var cellStart = index
    while index < end, cells.count <= Self.maximumColumns {
      let byte = source[index]
      if byte == UInt8(ascii: "\\"), index + 1 < end, Self.isMark(source[index + 1]) {
        index += 2
      } else if byte == UInt8(ascii: "|") {
        cells.append(trimmed(cellStart..<index))
        index += 1
        cellStart = index
      } else {
        index += 1
      }
    }
    if cellStart < end { cells.append(trimmed(cellStart..<end)) }
    return cells
  }

  /// The alignments that a delimiter row sets, or nil if it is none.
  private func delimiterRow(_ row: Range<Int>) -> [TableStart.Alignment]? {
    let first = source[row.lowerBound]
    guard first == UInt8(ascii: "|") || first == UInt8(ascii: ":") || first == UInt8(ascii: "-") else {
      return nil
    }
    var hasBar = false
    for index in row {
      switch source[index] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: ":"), UInt8(ascii: "-"), 9, 11, 12, 32: break
      default: return nil
      }
    }
    guard hasBar else { return nil }
    let cells = cells(of: row)
    guard !cells.isEmpty, cells.count <= Self.maximumColumns else { return nil }
    var alignments: [TableStart.Alignment] = []
    for cell in cells {
      guard let alignment = alignment(of: cell) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private func alignment(of cell: Range<Int>) -> TableStart.Alignment? {
    var cell = cell
    guard let first = cell.first, let last = cell.last else { return nil }
    let isLeft = source[first] == UInt8(ascii: ":")
    let isRight = source[last] == UInt8(ascii: ":")
    if isLeft { cell = (first + 1)..<cell.upperBound }
    if isRight, !cell.isEmpty { cell = cell.lowerBound..<last }
    guard !cell.isEmpty, cell.allSatisfy({ source[$0] == UInt8(ascii: "-") }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : TableStart.Alignment.none)
  }

  /// What must stand before a line that ends a paragraph in the same containers, or nil if the line itself
  /// begins something else.
  private func separatorPrefix(of header: Line) -> Range<Int>? {
    guard !header.hasListMarker else { return nil }
    var indent = 0
    for index in header.range.lowerBound..<header.content {
      indent = source[index] == UInt8(ascii: ">") ? -1 : indent + (source[index] == 9 ? 4 : 1)
    }
    return indent < 4 ? header.range.lowerBound..<header.content : nil
  }

  private func line(at offset: Int) -> Line {
    var end = offset
    while end < source.count, source[end] != 10, source[end] != 13 {
      end = source[end] < 0x80 ? end + 1 : ByteRun.endOfHigh(in: source, from: end)
    }
    var content = offset
    var hasListMarker = false
    while content < end {
      let byte = source[content]
      if byte == 32 || byte == 9 || byte == UInt8(ascii: ">") {
        content += 1
      } else if let width = listMarker(at: content, end) {
        hasListMarker = true
        content += width
      } else {
        break
      }
    }
    return Line(range: offset..<end, content: content, hasListMarker: hasListMarker)
  }

  /// The width of a list item's mark that white space follows.
  private func listMarker(at index: Int, _ end: Int) -> Int? {
    var at = index
    switch source[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): at += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while at < end, at - index < 9, source[at] &- 0x30 < 10 { at += 1 }
      guard at < end, source[at] == UInt8(ascii: ".") || source[at] == UInt8(ascii: ")") else { return nil }
      at += 1
    default: return nil
    }
    return at < end && (source[at] == 32 || source[at] == 9) ? at - index : nil
  }

  private func next(after end: Int) -> Int {
    guard end < source.count else { return end }
    let isPair = source[end] == 13 && end + 1 < source.count && source[end + 1] == 10
    return end + (isPair ? 2 : 1)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.isBlank(source[lower]) { lower += 1 }
    while upper > lower, Self.isBlank(source[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension [Edit] {
  /// The first edit at or behind an offset.
  fileprivate func partition(before offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
