// A paragraph of a Word file before it is known what it is in the story.

/// A paragraph of a Word file.
struct WordParagraph: Sendable {
  /// A run of text in one form.
  struct Segment: Sendable {
    var text: String
    let isBold: Bool
    /// Where a link leads.
    let link: String?
    /// The note that a mark leads to.
    let note: String?
  }

  /// A picture in the paragraph.
  struct Picture: Sendable, Hashable {
    /// Its path in the file.
    let target: String
    /// What it shows, as Word keeps it for those who cannot see it.
    let description: String
  }

  /// An item of a list.
  struct Item: Sendable, Hashable {
    let depth: Int
    let isOrdered: Bool
  }

  let role: WordStyles.Role
  let isCentered: Bool
  /// Half-points; nil where the style says it.
  let size: Int?
  var segments: [Segment]
  let pictures: [Picture]
  let item: Item?

  /// The text without its forms.
  var plain: String { segments.map(\.text).joined().stripped }

  /// Whether all of its text is bold.
  var isBold: Bool {
    let texts = segments.filter { !$0.text.stripped.isEmpty }
    return !texts.isEmpty && texts.allSatisfy(\.isBold)
  }

  /// The paragraph without its first characters: a byline that was cut out.
  func dropping(bytes: Int) -> WordParagraph {
    var copy = self
    var rest = bytes
    for index in copy.segments.indices where rest > 0 {
      let text = Array(copy.segments[index].text.utf8)
      let cut = min(rest, text.count)
      copy.segments[index].text = String(decoding: text[cut...], as: UTF8.self)
      rest -= cut
    }
    return copy
  }

  /// The paragraph without its last characters.
  func keeping(bytes: Int) -> WordParagraph {
    var copy = self
    var rest = bytes
    for index in copy.segments.indices {
      let text = Array(copy.segments[index].text.utf8)
      copy.segments[index].text = String(decoding: text[..<min(rest, text.count)], as: UTF8.self)
      rest -= min(rest, text.count)
    }
    return copy
  }
}

/// A paragraph or a table of a Word file.
enum WordBlock: Sendable {
  case paragraph(WordParagraph)
  /// The cells row by row, each with its paragraphs.
  case table([[[WordParagraph]]])
}
