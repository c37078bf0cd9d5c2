internal import Content
internal import Templates

/// What every page shares: `site` in a template.
enum SharedContext {
  private static let fields = Fields(
    "title", "tagline", "description", "publisher", "footer", "base_url", "stylesheet", "script", "generator",
    "nav", "overviews")
  private static let overviews = Fields("regions", "themes", "tags")
  private static let item = Fields("title", "url", "section")

  static func value(site: Site, addresses: Addresses, assets: Assets) -> Value {
    let configuration = site.configuration
    var items: [Value] = site.sections.indices.map { index in
      item(
        .string(site.sections[index].title), .string(addresses.sections[index]),
        .string(site.sections[index].folder))
    }
    items.append(item(.string("地区"), .string("regions/index.html"), .string("regions")))
    items.append(item(.string("主题"), .string("themes/index.html"), .string("themes")))
    items.append(item(.string("标签"), .string("tags/index.html"), .string("tags")))
    return fields(
      .string(configuration.title), .optional(configuration.tagline), .optional(configuration.description),
      .optional(configuration.publisher), .texts(configuration.footer), .optional(configuration.baseURL),
      .string(assets.stylesheet), .string(assets.script), .string("Niangjia \(Generator.version)"),
      .list(items),
      overviews(
        .string("regions/index.html"), .string("themes/index.html"), .string("tags/index.html")))
  }
}
