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

  /// What a word says: who somebody is, and what he or she did where the word is a verb too.
  struct Meaning: Sendable {
    let role: Role
    let craft: Contribution?
  }

  /// All words; `见习记者` is found before `记者`.
  static let all = WordTable(
    (Role.allCases.map { (word: $0.name, role: $0) } + aliases)
      .map { (word: $0.word, meaning: Meaning(role: $0.role, craft: craft(of: $0.word, role: $0.role))) })

  /// What a person whose role is a craft did, where a verb is wanted: `摄影` after a name means `摄`.
  private static func craft(of word: String, role: Role) -> Contribution? {
    word == "供图" ? .suppliedPhoto : role.craft
  }

  /// The first role word that begins in `range` of `text` and ends before `end` (of the range, if nil),
  /// the longest at its place.
  static func first(
    in range: Range<Int>, upTo end: Int? = nil, of text: ScalarText
  ) -> (range: Range<Int>, role: Role, craft: Contribution?)? {
    let end = end ?? range.upperBound
    for position in range {
      guard let found = all.longest(at: position, upTo: end, of: text) else { continue }
      return (position..<position + found.word.count, found.meaning.role, found.meaning.craft)
    }
    return nil
  }
}
