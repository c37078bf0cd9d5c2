internal import Publish

/// The pages of a site by address.
struct PageTable: Sendable {
  /// The pages in the order of the plan.
  let pages: [Page]
  private let byAddress: [String: Int]

  /// Makes a table; of two pages of one address the first counts, and the collision is reported elsewhere.
  init(_ pages: [Page]) {
    self.pages = pages
    byAddress = Dictionary(
      pages.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page of an address.
  subscript(address: String) -> Page? { byAddress[address].map { pages[$0] } }
}
