// Titles and subheadings look alike: short, without a full stop, in one or two balanced halves. A narrow column
// of broken text is as short; what tells them apart is how they begin, end and divide.

/// Whether a line looks like a title, taken by itself.
enum TitleShape {
  /// The longest line that can be a title, in characters.
  static let longest = 48

  /// Whether the line could stand as a title, a kicker, a subtitle or a subheading.
  static func fits(_ line: String) -> Bool {
    let length = line.length
    guard length >= 2, length <= longest, SentenceShape.isBalanced(line), !SentenceShape.isRest(line),
      line.unicodeScalars.contains(where: Marks.isHan)
    else { return false }
    return !line.contains("。") && endsAsTitle(line) && isEven(line)
  }

  /// Whether the line looks like a title and does not begin as a paragraph does.
  static func isLikely(_ line: String) -> Bool {
    guard fits(line) else { return false }
    if line.hasSuffix("——") { return true }
    return !line.begins(with: SentenceShape.paragraphOpenings) && !SentenceShape.opensNews(line)
  }

  private static func endsAsTitle(_ line: String) -> Bool {
    guard let last = line.unicodeScalars.last else { return false }
    if "，,、；;：:（(“‘《".unicodeScalars.contains(last) || Marks.isDigit(last) { return false }
    return !"的和与在为将把被从对向及或并使让于由以该这那每其各比跟给".unicodeScalars.contains(last)
  }

  /// Whether the parts between commas are of like length, as the halves of a title are: 目前,… is a sentence.
  private static func isEven(_ line: String) -> Bool {
    let parts = line.split(whereSeparator: { "，,;；".contains($0) }).map { $0.length }
    guard parts.count > 1, let least = parts.min(), let most = parts.max() else { return true }
    return parts.count <= 3 && least >= 3 && most - least <= 6
  }
}
