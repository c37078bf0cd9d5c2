// A page that was read by columns sometimes has a piece of a column twice. Both stay in the output, but only one
// of them in the text: the one that fits between its neighbours.

/// Finds lines that stand on a page more than once.
enum DoubledLines {
  /// Lines shorter than this, in characters, may stand twice by right.
  private static let shortest = 10

  /// The indices of lines that repeat another, which is kept in the text.
  static func find(in lines: [LineSigns]) -> Set<Int> {
    var places: [String: [Int]] = [:]
    for (index, signs) in lines.enumerated()
    where !signs.isCredit && !signs.isNotice && signs.line.text.length >= shortest {
      places[signs.line.text, default: []].append(index)
    }
    var doubled: Set<Int> = []
    for copies in places.values where copies.count > 1 {
      // Of equally good copies the first is kept.
      let best = copies.max { (fit($0, lines), -$0) < (fit($1, lines), -$1) }
      doubled.formUnion(copies.filter { $0 != best })
    }
    return doubled.union(covered(in: lines, without: doubled))
  }

  /// Lines whose whole text stands in the run of the other lines, across their ends.
  private static func covered(in lines: [LineSigns], without doubled: Set<Int>) -> Set<Int> {
    var covered: Set<Int> = []
    for (index, signs) in lines.enumerated()
    where !doubled.contains(index) && !signs.isCredit && !signs.isNotice && signs.opening == nil
      && signs.line.level == 0 && signs.line.text.length >= shortest * 3 / 2
    {
      let gone = doubled.union(covered).union([index])
      let others = lines.indices.filter { !gone.contains($0) }.map { lines[$0].line.text }.joined()
      if others.contains(signs.line.text) { covered.insert(index) }
    }
    return covered
  }

  /// How well a copy stands between its neighbours: it goes on from the line before, the line after goes on from it.
  private static func fit(_ index: Int, _ lines: [LineSigns]) -> Int {
    var fit = 0
    let signs = lines[index]
    if index > 0, !signs.line.followsGap, isOpenText(lines[index - 1]) { fit += 1 }
    if isOpenText(signs), index + 1 < lines.count, !lines[index + 1].line.followsGap,
      !lines[index + 1].isCredit
    {
      fit += 1
    }
    return fit
  }

  private static func isOpenText(_ signs: LineSigns) -> Bool {
    !signs.isCredit && !signs.isNotice && signs.line.level == 0 && !SentenceShape.isFinished(signs.line.text)
  }
}
