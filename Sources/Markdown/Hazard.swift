// Inputs on which the stock parser needs time that grows with the square of their length.

/// A construct whose repetition makes libcmark 0.30.2 slow; counted before parsing.
package enum Hazard: String, Sendable, Equatable, CaseIterable {
  /// `![[]()` and its like (CVE-2023-22486): brackets that open pictures and links that never close.
  case unclosedBrackets
}
