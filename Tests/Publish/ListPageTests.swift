// Lists are numbered from the oldest: a full page never changes again, not even its links (DESIGN, invariant 12).

import Testing

@testable import Publish

@Suite struct ListPageTests {
  @Test(arguments: [5, 7, 20]) func everyArticleStandsOnOnePage(_ perPage: Int) {
    for count in 0...100 {
      let pages = ListPage.pages(of: count, perPage: perPage)
      #expect(pages.flatMap { Array($0.range) } == Array(0..<count))
      #expect(pages.last?.number == nil)
      #expect(pages.dropLast().map(\.number) == (1..<pages.count).map { Optional($0) })
      #expect(pages.dropLast().allSatisfy { $0.range.count == perPage })
      #expect(count == 0 || pages.last?.range.isEmpty == false, "the newest page is never empty")
    }
  }

  @Test func aFullPageNeverChanges() {
    for count in 0..<100 {
      let before = ListPage.pages(of: count, perPage: 5).dropLast()
      let after = ListPage.pages(of: count + 1, perPage: 5).dropLast()
      #expect(Array(after.prefix(before.count)) == Array(before))
      for (old, new) in zip(before, after) {
        #expect(old.older(perPage: 5) == new.older(perPage: 5) && old.newer == new.newer)
      }
    }
  }

  @Test func thePagesHangTogether() {
    for count in 0..<100 {
      let pages = ListPage.pages(of: count, perPage: 5)
      // From the newest back to the oldest by the links alone.
      var names: [String] = []
      var page = pages.last
      while let older = page?.older(perPage: 5) {
        names.append(older)
        page = pages.first { $0.number.map(ListPage.fileName) == older }
      }
      #expect(names == pages.dropLast().reversed().compactMap { $0.number.map(ListPage.fileName) })
      // Forwards; the name after the last full page leads to the newest.
      #expect(
        pages.dropLast().compactMap(\.newer) == pages.dropLast().indices.map { ListPage.fileName($0 + 2) })
    }
  }
}
