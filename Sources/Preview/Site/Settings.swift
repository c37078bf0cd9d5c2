package import Content
package import Publish

/// What a preview knows of a site's settings and lists.
package struct Settings: Sendable {
  /// `site.yaml`.
  package let configuration: SiteConfiguration
  /// `content/themes.yaml`.
  package let themes: ThemeList
  /// How regions are found by name.
  package let regions: RegionResolver
  /// The day of the preview; drafts are shown.
  package let calendar: PublicationDay
  /// What is wrong with the settings.
  package let diagnostics: [Diagnostic]
  /// What tells one state of their files from another.
  package let stamp: ContentHash

  /// Makes settings from all their parts.
  package init(
    configuration: SiteConfiguration, themes: ThemeList, regions: RegionResolver, calendar: PublicationDay,
    diagnostics: [Diagnostic], stamp: ContentHash
  ) {
    self.configuration = configuration
    self.themes = themes
    self.regions = regions
    self.calendar = calendar
    self.diagnostics = diagnostics
    self.stamp = stamp
  }

  var parser: ArticleParser {
    ArticleParser(configuration: configuration, themes: themes, regions: regions)
  }

  func indexer(_ files: FileList) -> SiteIndexer {
    SiteIndexer(
      configuration: configuration, divisions: regions.divisions, themes: themes, calendar: calendar,
      attachments: files.attachments)
  }
}
