// A paragraph that turns out to be a table is written from the cells that were parsed beside it.

extension Walker {
  /// No more cells than these are added to rows that are too short.
  private static let maximumPadding = 100_000

  /// Writes a table; false if the block is none.
  mutating func writeTable(_ node: CmarkNode) -> Bool {
    guard options.tables, !cells.isEmpty || preparation.cellSources.isEmpty else { return false }
    let offset = preparation.cellSources.count
    let first = node.startLine - offset
    guard let table = preparation.tableStarts.first(atLine: first), table.column == node.startColumn else {
      return false
    }
    let last = node.endLine - offset
    guard last > first, let index = preparation.tableLines.index(ofLine: first) else { return false }
    var rows: [TableLine] = []
    for line in preparation.tableLines[index...] {
      guard line.line == first + rows.count, line.line <= last else { break }
      rows.append(line)
    }
    guard rows.count >= 2 else { return false }
    // What libcmark took for a heading's underline is a row, or a rule.
    let endsInRule = node.kind == .heading && rows.count > 2 && isRule(rows[rows.count - 1])
    if endsInRule { rows.removeLast() }
    write(rows, table.alignments)
    if endsInRule { html.append("<hr />\n") }
    return true
  }

  private mutating func write(_ rows: [TableLine], _ alignments: [TableStart.Alignment]) {
    endLine()
    html.append("<table>\n<thead>\n")
    writeRow(rows[0], alignments, isHeader: true)
    html.append("</thead>\n")
    if rows.count > 2 {
      html.append("<tbody>\n")
      for row in rows[2...] { writeRow(row, alignments, isHeader: false) }
      html.append("</tbody>\n")
    }
    html.append("</table>\n")
  }

  private mutating func writeRow(_ row: TableLine, _ alignments: [TableStart.Alignment], isHeader: Bool) {
    html.append("<tr>\n")
    beginTextBlock()
    for (column, alignment) in alignments.enumerated() {
      if column >= row.cellCount {
        paddedCells += 1
        if paddedCells > Self.maximumPadding { break }
      }
      html.append(isHeader ? "<th" : "<td")
      writeAlignment(alignment)
      html.append(UInt8(ascii: ">"))
      if column < row.cellCount {
        if column > 0, collects { text.append(0x20) }
        writeCell(cells[row.firstCell + column])
      }
      html.append(isHeader ? "</th>\n" : "</td>\n")
    }
    html.append("</tr>\n")
    if collects { text.append(10) }
  }

  private mutating func writeAlignment(_ alignment: TableStart.Alignment) {
    guard alignment != .none else { return }
    html.append(options.wellFormed ? " style=\"text-align: " : " align=\"")
    switch alignment {
    case .left: html.append("left\"")
    case .center: html.append("center\"")
    case .right: html.append("right\"")
    case .none: break
    }
  }

  private mutating func writeCell(_ cell: CmarkNode) {
    guard var walk = CmarkWalk(over: cell) else { return }
    // The heading that holds the cell is not written.
    _ = walk.next()
    while let event = walk.next() {
      if case .exit(let node) = event, node == cell { break }
      follow(event, &walk)
    }
    resolveStrikes()
  }

  /// Whether a line holds only hyphens.
  private func isRule(_ row: TableLine) -> Bool {
    guard row.cellCount == 1 else { return false }
    return source[preparation.cellSources[row.firstCell]] == UInt8(ascii: "-")
  }
}

extension [TableStart] {
  /// The table whose header is on a line; the list is sorted by line.
  fileprivate func first(atLine line: Int) -> TableStart? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].line == line ? self[low] : nil
  }
}

extension [TableLine] {
  /// The place of a line; the list is sorted by line.
  fileprivate func index(ofLine line: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].line == line ? low : nil
  }
}
