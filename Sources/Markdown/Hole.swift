// A parsed body knows nothing of other files. Where its HTML depends on them, it has a hole, and the stage
// that knows (a page, a feed, a book) says what stands there.

/// A place in a body's HTML that a later stage fills.
package struct Hole: Sendable, Equatable {
  /// What belongs into a hole. Indices are into the lists of the document that the body came with.
  package enum Content: Sendable, Equatable {
    /// The value of an `href` attribute: the address of `links[index]`, escaped for an attribute.
    case link(Int)
    /// The value of a `src` attribute: the address of `pictures[index]`, escaped for an attribute.
    case pictureSource(Int)
    /// A place inside the `img` tag of `pictures[index]` for ` width="…" height="…"`; may stay empty.
    case pictureSize(Int)
    /// An empty place before every `id` and every fragment that points into this body, so that a book can
    /// hold several bodies in one file. May stay empty.
    case idPrefix
  }

  /// Where the hole is: in bytes from the start of the body's HTML.
  package let offset: Int
  /// What belongs there.
  package let content: Content
}
