// Regions, themes, tags and sections stand on almost every page: what templates see of each is made once, and
// pages share it.

internal import Content
internal import Templates

/// The names that articles are filed under, as templates see them.
struct Terms: Sendable {
  /// By theme.
  let themes: [Value]
  /// By tag.
  let tags: [Value]
  /// By region that has a page.
  let regions: [Region.ID: Value]
  /// The section of each folder, by its index in `Site.sections`.
  let sections: [String: Int]

  private static let named = Fields("name", "url")

  init(site: Site, addresses: Addresses) {
    themes = zip(site.themes.themes, addresses.themes).map { Terms.value($0.name, $1) }
    tags = zip(site.tags, addresses.tags).map { Terms.value($0.name, $1) }
    regions = addresses.regions.reduce(into: [:]) { table, entry in
      table[entry.key] = Terms.value(site.divisions[entry.key].name, entry.value)
    }
    sections = Dictionary(
      site.sections.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A name with its address.
  static func value(_ name: String, _ url: String) -> Value { named(.string(name), .string(url)) }
}
