internal import Chinese

/// The rule that somebody probably meant.
package enum NearestRule {
  /// The code that is nearest to what was typed; nil where none is near.
  package static func code(to typed: String) -> String? {
    NearestName.nearest(to: typed, in: Rule.all.map(\.code))
  }
}
