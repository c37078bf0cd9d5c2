/// Why a YAML text could not be read.
package struct YamlFailure: Error, Hashable, Sendable {
  /// The kinds of failure that an editor is told about in different words.
  package enum Kind: Hashable, Sendable {
    /// libyaml's own words for a slip of syntax.
    case syntax(String)
    /// A quotation mark or a bracket that nothing closes; the place is the mark's own.
    case unclosed
    /// An anchor (`&name`), an alias (`*name`) or a tag (`!name`), which Niangjia refuses.
    case anchor(String)
    /// Lists and mappings within one another deeper than `YamlParser.maximumDepth`.
    case depth
    /// A key that is a list or a mapping.
    case complexKey
    /// A second document, begun by `---`.
    case secondDocument
  }

  /// What went wrong.
  package let kind: Kind
  /// The line in the file, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
}
