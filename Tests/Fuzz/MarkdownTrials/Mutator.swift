// Differences hide where constructs meet: pieces of articles and of examples are cut, joined and spiced.

/// Makes new sources of given ones.
package struct Mutator {
  private var dice: Dice
  private let seeds: [[UInt8]]

  /// Begins with a seed and the sources to mutate, which must not be empty.
  package init(seed: UInt64, sources: [[UInt8]]) {
    dice = Dice(seed: seed)
    seeds = sources
  }

  private static let tokens: [[UInt8]] = [
    "*", "**", "***", "_", "__", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "![", "](", "](<",
    "[^1]", "[^1]: ", "[a]: /u 't'\n",
    "<", ">", "<!--", "-->", "<div>\n", "</div>", "<a href=\"x\">", "<https://a.b/c>", "(b \"\")", "()",
    "[c](d '')", "<x@y.z>", "&amp;",
    "&#0;", "&#xe000;", "&copy;", "&",
    "\\", "\\\n", "  \n", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "> ", "- ", "+ ", "* ", "1. ", "2) ",
    "- [ ] ", "# ", "### ", "===\n", "---\n", "***\n",
    "|", "| a | b |\n|---|:-:|\n| c |\n", "\\|", "“", "”", "。", "，", "（", "）", "　　", "中", "文", "工会",
    "\u{E000}", "\u{FFFD}", "\u{0}", "a", "b ", "\"", "'",
    "www.a.cn", "http://b.com/x_y", "https://a.cn/*b*", "[^1]: - ", "www.a.cn/__b__ ", "|", "1、", "（一）", "①",
    "\u{0C}", "\u{0B}", "\u{A0}", "\u{3000}", "é", "𠮷", "$",
    "^", "=", "+",
  ].map { Array($0.utf8) }

  /// The next source.
  package mutating func next() -> [UInt8] {
    var bytes = piece()
    for _ in 0..<(1 + dice.roll(8)) {
      let at = dice.roll(bytes.count + 1)
      switch dice.roll(10) {
      case 0...3: bytes.insert(contentsOf: dice.pick(Self.tokens), at: at)
      case 4: bytes.insert(contentsOf: piece(), at: at)
      case 5, 6:
        let end = min(bytes.count, at + 1 + dice.roll(12))
        bytes.removeSubrange(at..<end)
      case 7:
        let token = dice.pick(Self.tokens)
        for _ in 0..<(1 + dice.roll(6)) { bytes.insert(contentsOf: token, at: at) }
      case 8:
        let end = min(bytes.count, at + 1 + dice.roll(20))
        bytes.insert(contentsOf: Array(bytes[at..<end]), at: dice.roll(bytes.count + 1))
      default: if at < bytes.count { bytes[at] = UInt8(truncatingIfNeeded: dice.next()) }
      }
    }
    return bytes
  }

  /// A part of a source, at most 300 bytes.
  private mutating func piece() -> [UInt8] {
    let source = dice.pick(seeds)
    guard source.count > 300 else { return source }
    let start = dice.roll(source.count - 100)
    return Array(source[start..<min(source.count, start + 20 + dice.roll(280))])
  }
}
