// What import and extract compare a text with: the site as it lies on the disk, parsed but not built.

internal import Content
internal import Foundation
internal import Intake

/// A site's settings, articles, and what they tell.
struct SiteBase {
  /// The settings and lists.
  let source: SiteSource
  /// What the articles tell.
  let knowledge: SiteKnowledge

  /// Reads the site in a folder; its findings are left to `build`.
  init(root: String) {
    source = SiteSource(root: root, overrides: BuildOptions())
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let parsed = Stages.parse(source, threads: threads, Console(language: Speech.language))
    knowledge = SiteKnowledge(
      articles: parsed.compactMap(\.article), regions: source.regions, themes: source.themes)
  }
}
