// What is wrong with content, told to whoever can mend it. Every room that finds something reports it as one
// of these values; only Command decides how they are printed and what the exit status is.

/// A finding about one place of the site's files.
package struct Diagnostic: Hashable, Sendable {
  /// How grave a finding is.
  package enum Severity: Int, Sendable, Comparable {
    /// Told, but nothing needs doing.
    case hint
    /// The site is built; somebody should look.
    case warning
    /// Nothing is published until this is mended.
    case error

    /// Orders by gravity, the lighter first.
    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// The line that a finding is about, kept because the source is dropped after parsing.
  package struct Excerpt: Hashable, Sendable {
    /// The line's text without its line end.
    package let line: String
    /// How many Unicode scalars the caret underlines, at least 1.
    package let length: Int

    /// Makes an excerpt; a length below 1 is taken as 1.
    package init(line: String, length: Int) {
      self.line = line
      self.length = max(1, length)
    }
  }

  /// How grave it is.
  package let severity: Severity
  /// The stable name of the rule, for `allow`, for documentation and for other programs.
  package let code: String
  /// Where it is.
  package let place: Place
  /// The line itself, where there is one.
  package let excerpt: Excerpt?
  /// What was found.
  package let message: Bilingual
  /// What to write or do instead.
  package let advice: Bilingual
  /// How many findings it stands for: 1, or those of its sort that are not listed one by one (`BoundedFindings`).
  package let count: Int

  /// Makes a finding from all its parts.
  package init(
    _ severity: Severity, _ code: String, at place: Place, excerpt: Excerpt? = nil, _ message: Bilingual,
    advice: Bilingual, count: Int = 1
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.excerpt = excerpt
    self.message = message
    self.advice = advice
    self.count = count
  }
}

extension Diagnostic {
  /// The same finding with another severity.
  package func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(severity, code, at: place, excerpt: excerpt, message, advice: advice, count: count)
  }
}

extension Collection where Element == Diagnostic {
  /// How many findings of a severity these are, with those that are not listed one by one.
  package func total(_ severity: Diagnostic.Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + $1.count : $0 }
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then by code, so that the same findings are always printed in the same order.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.code != right.code { return left.code < right.code }
    return left.message.english < right.message.english
  }
}
