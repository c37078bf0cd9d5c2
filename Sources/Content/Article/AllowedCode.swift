/// A finding's code under `allow`. Whether there is such a finding only the room that has all rules can tell.
package struct AllowedCode: Hashable, Sendable {
  /// The code as typed.
  package let code: String
  /// Where it was typed.
  package let mark: YamlMark
}
