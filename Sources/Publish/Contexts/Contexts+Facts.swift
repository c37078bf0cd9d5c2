internal import Content
internal import Templates

extension Contexts {
  private static let worker = Fields("honors", "skills", "industries", "unit", "team", "services")
  private static let honor = Fields("title", "year")
  private static let station = Fields(
    "address", "hours", "facilities", "services", "serves", "opened", "phone", "labels", "checklist", "way",
    "location")
  private static let item = Fields("name", "is_met", "is_known")
  private static let location = Fields("text", "datum", "geo")
  private static let problemCase = Fields(
    "enterprise", "problem", "approach", "outcome", "workers", "is_selected")
  private static let demand = Fields(
    "enterprise", "skills", "industries", "status", "status_name", "taken_by")
  private static let submission = Fields("column", "number")
  private static let reference = Fields("title", "url")

  /// What only an article's kind carries, or none; a withdrawn article has none.
  func facts(of id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    guard article.isShown else { return .none }
    switch article.details {
    case .worker(let worker):
      return Contexts.worker(
        .list(worker.honors.map { Contexts.honor(.string($0.title), .optional($0.year)) }),
        .texts(worker.skills), .texts(worker.industries), .optional(worker.unit),
        .list(references(.team, of: id)), .texts(worker.services))
    case .station(let station):
      return self.station(station, of: article)
    case .problemCase(let details):
      return Contexts.problemCase(
        .optional(details.enterprise), .optional(details.problem), .optional(details.approach),
        .optional(details.outcome), .list(references(.workers, of: id)), .bool(details.isSelected))
    case .demand(let demand):
      return Contexts.demand(
        .optional(demand.enterprise), .texts(demand.skills), .texts(demand.industries),
        .string(demand.status.rawValue), .string(demand.status.chinese),
        .list(references(.takenBy, of: id)))
    case .submission(let submission):
      return Contexts.submission(
        .optional(section(of: article).map { titled(section: $0) }), .optional(submission.number))
    case .activity, .page:
      return .none
    }
  }

  private func station(_ station: Details.Station, of article: Article) -> Value {
    let checklist = site.configuration.checklist.map { name in
      let isMet = station.checklist.contains(name)
      return Contexts.item(.string(name), .bool(isMet), .bool(isMet || station.lacking.contains(name)))
    }
    let isChecked = !station.checklist.isEmpty || !station.lacking.isEmpty
    let way = article.regions.first.map { mention in
      site.divisions.pathName(of: mention.region, separator: "") + (mention.township ?? "")
    }
    return Contexts.station(
      .optional(station.address), .optional(station.hours), .texts(station.facilities),
      .texts(station.services), .texts(station.serves), .optional(station.opened), .optional(station.phone),
      .texts(station.labels), .list(isChecked ? checklist : []), .optional(way), location(station.location))
  }

  /// The numbers as typed with what map they are of, and an address of RFC 5870, which phones open in a map; none of the
  /// latter where the datum is not known.
  private func location(_ point: MapPoint?) -> Value {
    guard let point else { return .none }
    let geo = point.wgs84.map { "geo:\($0.latitude),\($0.longitude)" }
    return Contexts.location(
      .string("\(point.coordinate.longitude), \(point.coordinate.latitude)"),
      .optional(point.datum?.chinese), .optional(geo))
  }

  /// What an article says of others in one field: their titles, and addresses where they have a page.
  func references(_ field: Field, of id: Site.ArticleID) -> [Value] {
    guard site.articles[id].isShown else { return [] }
    return zip(site.articles[id].references, site.targets[id].references).filter { $0.0.field == field }.map {
      switch $0.1 {
      case .article(let target): titled(target)
      case .name(let name): Contexts.reference(.string(name), .none)
      }
    }
  }
}
