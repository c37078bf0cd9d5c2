// Whatever the reader of a page only guessed, or could not do, is said to the editor at its line.

package import Content

/// Something that an editor should look at.
package struct Remark: Hashable, Sendable {
  /// What kind of thing it is: a stable name.
  package enum Kind: String, Sendable {
    /// A line that repeats another.
    case doubled = "import-doubled"
    /// A sentence that stands twice.
    case twice = "import-twice"
    /// A text that ends inside a sentence.
    case short = "import-stops-short"
    /// A piece that was moved to where it fits.
    case moved = "import-moved"
    /// Words that look like a slip of the reading machine.
    case slip = "import-slip"
    /// A text that no story could be given.
    case leftOver = "import-left-over"
    /// A story without a title.
    case untitled = "import-untitled"
    /// Part of a byline that was not understood.
    case byline = "import-byline"
    /// Two pieces that were joined though it is not certain.
    case joined = "import-joined"
    /// A line over several stories.
    case section = "import-section"
    /// Something in a Word file that Markdown cannot say.
    case lost = "import-lost"
  }

  /// What kind.
  package let kind: Kind
  /// The line of the page.
  package let line: Int
  /// The words in question.
  package let quote: String
  /// What was found.
  package let message: Bilingual

  /// Makes a remark.
  package init(_ kind: Kind, line: Int, quote: String, _ message: Bilingual) {
    self.kind = kind
    self.line = line
    self.quote = quote
    self.message = message
  }
}
