// Words that a newsroom knows and a program cannot: they stand in plain text files, so that an editor can add one
// without touching Swift. A site's own files lie under `content/lists/`.

package import Content

/// The lists of words that rules go by: the program's own, with a site's additions.
package struct WordLists: Sendable {
  /// The lists that a site can extend.
  package enum Name: String, Sendable, CaseIterable {
    /// Slips of scanning and of typing by shape.
    case slips = "ocr"
    /// Stock phrases of official prose.
    case stock
    /// Larger priorities that a small story can open onto.
    case priorities

    /// Where a site's own list lies.
    package var path: String { "content/lists/\(rawValue).txt" }
  }

  /// What was misread, and what it should be.
  let slips: WordTable
  /// Stock phrases.
  let stock: PhraseList
  /// Priorities by their names.
  let priorities: [Priority]

  /// The program's own lists.
  package static let standard = WordLists()

  /// The program's lists with a site's additions, as far as it has any.
  package init(_ sources: [Name: SourceText] = [:]) {
    func entries(_ name: Name) -> [ListEntry] {
      ListEntry.merged(ListEntry.read(standard: name), sources[name].map { ListEntry.read($0) } ?? [])
    }
    slips = WordTable(entries(.slips))
    stock = PhraseList(entries(.stock).map(\.text))
    priorities = entries(.priorities).map { Priority($0.text) }
  }
}
