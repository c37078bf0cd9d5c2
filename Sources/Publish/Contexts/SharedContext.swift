internal import Content
internal import Templates

/// What every page shares: `site` in a template.
enum SharedContext {
  private static let fields = Fields(
    "title", "tagline", "description", "publisher", "footer", "base_url", "stylesheet", "script", "generator",
    "nav", "overviews", "records", "search")
  private static let overviews = Fields(
    "regions", "themes", "tags", "people", "organizations", "contributors", "years", "matrix", "archive",
    "articles_json", "feed")
  private static let record = Fields("label", "url")
  private static let item = Fields("title", "url", "section")

  static func value(site: Site, addresses: Addresses, assets: Assets) -> Value {
    let configuration = site.configuration
    var items: [Value] = site.sections.indices.map { index in
      item(
        .string(site.sections[index].title), .string(addresses.sections[index]),
        .string(site.sections[index].folder))
    }
    for feature in [SiteFeature.regions, .themes, .tags] where configuration.features.contains(feature) {
      items.append(
        item(
          .string(feature.chinese), .string("\(feature.rawValue)/index.html"), .string(feature.rawValue)))
    }
    return fields(
      .string(configuration.title), .optional(configuration.tagline), .optional(configuration.description),
      .optional(configuration.publisher), .texts(configuration.footer), .optional(configuration.baseURL),
      .string(assets.stylesheet), .string(assets.script), .string("Niangjia \(Generator.version)"),
      .list(items),
      overviews(of: site), .list(records(of: configuration)),
      .optional(configuration.features.contains(.search) ? "search.html" : nil))
  }

  /// The ways into the archive that the site has.
  private static func overviews(of site: Site) -> Value {
    let features = site.configuration.features
    func address(_ feature: SiteFeature, _ address: String, when condition: Bool = true) -> Value {
      .optional(features.contains(feature) && condition ? address : nil)
    }
    return overviews(
      address(.regions, "regions/index.html"), address(.themes, "themes/index.html"),
      address(.tags, "tags/index.html"), address(.people, DirectoryKind.people.address),
      address(.organizations, DirectoryKind.organizations.address),
      address(.contributors, DirectoryKind.contributors.address), address(.years, "years/index.html"),
      address(.matrix, "matrix/index.html", when: !site.matrix.cells.isEmpty),
      address(.archive, "archive/index.html", when: site.articles.contains { $0.kind == .case }),
      address(.data, "articles.json"), address(.feeds, "atom.xml", when: site.configuration.baseURL != nil))
  }

  /// The filings of a site, with the addresses where they can be looked up.
  private static func records(of configuration: SiteConfiguration) -> [Value] {
    let records: [(String?, String?)] = [
      (configuration.icp, "https://beian.miit.gov.cn/"),
      (configuration.policeRecord, "https://beian.mps.gov.cn/"),
      (configuration.siteCode.map { "网站标识码 \($0)" }, nil),
    ]
    return records.compactMap { label, url in label.map { record(.string($0), .optional(url)) } }
  }
}
