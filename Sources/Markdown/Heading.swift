// The outline is what a table of contents and the check of anchors need of a body.

/// A heading of a body, as its table of contents shows it.
package struct Heading: Sendable, Equatable {
  /// From 1 to 6, as it stands in the HTML (after demotion).
  package let level: Int
  /// The value of the `id` attribute without the prefix of `Hole.Content.idPrefix`; unique in the document.
  package let id: String
  /// What a reader hears, without markup.
  package let text: String
  /// Where the heading stands in the source, in bytes.
  package let byteRange: Range<Int>
}
