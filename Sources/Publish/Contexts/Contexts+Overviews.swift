internal import Content
internal import Templates

extension Contexts {
  private static let province = Fields("name", "url", "count", "cities", "dots")
  private static let city = Fields("name", "url", "count", "counties")
  private static let theme = Fields("name", "url", "count", "description", "children")
  private static let childTheme = Fields("name", "url", "count", "description")
  private static let tag = Fields("name", "url", "count", "weight")

  /// The provinces that have articles, with their cities and counties.
  func provinces() -> Value {
    let ids = site.articlesByRegion.keys.sorted().filter { site.divisions[$0].level == .province }
    return .list(
      ids.map { id in
        Contexts.province(
          .string(site.divisions[id].name), .string(addresses.regions[id] ?? ""),
          .int(site.articlesByRegion[id]?.count ?? 0), .list(cities(of: id)),
          .optional(dotsAddress(of: id)))
      })
  }

  private func cities(of province: Region.ID) -> [Value] {
    site.divisions.children[province].compactMap { id in
      guard let url = addresses.regions[id] else { return nil }
      return Contexts.city(
        .string(site.divisions[id].name), .string(url), .int(site.articlesByRegion[id]?.count ?? 0),
        .list(site.divisions.children[id].compactMap { counted(region: $0) }))
    }
  }

  /// The themes that stand at the top of the list, with those below them.
  func themes() -> Value {
    .list(
      site.themes.themes.filter { $0.parent == nil }.map { theme in
        let children = site.themes.children[theme.index].map { id in
          Contexts.childTheme(
            .string(site.themes[id].name), .string(addresses.themes[id]),
            .int(site.articlesByTheme[id]?.count ?? 0), .optional(site.themes[id].description))
        }
        return Contexts.theme(
          .string(theme.name), .string(addresses.themes[theme.index]),
          .int(site.articlesByTheme[theme.index]?.count ?? 0), .optional(theme.description), .list(children))
      })
  }

  /// How many tags one page names: with more than that it would outgrow its weight.
  private static let mostTags = 240

  /// The tags by name, each with a weight from 1 to 5 by how many articles it has; where they are many those that are used
  /// most.
  func tags() -> Value {
    let byUse = site.tags.indices.sorted { left, right in
      let (a, b) = (site.tags[left].articles.count, site.tags[right].articles.count)
      return a == b ? left < right : a > b
    }
    return .list(byUse.prefix(Contexts.mostTags).sorted().map(weighted))
  }

  /// How many tags the page of all tags leaves out; articles lead to them.
  var tagsLeft: Int { max(0, site.tags.count - Contexts.mostTags) }

  /// A tag with its count and its weight among all tags.
  func weighted(tag index: Int) -> Value {
    let count = site.tags[index].articles.count
    let weight = mostTagged <= 1 ? 1 : 1 + (count - 1) * 4 / (mostTagged - 1)
    return Contexts.tag(
      .string(site.tags[index].name), .string(addresses.tags[index]), .int(count), .int(weight))
  }
}
