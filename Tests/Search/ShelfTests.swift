import Content
import Testing

@testable import Search

/// What is not to be read must not be found.
@Suite("What is searched") struct ShelfTests {
  private func found(_ phrase: String, in files: [(path: String, text: String)]) -> [String] {
    let site = InventedSite.site(files)
    let shelf = Shelf(site: site)
    let index = SearchIndex(shelf, shelf.chunks.indices.map { shelf.collect($0) })
    let reader = ShardReader(index)
    return reader.articles(with: Folding().folded(phrase).dropLast()).sorted().map { reader.records[$0][0] }
  }

  private static let text = "焊接变形怎么办。"

  @Test(
    "Drafts, embargoed, expired and withdrawn articles are left out",
    arguments: ["draft: true", "publish: 2090-01-01", "expires: 2020-01-01", "withdrawn: 内容有误"])
  func hidden(_ field: String) {
    let files = [
      ("content/activities/shown.md", "---\ntitle: 一\ndate: 2019-01-01\n---\n\n" + Self.text),
      ("content/activities/hidden.md", "---\ntitle: 二\ndate: 2019-01-02\n\(field)\n---\n\n" + Self.text),
    ]
    #expect(found("焊接变形", in: files) == ["activities/shown.html"])
  }

  @Test("Pages are searched, and what stands beside a text is")
  func fields() {
    let files = [
      ("content/pages/about.md", "---\ntitle: 关于本站\n---\n\n" + Self.text),
      (
        "content/stations/a.md",
        "---\ntitle: 驿站\nkicker: 城西\nfacilities: [AED, 微波炉]\nhours: 全天24小时\nregion: 天台县\n---\n\n正文。"
      ),
    ]
    #expect(found("焊接变形", in: files) == ["about.html"])
    for phrase in ["ＡＥＤ", "24 小时", "城西", "浙江省台州市天台县"] {
      #expect(found(phrase, in: files) == ["stations/a.html"], "\(phrase)")
    }
  }

  @Test("A site without articles has an index")
  func empty() { #expect(found("焊接", in: []).isEmpty) }
}
