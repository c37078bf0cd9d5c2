// A link may name the words that it means: `#:~:text=` (WICG, URL Fragment Text Directives). Browsers that know it go there and
// mark them, the others open the page; so nothing is lost, and no page needs an id for each sentence.

internal import Content

/// Names a number's words in its article.
enum TextFragment {
  /// How many characters are named at most.
  private static let longest = 24

  /// The words around a figure within its sentence, between two marks of punctuation; `nil` where no sentence is known.
  static func phrase(of figure: Figure) -> String? {
    guard let sentence = figure.sentence else { return nil }
    let scalars = Array(sentence.unicodeScalars)
    let needles = [figure.text, figure.parts.number].map { Array($0.unicodeScalars) }
    guard let range = needles.lazy.compactMap({ find($0, in: scalars) }).first else { return nil }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, end - start < longest, !isMark(scalars[start - 1]) { start -= 1 }
    while end < scalars.count, end - start < longest, !isMark(scalars[end]) { end += 1 }
    let words = scalars[start..<end].drop { $0 == " " }
    return String(String.UnicodeScalarView(words))
  }

  /// The words as they stand in an address: `-`, `,` and `&` mean something there.
  static func encoded(_ phrase: String) -> String {
    Address.encoded(phrase).replacing("-", with: "%2D").replacing("/", with: "%2F")
  }

  private static func find(_ needle: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Range<Int>? {
    guard !needle.isEmpty, needle.count <= text.count else { return nil }
    let start = (0...text.count - needle.count).first { text[$0..<$0 + needle.count].elementsEqual(needle) }
    return start.map { $0..<$0 + needle.count }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "，；：、。！？“”‘’（）《》,;:!?()\n ".unicodeScalars.contains(scalar)
  }
}
