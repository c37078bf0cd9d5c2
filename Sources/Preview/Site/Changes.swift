internal import Content

/// What may have changed since the last look at a site.
package struct Changes: Sendable, Equatable {
  /// Articles that were known and may have other content, by path from the site's root.
  package private(set) var articles: Set<String> = []
  /// Other files that came, went or may have other content.
  package private(set) var others: Set<String> = []
  /// Whether folders came, went or moved, so that any file may be another one.
  package private(set) var folders = false
  /// Whether the settings, themes or names of regions may be others.
  package private(set) var settings = false
  /// Whether templates or assets may be others.
  package private(set) var look = false

  /// No change.
  package init() {}

  /// Everything may have changed: where the system lost count.
  package static let everything: Changes = {
    var all = Changes()
    (all.folders, all.settings, all.look) = (true, true, true)
    return all
  }()

  /// Whether there is nothing to do.
  package var isEmpty: Bool { self == Changes() }

  /// Adds that something happened to a file, by its path from the site's root.
  ///
  /// - Parameter isKnown: whether a path is that of an article of the site.
  package mutating func add(file path: String, isKnown: (String) -> Bool) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch path {
    case SiteConfiguration.path, ThemeList.path, SkillTree.path, RegionAliases.path: settings = true
    case _ where ContentPath.isIgnored(name): break
    case _ where path.hasPrefix(Booklet.folder + "/"):
      settings = true
      others.insert(path)
    case _ where path.hasPrefix("templates/"): look = true
    case _ where !path.hasPrefix("content/"): break
    case _ where isKnown(path): articles.insert(path)
    default: others.insert(path)
    }
  }

  /// Adds that a folder came, went or moved, by its path from the site's root; what lies in it may be anything.
  package mutating func add(folder path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let top = parts.first, let name = parts.last, !ContentPath.isIgnored(name) else { return }
    if top == "templates" { look = true }
    if top == "content" { (folders, settings) = (true, true) }
  }

  /// Adds the changes of another look.
  package mutating func formUnion(_ other: Changes) {
    articles.formUnion(other.articles)
    others.formUnion(other.others)
    folders = folders || other.folders
    settings = settings || other.settings
    look = look || other.look
  }
}
