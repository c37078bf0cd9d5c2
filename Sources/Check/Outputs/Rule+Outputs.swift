// What shows in the finished pages only: links that templates write, weight, pages that nobody can reach.

internal import Content
internal import Publish

extension Rule {
  /// Rules about the finished pages.
  static let outputRules: [Rule] = [deadPageLink, deadPageAnchor, orphanPage, heavyPage, heavyAsset]

  private static let deadPageLink = Rule(
    "page-link-dead", .links, .warning,
    title: Bilingual("网页上有打不开的链接", "A page links to nothing"),
    what: Bilingual(
      "做好的网页上，有一个链接或图片指向网站里没有的文件。", "A finished page links to, or shows, a file that the site does not have."),
    why: Bilingual(
      "文章里的链接早就核对过，这多半是模板里写错了；读者点了打不开。",
      "Links of articles are checked before, so a template is at fault. Readers get nowhere."),
    bad: "<a href=\"{{ root }}guanyu.html\">（没有这一页）", good: "<a href=\"{{ root }}about.html\">",
    inspection: .outputs { room in
      let known = room.addresses
      return room.firstUses { link in known.contains(link.address) ? nil : link.address }.map {
        target, page in
        Finding(
          room.place(of: page),
          Bilingual(
            "网页 \(page.address) 链到了没有的“\(target)”。",
            "The page \(page.address) links to `\(target)`, which does not exist."),
          advice: Bilingual("核对模板里的这个链接。", "Check this link in the templates."))
      }
    })

  private static let deadPageAnchor = Rule(
    "page-anchor-dead", .links, .warning,
    title: Bilingual("链接指的位置不存在", "A link to a place that is not on the page"),
    what: Bilingual(
      "做好的网页上，有一个链接带“#位置”，那一页上没有这个位置。",
      "A finished page links to a `#place` that the other page does not have."),
    why: Bilingual("读者被带到页首，还得自己找。", "Readers land at the top and have to look for themselves."),
    bad: "<a href=\"../workers/lv-xuqiang.html#rongyu\">（那一页没有 rongyu）",
    good: "<a href=\"../workers/lv-xuqiang.html#honors\">",
    inspection: .outputs { room in
      let anchors = Dictionary(
        room.pages.map { ($0.page.address, $0.anchors) }, uniquingKeysWith: { first, _ in first })
      let found = room.firstUses { link -> String? in
        guard let anchor = link.anchor, anchor != "top", let there = anchors[link.address] else { return nil }
        return there.contains(OutputSummary.hash(anchor.utf8)) ? nil : link.address + "#" + anchor
      }
      return found.map { target, page in
        Finding(
          room.place(of: page),
          Bilingual(
            "网页 \(page.address) 链到“\(target)”，那里没有这个位置。",
            "The page \(page.address) links to `\(target)`, which is not there."),
          advice: Bilingual("核对“#”后面的名字，或者去掉它。", "Check the name behind #, or drop it."))
      }
    })

  private static let orphanPage = Rule(
    "page-orphan", .links, .warning,
    title: Bilingual("没有链接通到的网页", "A page that nothing links to"),
    what: Bilingual("别的网页没有一个链接通到这一页。", "No other page links to this one."),
    why: Bilingual("读者从首页怎么点也点不到它。", "Nobody who begins at the front page ever gets there."),
    bad: "content/pages/guanyu.md（哪里都没有提到它）", good: "在首页、页脚或者别的文章里链接到它",
    inspection: .outputs { room in
      var reached: Set<String> = ["index.html", "404.html"]
      for summary in room.pages {
        for link in summary.links where link.address != summary.page.address { reached.insert(link.address) }
      }
      return room.pages.filter { isMeantToBeFound($0.page) && !reached.contains($0.page.address) }.map {
        summary in
        Finding(
          room.place(of: summary.page),
          Bilingual("没有一个网页链接到 \(summary.page.address)。", "No page links to \(summary.page.address)."),
          advice: Bilingual(
            "在合适的文章里链接到它；不该公开的，写上“草稿: 是”。", "Link to it where it belongs, or make it a draft."))
      }
    })

