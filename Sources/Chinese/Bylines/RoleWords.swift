// Other words that newspapers print for the same role, and the search for any of them inside a run
// of characters: `陈梦洁见习记者邹伟锋` has nothing else to tell where one name ends.

/// The words that name a role in a line of Chinese.
enum RoleWords {
  /// Other words for a role than its own name.
  static let aliases: [(word: String, role: Role)] = [
    ("特约摄影", .photographer), ("摄影师", .photographer), ("责编", .executiveEditor),
    ("本版编辑", .editor), ("版面编辑", .editor), ("美编", .layoutEditor), ("版式设计", .layoutEditor),
    ("特约作者", .contributingAuthor), ("撰稿", .author), ("供图", .provider), ("讲述", .narrator),
    ("绘图", .illustrator), ("插画", .illustrator), ("漫画", .illustrator), ("制图", .illustrator),
    ("实习学生", .intern), ("本报评论员", .commentator), ("见习通讯员", .correspondent),
  ]

  /// All words, the longest first, so that `见习记者` is found before `记者`.
  static let all: [(word: [Unicode.Scalar], role: Role)] =
    (Role.allCases.map { (word: $0.name, role: $0) } + aliases)
    .map { (word: Array($0.word.unicodeScalars), role: $0.role) }
    .sorted { ($0.word.count, $1.role.rawValue) > ($1.word.count, $0.role.rawValue) }

  private static let byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], role: Role)]] =
    Dictionary(grouping: all) { $0.word.first ?? "?" }

  /// What a person whose role is a craft did, where a verb is wanted: `摄影` after a name means `摄`.
  static func craft(of word: [Unicode.Scalar], role: Role) -> Contribution? {
    switch role {
    case .photographer: .photo
    case .illustrator: .drawing
    case .provider: word == Array("供图".unicodeScalars) ? .suppliedPhoto : .suppliedText
    case .narrator: .told
    case .compiler: .compiled
    default: nil
    }
  }

  /// The first role word that begins in `range` of `text` and ends before `end` (of the range, if nil),
  /// the longest at its place.
  static func first(
    in range: Range<Int>, upTo end: Int? = nil, of text: ScalarText
  ) -> (range: Range<Int>, role: Role, craft: Contribution?)? {
    let end = end ?? range.upperBound
    for position in range {
      for (word, role) in byFirst[text.scalars[position]] ?? []
      where position + word.count <= end && text.has(word, at: position) {
        return (position..<position + word.count, role, craft(of: word, role: role))
      }
    }
    return nil
  }
}
