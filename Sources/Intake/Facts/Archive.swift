// A story often comes twice: from the paper's page and again from the correspondent. Both share most of their runs
// of eight characters, whatever an editor changed in between.

internal import Chinese
package import Content
internal import Markdown

/// The texts of a site, ready to be compared.
package struct Archive: Sendable {
  private struct Entry: Sendable {
    let path: String
    let title: String
    let text: String
    let shingles: [UInt64]
  }

  /// A text of the site that is much like another.
  package struct Twin: Sendable {
    /// The article's file.
    package let path: String
    /// Its title.
    package let title: String
    /// How much of the shorter text is in the other, 0 to 1000.
    package let share: Int
    /// Passages of both, those that are most alike beside each other.
    package let passages: [(new: String, old: String)]
  }

  private let entries: [Entry]

  /// The share from which on a text counts as there already, in thousandths: a third of the shorter one.
  package static let threshold = 330

  /// Gathers articles.
  package init(_ articles: [Article]) {
    entries = articles.filter { !$0.isSectionIndex }.map { article in
      let text = String(decoding: article.document.text, as: UTF8.self)
      return Entry(
        path: article.path, title: article.headline.title, text: text, shingles: Shingles.hashes(of: text))
    }
  }

  /// The articles that a text is whole or mostly in, or they in it; the likest first.
  package func twins(of text: String) -> [Twin] {
    let shingles = Shingles.hashes(of: text)
    guard shingles.count >= 12 else { return [] }
    return entries.compactMap { entry -> Twin? in
      guard entry.shingles.count >= 12 else { return nil }
      let share = Shingles.containment(shingles, entry.shingles)
      guard share >= Archive.threshold else { return nil }
      return Twin(
        path: entry.path, title: entry.title, share: share, passages: Archive.passages(text, entry.text))
    }.sorted { ($1.share, $0.path) < ($0.share, $1.path) }
  }

  /// The three sentences that two texts share most, side by side.
  private static func passages(_ new: String, _ old: String) -> [(new: String, old: String)] {
    let others = Sentences.sentences(in: old).map { ($0, Shingles.hashes(of: $0, length: 4)) }
    let pairs = Sentences.sentences(in: new).enumerated().compactMap {
      index, sentence -> (Int, Int, String, String)? in
      let hashes = Shingles.hashes(of: sentence, length: 4)
      let best = others.enumerated().max { left, right in
        (Shingles.common(hashes, left.element.1), -left.offset)
          < (Shingles.common(hashes, right.element.1), -right.offset)
      }
      guard let best, Shingles.common(hashes, best.element.1) >= 4 else { return nil }
      return (Shingles.common(hashes, best.element.1), index, sentence, best.element.0)
    }
    return pairs.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(3).sorted { $0.1 < $1.1 }
      .map { (new: $0.2, old: $0.3) }
  }
}
