// Teasers are cut by what a reader counts: a character with its marks is one, an entity is one, a run of white
// space between characters is one, a tag is none; and what was opened before the cut is closed after it.

/// Cuts texts and HTML after a number of characters.
struct Shortening {
  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  private let scalars: [Unicode.Scalar]
  private let isHTML: Bool
  private var index = 0
  /// The names of the elements that are open.
  private var open: [String] = []

  /// A text, cut where it is longer than so many characters and then ended by a mark.
  static func text(_ text: String, to length: Int, end: String) -> String {
    cut(text, to: length).map { $0 + end } ?? text
  }

  /// The part of a text up to the cut, without the white space before it; `nil` where nothing is to be cut.
  static func cut(_ text: String, to length: Int) -> String? {
    var shortening = Shortening(text, isHTML: false)
    return shortening.cut(to: length)?.text
  }

  /// HTML, cut where readers see more than so many characters, ended by a mark and with its elements closed.
  static func html(_ html: String, to length: Int, end: String) -> String {
    var shortening = Shortening(html, isHTML: true)
    guard let (text, open) = shortening.cut(to: length) else { return html }
    return text + end + open.reversed().map { "</\($0)>" }.joined()
  }

  private init(_ text: String, isHTML: Bool) {
    scalars = Array(text.unicodeScalars)
    self.isHTML = isHTML
  }

  private mutating func cut(to length: Int) -> (text: String, open: [String])? {
    var count = 0
    // Where the last visible character ended, with what was open there.
    var last: (end: Int, open: [String]) = (0, [])
    while index < scalars.count {
      if isHTML, scalars[index] == "<", isTag {
        readTag()
        continue
      }
      let isSpace = readCharacter()
      if isSpace, count == 0 { continue }
      if !isSpace, count >= length { return (String(text(0..<last.end)), last.open) }
      count += 1
      if !isSpace { last = (index, open) }
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String.UnicodeScalarView {
    String.UnicodeScalarView(scalars[range])
  }

  private func scalar(_ offset: Int) -> Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  // MARK: Characters

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    " \t\n\u{C}\r".unicodeScalars.contains(scalar)
  }

  /// Passes one character, and says whether it is white space.
  private mutating func readCharacter() -> Bool {
    if Shortening.isSpace(scalars[index]) {
      while let next = scalar(index), Shortening.isSpace(next) { index += 1 }
      return true
    }
    if isHTML, scalars[index] == "&", let end = entityEnd {
      index = end
      return false
    }
    let isFlag = Shortening.isFlag(scalars[index])
    index += 1
    if isFlag, let next = scalar(index), Shortening.isFlag(next) { index += 1 }
    while let next = scalar(index) {
      if next == "\u{200D}", index + 1 < scalars.count, !Shortening.isSpace(scalars[index + 1]) {
        index += 2
      } else if Shortening.isMark(next) {
        index += 1
      } else {
        break
      }
    }
    return false
  }

  private static func isFlag(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  /// Whether a scalar only changes the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: (0x1F3FB...0x1F3FF).contains(scalar.value) || (0xE0020...0xE007F).contains(scalar.value)
    }
  }

  private var entityEnd: Int? {
    var end = index + 1
    while let next = scalar(end), end - index <= 32, next.isASCII,
      next == "#" || next.properties.isAlphabetic
        || next.properties.numericType != nil
    { end += 1 }
    return end > index + 1 && scalar(end) == ";" ? end + 1 : nil
  }

  // MARK: Tags

  private var isTag: Bool {
    guard let next = scalar(index + 1) else { return false }
    return next == "/" || next == "!" || next == "?" || next.isASCII && next.properties.isAlphabetic
  }

  private mutating func readTag() {
    if text(index..<min(index + 4, scalars.count)).elementsEqual("<!--".unicodeScalars) {
      return skip(to: "-->")
    }
    let start = index
    var quote: Unicode.Scalar?
    while let next = scalar(index), quote != nil || next != ">" {
      if next == quote { quote = nil } else if quote == nil, next == "\"" || next == "'" { quote = next }
      index += 1
    }
    index = min(index + 1, scalars.count)
    note(tag: scalars[start..<index])
  }

  /// Passes everything up to and with a text; to the end where there is none.
  private mutating func skip(to end: String) {
    let wanted = Array(end.unicodeScalars)
    while index < scalars.count, !scalars[index...].starts(with: wanted) { index += 1 }
    index = min(index + wanted.count, scalars.count)
  }

  /// Opens or closes the element of a tag.
  private mutating func note(tag: ArraySlice<Unicode.Scalar>) {
    let isClosing = tag.dropFirst().first == "/"
    let letters = tag.dropFirst(isClosing ? 2 : 1).prefix {
      !Shortening.isSpace($0) && $0 != ">" && $0 != "/"
    }
    let name = String(String.UnicodeScalarView(letters)).lowercased()
    if isClosing {
      if let position = open.lastIndex(of: name) { open.removeSubrange(position...) }
      return
    }
    guard let first = name.unicodeScalars.first, first != "!", first != "?" else { return }
    if tag.dropLast().last == "/" || Shortening.voids.contains(name) { return }
    open.append(name)
    if name == "script" || name == "style" {
      while index < scalars.count, !isEnd(of: name) { index += 1 }
    }
  }

  private func isEnd(of name: String) -> Bool {
    let text = String(text(index..<min(index + name.unicodeScalars.count + 2, scalars.count)))
    return text.lowercased() == "</" + name
  }
}