  /// Redirects and what programs read are found by their addresses.
  private static func isMeantToBeFound(_ page: Page) -> Bool {
    guard case .html = page.form else { return false }
    if case .redirect = page.subject { return false }
    return true
  }

  /// The budget of the look, in bytes: a page under 60 KB without pictures, its stylesheet under 24 KB and its
  /// script under 16 KB.
  private static let pageBudget = 60 * 1024
  private static let stylesheetBudget = 24 * 1024
  private static let scriptBudget = 16 * 1024

  private static let heavyPage = Rule(
    "page-heavy", .publishing, .warning,
    title: Bilingual("网页太大", "A page that is too heavy"),
    what: Bilingual(
      "一个网页超过 \(pageBudget / 1024) KB（不算图片）。",
      "A page has more than \(pageBudget / 1024) KB without pictures."),
    why: Bilingual("旧电脑和手机要等很久才显示出来。", "Old computers and phones take long to show it."),
    bad: "一篇文章里贴了几千行的名单表格", good: "名单做成附件，文章里链接过去",
    inspection: .outputs { room in
      room.pages.filter { isMeantToBeFound($0.page) && $0.size > pageBudget }.map { summary in
        Finding(
          room.place(of: summary.page),
          Bilingual(
            "网页 \(summary.page.address) 有 \(kilobytes(summary.size)) KB，超过了 \(pageBudget / 1024) KB。",
            "The page \(summary.page.address) has \(kilobytes(summary.size)) KB; the budget is \(pageBudget / 1024) KB."
          ),
          advice: Bilingual(
            "长表格做成附件，长文章拆成几篇；是列表页的，在 site.yaml 里调小“每页篇数”。",
            "Make long tables attachments and long articles several; for a list lower `per_page` in site.yaml."
          ))
      }
    })

  private static let heavyAsset = Rule(
    "asset-heavy", .publishing, .warning,
    title: Bilingual("样式或脚本太大", "A stylesheet or script that is too heavy"),
    what: Bilingual(
      "style.css 超过 \(stylesheetBudget / 1024) KB，或者 script.js 超过 \(scriptBudget / 1024) KB。",
      "style.css has more than \(stylesheetBudget / 1024) KB, or script.js more than \(scriptBudget / 1024) KB."
    ),
    why: Bilingual("每一页都要先读它们，才能显示。", "Every page has to read them before it can be shown."),
    bad: "在 style.css 里嵌入了一张图片", good: "图片单独放，样式里只写样式",
    inspection: .outputs { room in
      room.assets.files.compactMap { asset in
        let budget =
          asset.address == room.assets.stylesheet
          ? stylesheetBudget : asset.address == room.assets.script ? scriptBudget : Int.max
        guard asset.bytes.count > budget else { return nil }
        return Finding(
          Place(file: asset.address),
          Bilingual(
            "\(asset.address) 有 \(kilobytes(asset.bytes.count)) KB，超过了 \(budget / 1024) KB。",
            "\(asset.address) has \(kilobytes(asset.bytes.count)) KB; the budget is \(budget / 1024) KB."),
          advice: Bilingual("删去用不到的样式和脚本。", "Remove what no page uses."))
      }
    })

  /// A size that is over a budget, in KB of 1,024 bytes, rounded up: 24.1 KB are more than 24 KB, and look it.
  private static func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) / 1024 }
}

extension PressRoom {
  /// Everything that a link may lead to.
  fileprivate var addresses: Set<String> {
    var known = Set(pages.map(\.page.address))
    known.formUnion(assets.files.map(\.address))
    known.formUnion(site.attachments.paths.map { Attachments.address(of: $0) })
    known.formUnion(site.configuration.booklets.map(\.epubAddress))
    return known
  }

  /// What links lead to that a test names, each with the first page that has such a link, by target.
  fileprivate func firstUses(_ target: (OutputSummary.Link) -> String?) -> [(String, Page)] {
    var first: [String: Page] = [:]
    for summary in pages {
      for link in summary.links {
        if let target = target(link), first[target] == nil { first[target] = summary.page }
      }
    }
    return first.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
