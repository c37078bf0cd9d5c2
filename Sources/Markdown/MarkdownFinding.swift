// What is doubtful or wrong in a body. `Content` makes diagnostics of these.

/// Something in the source that the editor should hear of.
package struct MarkdownFinding: Sendable, Equatable {
  /// What was found.
  package enum Kind: Sendable, Equatable, Hashable {
    /// The source is longer than `MarkdownOptions.maximumBytes`; nothing was parsed. An error.
    case tooLarge(limit: Int)
    /// The source holds so many of one construct that parsing would take very long; nothing was parsed. An error.
    case refused(Hazard)
    /// Raw HTML; it is shown as text.
    case rawHTML
    /// A link or picture whose scheme is not allowed (`javascript:`, `data:`, `file:` …); only its text is shown.
    case unsafeURL(String)
    /// A picture on another host: pages ask no other host for anything; shown as a link.
    case externalPicture(String)
    /// A list typed by hand (`1、`, `（一）`, `①`); the text stays, the mark is given.
    case typedList(String)
    /// A paragraph that four leading spaces turned into a code block.
    case indentedStory
    /// Marks of emphasis that did not pair (`**`, `~~`).
    case unclosedEmphasis(String)
    /// A reference to a footnote that is not defined; it stays text.
    case undefinedFootnote(String)
    /// A footnote that nothing refers to; it is dropped.
    case unusedFootnote(String)
    /// A second definition of a footnote; the first counts.
    case duplicateFootnote(String)
    /// A link into this page (`#…`) whose target no heading has.
    case missingAnchor(String)
    /// A link without a destination.
    case emptyLink
    /// A picture without a replacement text.
    case pictureWithoutAlt
    /// A control character; it is dropped.
    case controlCharacter(UInt8)
    /// The body's own first-level heading; it was demoted below the article's title.
    case demotedHeading

    /// Whether the body is unusable, so that the article must not be published.
    package var isError: Bool {
      switch self {
      case .tooLarge, .refused: true
      default: false
      }
    }
  }

  /// What was found.
  package let kind: Kind
  /// Where, in bytes of the source as it was given.
  package let byteRange: Range<Int>
}
