// The fourth stage: a story as an editor knows it: headline, byline, paragraphs, captions. Complete when it is
// made; drafts are written from it and the report counts in it.

package import Chinese

/// A story with its parts told apart.
package struct StoryText: Sendable {
  /// A paragraph or subheading of the text.
  package enum Part: Sendable, Hashable {
    /// A paragraph, joined where a column break cut it.
    case paragraph(Piece)
    /// A subheading.
    case heading(Piece)
    /// Markdown that is written as it stands: a table or list of a Word file.
    case markdown(Piece)

    /// The text with its lines.
    package var piece: Piece {
      switch self {
      case .paragraph(let piece), .heading(let piece), .markdown(let piece): piece
      }
    }
  }

  /// A picture's caption.
  package struct Caption: Sendable, Hashable {
    /// What is seen; nil where only the photographer is named.
    package let text: Piece?
    /// Who took it, as printed; nil where nobody is named.
    package let credit: Piece?
    /// The file beside the article, where one came along.
    package let file: String?
  }

  /// Who wrote or supplied the story.
  package struct Signature: Sendable, Hashable {
    /// The words as printed.
    package let piece: Piece
    /// The persons and units in them.
    package let byline: Byline
    /// Whether it came with a picture.
    package let isPhoto: Bool
  }

  /// The lines from the first to the last that stand together.
  package let lines: ClosedRange<Int>
  /// The line over several stories that stands above this one.
  package let section: Piece?
  /// 引题.
  package let kicker: Piece?
  /// 标题; nil where the page has none.
  package let title: Piece?
  /// 副题.
  package let subtitle: Piece?
  /// Bylines and credits, in the order of the page.
  package let signatures: [Signature]
  /// The text.
  package let parts: [Part]
  /// The captions.
  package let captions: [Caption]
  /// What could not be placed, word for word.
  package let leftOver: [Piece]
  /// Whether it is a picture with a text of its own.
  package let isPhotoNews: Bool
  /// What should be looked at.
  package let remarks: [Remark]

  /// Everything that the story holds, each line's text once.
  package var pieces: [Piece] {
    [section, kicker, title, subtitle].compactMap { $0 } + signatures.map(\.piece) + parts.map(\.piece)
      + captions.flatMap { [$0.text, $0.credit].compactMap { $0 } } + leftOver
  }

  /// The running text, paragraph by paragraph.
  package var text: String {
    parts.map(\.piece.text).joined(separator: "\n")
  }

  /// The same story with some parts exchanged.
  func with(
    captions: [Caption]? = nil, parts: [Part]? = nil, signatures: [Signature]? = nil,
    leftOver: [Piece]? = nil,
    remarks: [Remark]? = nil
  ) -> StoryText {
    StoryText(
      lines: lines, section: section, kicker: kicker, title: title, subtitle: subtitle,
      signatures: signatures ?? self.signatures, parts: parts ?? self.parts,
      captions: captions ?? self.captions,
      leftOver: leftOver ?? self.leftOver, isPhotoNews: isPhotoNews, remarks: remarks ?? self.remarks)
  }
}
