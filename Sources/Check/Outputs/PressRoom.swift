// What a rule about the finished pages looks at.

package import Content
package import Publish

/// The pages as they come out, and the files beside them.
package struct PressRoom: Sendable {
  /// The site.
  package let site: Site
  /// The pages, in the order of the plan.
  let pages: [OutputSummary]
  /// The stylesheet, the script and the like.
  let assets: Assets

  /// Makes a room from everything that was rendered.
  package init(site: Site, pages: [OutputSummary], assets: Assets) {
    self.site = site
    self.pages = pages
    self.assets = assets
  }

  /// All findings of the rules about outputs.
  package func check() -> [Diagnostic] {
    Rule.outputRules.flatMap { rule -> [Diagnostic] in
      guard case .outputs(let inspect) = rule.inspection else { return [] }
      return inspect(self).map { rule.diagnostic($0) }
    }
  }

  /// The file that somebody can change to mend a page.
  func place(of page: Page) -> Place {
    switch page.subject {
    case .article(let id): Place(file: site.articles[id].path)
    case .redirect(_, let id?): Place(file: site.articles[id].path)
    default: Place(file: page.address)
    }
  }
}
