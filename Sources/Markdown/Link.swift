// A link that is resolved by a stage that knows the other files.

/// A relative link of a body: to another article, to a file beside it, or into the same page.
package struct Link: Sendable, Equatable {
  /// The destination without its fragment, percent signs decoded, as a path relative to the article's file.
  /// Empty for a link into the same page; those have no `Hole.Content.link`, their `href` is complete.
  package let path: String
  /// What follows `#`, percent signs decoded, or nil.
  package let fragment: String?
  /// Where the link stands in the source, in bytes.
  package let byteRange: Range<Int>
}
