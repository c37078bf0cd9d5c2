// The words of a byline before anything is decided about who did what.

/// A word or mark of a byline, with its place in scalars.
struct BylineToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `见习记者`; with a contribution where the word may also be a verb after a name: `摄影`.
    case role(Role, Contribution?)
    /// `报道`, `摄`, `文`.
    case verb(Contribution)
    /// What stands where a name can stand.
    case name
    /// `晚报` before `记者`.
    case affiliation
    /// `、` or another mark or word between names.
    case comma
    /// Space of any width, or the end of a line.
    case space
    case slash, colon, open, close, stop
    /// Anything else.
    case unknown
  }

  let kind: Kind
  let range: Range<Int>
}
