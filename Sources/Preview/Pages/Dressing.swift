// What a preview adds to the site's pages before they are sent: the panel of findings, the strip on drafts, and the
// script that loads the page anew. None of it is in the site that `build` makes.

package import Content
internal import Publish

/// Adds the panel to pages, and makes the pages that the site does not have.
package struct Dressing: Sendable {
  /// The language of the panel.
  let language: Language
  /// What tells this run of the program from others: versions are counted anew in each.
  let run: String

  /// What stands around the additions, so that a program can take them out again.
  package static let opening = "<!-- niangjia preview -->"
  package static let closing = "<!-- /niangjia preview -->"

  /// Makes a dressing.
  package init(language: Language, run: String) {
    self.language = language
    self.run = run
  }

  /// A snapshot's version, as browsers hold it.
  func version(of snapshot: Snapshot) -> String { "\(run).\(snapshot.version)" }

  /// A page with its panel; `page` is `nil` for one that the site does not have.
  func dressed(_ html: [UInt8], _ page: Page?, at address: String, of snapshot: Snapshot) -> [UInt8] {
    var addition = Dressing.opening + "<style>\(PreviewStyle.css)\(draftStyle(snapshot))</style>\n"
    addition += strip(page, snapshot)
    addition += "<div id=\"niangjia-preview\" role=\"region\" aria-label=\"\(title)\">"
    addition += panel(for: address, of: snapshot) + "</div>\n"
    addition += script(address, snapshot) + Dressing.closing
    return Dressing.insert(Array(addition.utf8), into: html)
  }

  /// The content of the panel: the page's own findings, then the site's; empty where there are none.
  func panel(for address: String, of snapshot: Snapshot) -> String {
    let findings = (snapshot.findings + (snapshot.slowFindings ?? [])).sorted()
    guard !findings.isEmpty else { return "" }
    let file = snapshot.file(of: address)
    let own = findings.filter { $0.place.file == file }
    let others = findings.filter { $0.place.file != file }
    let list = FindingList(language: language)
    let isOpen = own.contains { $0.severity == .error }
    let level = findings.contains { $0.severity == .error } ? "error" : "warning"
    return
      "<details\(isOpen ? " open" : "")><summary class=\"\(level)\">\(title) · \(list.count(findings))</summary>\n"
      + list.html(own, Bilingual("这一页", "This page"))
      + list.html(others, Bilingual("整个网站", "The whole site")) + "</details>"
  }

  /// The page that stands in for one that the templates cannot make.
  func broken(_ findings: [Diagnostic], at address: String, of snapshot: Snapshot) -> [UInt8] {
    let heading = Bilingual("这一页现在做不出来", "This page cannot be made now")
    let list = FindingList(language: language)
    let others = snapshot.findings.filter { !findings.contains($0) }
    return document(
      heading(language),
      "<p>\(Bilingual("模板改好、保存以后，这一页会自己打开。", "When the template is mended and saved, the page comes by itself.")(language))</p>"
        + list.html(findings, Bilingual("模板", "Templates"))
        + list.html(others, Bilingual("整个网站", "The whole site")), at: address, of: snapshot)
  }

  /// The page for an address that the site does not have, where the templates cannot make one.
  func missing(at address: String, of snapshot: Snapshot) -> [UInt8] {
    document(
      Bilingual("没有这一页", "There is no such page")(language),
      FindingList(language: language).html(snapshot.findings, Bilingual("整个网站", "The whole site")),
      at: address, of: snapshot)
  }

  private var title: String { Bilingual("预览", "Preview")(language) }

  private func document(_ heading: String, _ body: String, at address: String, of snapshot: Snapshot)
    -> [UInt8]
  {
    Array(
      """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(heading)</title><style>\(PreviewStyle.css)</style></head>
      <body class="niangjia-page"><main><h1>\(heading)</h1>\(body)</main>
      \(script(address, snapshot))</body></html>

      """.utf8)
  }

  /// What a draft's own page says of it.
  private func strip(_ page: Page?, _ snapshot: Snapshot) -> String {
    guard case .article(let id) = page?.subject, snapshot.site.articles[id].isDraft else { return "" }
    let text = Bilingual(
      "草稿：这一篇还没有发布。写好以后删去“草稿”那一行。", "Draft: not published yet. Remove the line `draft` when it is done.")
    // The page moves down, so that the strip hides nothing of it.
    return
      "<style>body{margin-top:34px!important}</style><div class=\"niangjia-draft\" role=\"note\">\(HTML.escaped(text(language)))</div>\n"
  }

  /// Marks the links to drafts; a hundred are enough to see what is meant.
  private func draftStyle(_ snapshot: Snapshot) -> String {
    let names = snapshot.site.articles.lazy.filter(\.isDraft).prefix(100)
      .compactMap { Address.encoded($0.address).split(separator: "/").last }
    guard !names.isEmpty else { return "" }
    let selectors = names.map { "a[href$=\"\($0)\"]::after" }.joined(separator: ",")
    return selectors
      + "{content:\"\(Bilingual("草稿", "draft")(language))\";font:12px sans-serif;background:#7a4a00;color:#fff;padding:0 .3em;margin-left:.3em}"
  }

  private func script(_ address: String, _ snapshot: Snapshot) -> String {
    "<script data-version=\"\(version(of: snapshot))\" data-address=\"\(HTML.escaped(Address.encoded(address)))\">\(PreviewScript.text)</script>\n"
  }

  /// Puts the addition before the end of the body; a page without such an end gets it behind everything.
  static func insert(_ addition: [UInt8], into html: [UInt8]) -> [UInt8] {
    let mark = Array("</body>".utf8)
    var position = html.count - mark.count
    while position >= 0 {
      if html[position] == mark[0], html[position..<position + mark.count].elementsEqual(mark) {
        return Array(html[..<position]) + addition + html[position...]
      }
      position -= 1
    }
    return html + addition
  }
}

extension Snapshot {
  /// The file that a page is made from: an article's, or the `_index.md` of a section; also where the file gives no
  /// page now.
  func file(of address: String) -> String? {
    switch table[address]?.subject {
    case .article(let id): return site.articles[id].path
    case .list(.section(let index), _): return "content/\(site.sections[index].folder)/_index.md"
    case .some: return nil
    case nil:
      guard address.hasSuffix(".html") else { return nil }
      let path = "content/" + address.dropLast(5) + ".md"
      return findings.contains { $0.place.file == path }
        ? path : "content/pages/" + address.dropLast(5) + ".md"
    }
  }
}
