// A byline is always read as far as it goes: what was understood, and what was not, side by side.

/// A byline with the place where it stood and what could not be read in it.
package struct BylineReading: Sendable, Hashable {
  package let byline: Byline
  /// The place of the byline, in UTF-8 bytes of the text that was searched, with its brackets and full stop.
  package let range: Range<Int>
  /// What was not understood or only guessed, in order.
  package let problems: [BylineProblem]

  /// Makes a reading of a byline that stood at a range of UTF-8 bytes.
  package init(byline: Byline, range: Range<Int>, problems: [BylineProblem]) {
    self.byline = byline
    self.range = range
    self.problems = problems
  }

  /// Whether everything that the byline says is in it, though some of its names may be doubtful.
  package var isComplete: Bool {
    problems.allSatisfy { $0.kind == .doubtfulName }
  }
}
