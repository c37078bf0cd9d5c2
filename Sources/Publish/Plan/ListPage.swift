// Lists are numbered from the oldest, so that a full page never changes again (DESIGN, invariant 12). The newest
// articles stand on `index.html`; the number after the last full page leads there, so that even the link to
// newer articles on a full page stays what it was.

/// One page of a list.
package struct ListPage: Hashable, Sendable {
  /// The page's number from the oldest; `nil` for `index.html`, which holds the newest.
  package let number: Int?
  /// Which of the list's articles it shows, counted from the oldest.
  package let range: Range<Int>

  /// A list as a whole, for feeds, which take its newest articles.
  package static let newest = ListPage(number: nil, range: 0..<0)

  /// Makes a page of a list.
  package init(number: Int?, range: Range<Int>) {
    self.number = number
    self.range = range
  }

  /// The file name of a numbered page.
  package static func fileName(_ number: Int) -> String { "page-\(number).html" }

  /// The pages of a list of so many articles: full ones by number, then the newest.
  package static func pages(of count: Int, perPage: Int) -> [ListPage] {
    let full = max(0, (count + perPage - 1) / perPage - 1)
    let numbered = (0..<full).map { index in
      ListPage(number: index + 1, range: index * perPage..<(index + 1) * perPage)
    }
    return numbered + [ListPage(number: nil, range: full * perPage..<count)]
  }

  /// The file name of the page with older articles, if there is one.
  package func older(perPage: Int) -> String? {
    let previous = number.map { $0 - 1 } ?? range.lowerBound / perPage
    return previous > 0 ? ListPage.fileName(previous) : nil
  }

  /// The file name of the page with newer articles, if there is one.
  package var newer: String? { number.map { ListPage.fileName($0 + 1) } }
}
