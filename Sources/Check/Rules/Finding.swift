internal import Content

/// What a rule found at one place; the rule adds its code and how grave it is.
struct Finding: Sendable {
  /// Where it is.
  let place: Place
  /// What was found.
  let message: Bilingual
  /// What to write or do instead.
  let advice: Bilingual
  /// How grave it is, where that differs from the rule's own.
  let severity: Diagnostic.Severity?

  init(_ place: Place, _ message: Bilingual, advice: Bilingual, severity: Diagnostic.Severity? = nil) {
    self.place = place
    self.message = message
    self.advice = advice
    self.severity = severity
  }
}
