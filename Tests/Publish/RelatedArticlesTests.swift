// A site that names no related articles shows none and pays nothing for them; its pages are otherwise the same.

import Content
import Templates
import Testing

@testable import Publish

@Suite struct RelatedArticlesTests {
  @Test func aSiteCanDoWithoutThem() throws {
    #expect(try related(GoldenSite()).contains { $0 > 0 })
    let without = try GoldenSite(without: .related)
    #expect(related(without).allSatisfy { $0 == 0 } && !related(without).isEmpty)
    #expect(without.pages.map(\.address) == (try GoldenSite().pages.map(\.address)))
  }

  /// How many related articles each article names.
  private func related(_ site: GoldenSite) -> [Int] {
    site.pages.compactMap { page in
      guard case .article = page.subject,
        case .map(let article)? = site.renderer.context(of: page)["article"],
        case .list(let items)? = article["related"]
      else { return nil }
      return items.count
    }
  }
}
