internal import Content

/// A line of a list: a word, or a word with what belongs to it.
struct ListEntry: Hashable, Sendable {
  /// The whole line without spaces around it.
  let text: String
  /// Whether the line takes an entry out (`-词`).
  let isRemoval: Bool

  /// Reads a list: one entry a line; empty lines and lines that begin with `#` say nothing.
  static func read(_ text: String) -> [ListEntry] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let entry = line.trimmingSpaces
      guard !entry.isEmpty, !entry.hasPrefix("#") else { return nil }
      guard entry.hasPrefix("-") else { return ListEntry(text: entry, isRemoval: false) }
      return ListEntry(text: String(entry.dropFirst()).trimmingSpaces, isRemoval: true)
    }
  }

  /// Reads a site's list.
  static func read(_ source: SourceText) -> [ListEntry] {
    read(String(decoding: source.bytes, as: UTF8.self))
  }

  /// The program's own list.
  static func read(standard name: WordLists.Name) -> [ListEntry] {
    switch name {
    case .slips: read(StandardLists.slips)
    case .stock: read(StandardLists.stock)
    case .priorities: read(StandardLists.priorities)
    }
  }

  /// The first list with the second one's additions and without what it takes out; an entry is taken out by its
  /// first word.
  static func merged(_ standard: [ListEntry], _ own: [ListEntry]) -> [ListEntry] {
    let removed = Set(own.filter(\.isRemoval).map(\.head))
    return standard.filter { !removed.contains($0.head) } + own.filter { !$0.isRemoval }
  }

  /// The word by which an entry is known.
  private var head: String {
    text.split { " \t、→".contains($0) }.first.map(String.init) ?? text
  }
}

extension StringProtocol {
  /// The text without spaces and tabs around it.
  var trimmingSpaces: String {
    let spaces: [Unicode.Scalar] = [" ", "\t", "\u{3000}", "\r"]
    var view = unicodeScalars[...]
    while let first = view.first, spaces.contains(first) { view.removeFirst() }
    while let last = view.last, spaces.contains(last) { view.removeLast() }
    return String(String.UnicodeScalarView(view))
  }
}
