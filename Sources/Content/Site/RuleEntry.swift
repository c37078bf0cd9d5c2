/// A line of a `rules` map, in `site.yaml` or in a column's `_index.md`: a name and what is said of it. The room
/// that has the rules gives both their meaning.
package struct RuleEntry: Hashable, Sendable {
  /// The name as typed.
  package let key: String
  /// What is said of it: one value, or the items of a list.
  package let values: [String]
  /// Where the name stands.
  package let mark: YamlMark
}
