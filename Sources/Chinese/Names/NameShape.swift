// Nothing marks a name in a Chinese line. What can be said is its shape: how long it is, whether it
// begins with a surname, whether a dot or Latin letters show where it comes from.

/// What the characters of a supposed personal name tell about it.
package enum NameShape: Sendable, Hashable {
  /// A surname and one or two characters, or a compound surname and one to two: `任杰`, `欧阳振华`.
  case chinese
  /// Two or three characters of which the first is no known surname, or four that could be two names.
  case plausible
  /// Parts with a dot between them: `阿卜杜拉·买买提`.
  case dotted
  /// Latin letters: `John Smith`.
  case latin
  /// None of these: too long, too short, with digits or marks in it.
  case none

  /// The shape of `name`, which stands without spaces around it.
  package init(of name: some StringProtocol) {
    self.init(Array(name.unicodeScalars)[...])
  }

  init(_ name: ArraySlice<Unicode.Scalar>) {
    self = .none
    guard let first = name.first, let last = name.last else { return }
    if Han.isLatin(first) {
      if name.allSatisfy(Self.isLatinPart), name.count > 1, name.count <= 60 { self = .latin }
    } else if name.contains(where: Han.isNameDot) {
      let parts = name.split(omittingEmptySubsequences: false, whereSeparator: Han.isNameDot)
      let fits = parts.allSatisfy { !$0.isEmpty && $0.count <= 12 && $0.allSatisfy(Self.isDottedPart) }
      if fits, parts.count <= 6, Han.contains(first), !Han.isNameDot(last) { self = .dotted }
    } else if name.allSatisfy(Han.contains) {
      self = Self.han(name)
    }
  }

  private static func han(_ name: ArraySlice<Unicode.Scalar>) -> NameShape {
    switch (name.count, Surnames.length(in: name)) {
    case (2...3, 1), (3...4, 2): .chinese
    case (2...3, _): .plausible
    // 陈王小明: two surnames, as of a married woman; but also 刘金李华, where a mark is missing.
    case (4, _): .plausible
    default: .none
    }
  }

  private static func isLatinPart(_ scalar: Unicode.Scalar) -> Bool {
    Han.isLatin(scalar) || scalar == " " || scalar == "." || scalar == "-" || scalar == "'" || scalar == "’"
  }

  private static func isDottedPart(_ scalar: Unicode.Scalar) -> Bool {
    Han.contains(scalar) || Han.isLatin(scalar)
  }
}
