// The stage `render`: a page to bytes. Pure; threads share one renderer.

package import Content
package import Templates

/// Renders the pages of a site.
package struct Renderer: Sendable {
  private let site: Site
  private let environment: Environment
  private let contexts: Contexts

  private static let context = Fields("root", "site", "page")
  private static let page = Fields("url", "title", "description", "kind", "canonical", "section")

  /// Makes a renderer from a site, its templates and its assets.
  package init(site: Site, environment: Environment, assets: Assets) {
    self.site = site
    self.environment = environment
    contexts = Contexts(site: site, assets: assets)
  }

  /// Renders one page into `output`, which is emptied first but keeps its room.
  ///
  /// - Throws: `TemplateError` with template, line and column.
  package func render(_ page: Page, into output: inout [UInt8]) throws(TemplateError) {
    output.removeAll(keepingCapacity: true)
    try environment.render(page.template.rawValue, context(of: page), into: &output)
    if output.last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private func context(of page: Page) -> Map {
    let root = String(repeating: "../", count: page.depth)
    let about = about(page.subject)
    let url = Address.encoded(page.address)
    let canonical = site.configuration.baseURL.map { $0 + (canonicalURL(of: page) ?? url) }
    let head = Renderer.page(
      .string(url), .string(about.title), .optional(about.description), .string(about.kind),
      .optional(canonical), .optional(about.section))
    var map = Renderer.context.map([.string(root), contexts.shared, head])
    switch page.subject {
    case .home: map["home"] = contexts.home()
    case .article(let id):
      map["article"] = contexts.article(id, root: root)
      map["facts"] = contexts.facts(of: id)
    case .list(let list, let part):
      let folder = Address.encoded(
        String(page.address.prefix { _ in true }.dropLast(fileName(of: page).count)))
      map["list"] = contexts.list(list, part, folder: folder)
      let subject = contexts.subject(of: list, isNumbered: part.number != nil)
      map[subject.name] = subject.value
    case .regions: map["provinces"] = contexts.provinces()
    case .themes: map["themes"] = contexts.themes()
    case .tags: map["tags"] = contexts.tags()
    case .notFound: break
    case .redirect(let target, _): map["redirect"] = contexts.moved(to: target)
    }
    return map
  }

  private func canonicalURL(of page: Page) -> String? {
    if case .redirect(let target, _) = page.subject { Address.encoded(target) } else { nil }
  }

  private func fileName(of page: Page) -> Substring {
    page.address.split(separator: "/").last ?? ""
  }

  /// What the head of a page says of it.
  private func about(
    _ subject: Page.Subject
  ) -> (title: String, description: String?, kind: String, section: String?) {
    switch subject {
    case .home: (site.configuration.title, site.configuration.description, "home", nil)
    case .article(let id):
      (site.articles[id].headline.title, site.articles[id].summary, "article", site.articles[id].section)
    case .list(let list, let part): about(list, part)
    case .regions: ("地区", "按省、市、县查看全部文章。", "regions", "regions")
    case .themes: ("主题", "按主题查看全部文章。", "themes", "themes")
    case .tags: ("标签", "全部标签。", "tags", "tags")
    case .notFound: ("没有找到这一页", nil, "404", nil)
    case .redirect: ("页面已经搬家", nil, "redirect", nil)
    }
  }

  private func about(
    _ list: ArticleList, _ part: ListPage
  ) -> (title: String, description: String?, kind: String, section: String?) {
    let name = contexts.title(of: list)
    let title = part.number.map { "\(name)（第\($0)页）" } ?? name
    switch list {
    case .section(let index): return (title, nil, "section", site.sections[index].folder)
    case .region: return (title, "\(name)的工会新闻和案例。", "region", "regions")
    case .theme(let id): return (title, site.themes[id].description, "theme", "themes")
    case .tag: return (title, "标签“\(name)”下的文章。", "tag", "tags")
    }
  }
}
