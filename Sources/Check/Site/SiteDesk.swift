// What a rule about the whole site looks at.

package import Content

/// All articles together, and where their sources can be had again.
package struct SiteDesk: Sendable {
  /// The site as it is shown on the day.
  package let site: Site
  /// All articles, also those that are not shown today, by path.
  package let articles: [Article]
  /// For each article of `articles` a sample of its runs of characters.
  let samples: [[UInt64]]
  /// The files that somebody asked about; nil means all.
  let focus: Set<String>?
  /// Gives the source of an article again, which nobody kept.
  let source: @Sendable (String) -> SourceText?

  /// Makes a desk from what was inspected.
  ///
  /// - Parameters:
  ///   - inspected: every article with its sample, in any order.
  ///   - focus: the files that somebody asked about; nil means all.
  ///   - source: gives the text of a file by path; nil where it cannot be read again.
  package init(
    site: Site, inspected: [Inspected], focus: Set<String>?,
    source: @escaping @Sendable (String) -> SourceText?
  ) {
    self.site = site
    let known = inspected.compactMap { one in one.article.map { ($0, one.sample) } }
      .sorted { $0.0.path < $1.0.path }
    articles = known.map(\.0)
    samples = known.map(\.1)
    self.focus = focus
    self.source = source
  }

  /// All findings of the rules about the whole site.
  package func check() -> [Diagnostic] {
    Rule.siteRules.flatMap { rule -> [Diagnostic] in
      guard case .site(let inspect) = rule.inspection else { return [] }
      return inspect(self).map { rule.diagnostic($0) }
    }
  }

  /// The place of a field in an article's file.
  func place(of field: Field, in path: String) -> Place {
    guard let source = source(path) else { return Place(file: path) }
    return FieldPlace.find(field, in: source)
  }
}
