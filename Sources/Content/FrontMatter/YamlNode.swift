/// A value of a YAML text with its place. Scalars stay the text that was typed: the field decides what it means.
package struct YamlNode: Sendable {
  /// What stands at the node.
  package enum Content: Sendable {
    /// Any scalar as typed; `isPlain` is false where it stood in quotes or as a block.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YamlNode])
    /// Pairs in the order in which they were typed; keys may stand twice.
    case mapping([Pair])
  }

  /// A key with its value.
  package struct Pair: Sendable {
    /// The key as typed.
    package let key: String
    /// Where the key stands.
    package let mark: YamlMark
    /// What it says.
    package let value: YamlNode
  }

  /// What stands here.
  package let content: Content
  /// Where it begins and how far it goes on its first line.
  package let mark: YamlMark

  /// The text of a scalar; `nil` for a list or a mapping.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing was typed: an empty plain scalar, `~` or `null`.
  package var isEmpty: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    // Nearly all texts are longer, and to compare them takes several times as long as to ask.
    return isPlain && (text.isEmpty || text.utf8.count <= 4 && (text == "~" || text == "null"))
  }
}

/// The place of a YAML node in its file.
package struct YamlMark: Hashable, Sendable {
  /// The line in the file, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// How many scalars it takes on its first line.
  package let length: Int

  /// Marks a place.
  package init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}
