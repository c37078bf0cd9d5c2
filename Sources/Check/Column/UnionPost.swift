// The column is told by union chairs and cadres; readers have to learn which of them speaks.

internal import Content

/// Finds out what post in a union the author holds.
enum UnionPost {
  /// Words for a post, or for working in a union, in what the narrator says of himself.
  private static let words = PhraseList([
    "主席", "工会干部", "工会干事", "干事", "工会工作者", "工会专干", "专干", "女工委员", "工会委员", "女工主任", "工会小组长", "分会", "管工会", "干工会",
    "做工会", "搞工会", "当工会", "在…工会", "工会…工作", "工会…上班", "工会的人", "娘家人", "指导员", "工会主任",
  ])
  private static let chair = PhraseList(["主席"])

  /// Whether the author's post is in the byline's data.
  static func isInByline(_ article: Article) -> Bool {
    article.authors.contains { $0.post != nil }
  }

  /// The sentence in which the narrator says what he is, or is addressed as chair.
  static func sentence(in telling: Telling) -> Telling.Sentence? {
    telling.sentences.first { sentence in
      FirstPerson.count(in: sentence.narration) > 0 && !words.hits(in: sentence.narration[...]).isEmpty
    }
      ?? telling.speeches.first { speech in
        // “方主席，你这地方太干净了”
        chair.hits(in: speech.text[...].prefix(6)).contains { hit in
          hit.upperBound < speech.text.count && "，！,".unicodeScalars.contains(speech.text[hit.upperBound])
        }
      }.flatMap { speech in telling.sentences.first { $0.block == speech.block } }
  }
}
