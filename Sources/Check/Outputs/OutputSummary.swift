// A rendered page is looked at once and dropped; what rules about outputs need of it is a few numbers.

package import Publish

/// What is kept of one rendered page.
package struct OutputSummary: Sendable {
  /// The page.
  package let page: Page
  /// How many bytes it has.
  package let size: Int
  /// The addresses that it links to, pages and files, each once, without what is on other hosts.
  let links: [Link]
  /// The hashes of all its `id`s.
  let anchors: Set<UInt64>

  /// A link of a page.
  struct Link: Hashable, Sendable {
    /// The address from the site's root, decoded.
    let address: String
    /// The place on that page, if the link names one.
    let anchor: String?
  }

  /// Summarizes a page's bytes. Pages that are no HTML have neither links nor anchors.
  package init(_ page: Page, bytes: [UInt8]) {
    self.page = page
    size = bytes.count
    guard case .html = page.form else {
      (links, anchors) = ([], [])
      return
    }
    var scan = AttributeScan(page.address)
    scan.read(bytes)
    links = scan.links
    anchors = scan.anchors
  }

  /// The hash of an `id`: FNV-1a, 64 bits.
  static func hash(_ id: some Sequence<UInt8>) -> UInt64 {
    id.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
