internal import Content

extension Contexts {
  /// What search engines read of a station: a place of schema.org with its address, hours and amenities.
  func stationData(of id: Site.ArticleID) -> JSON {
    let article = site.articles[id]
    guard let station = article.station, article.isShown else { return .null }
    let amenities = station.facilities.map { name in
      JSON.object([
        ("@type", .string("LocationFeatureSpecification")), ("name", .string(name)), ("value", .bool(true)),
      ])
    }
    let region = article.regions.first?.region
    let path = region.map { site.divisions.path(to: $0).map { site.divisions[$0].name } } ?? []
    return .compact([
      ("@type", .string("CivicStructure")), ("name", .string(article.headline.title)),
      (
        "address",
        .compact([
          ("@type", .string("PostalAddress")), ("addressCountry", .string("CN")),
          ("addressRegion", .optional(path.first)),
          ("addressLocality", .optional(path.count > 1 ? path.dropFirst().joined() : nil)),
          ("streetAddress", .optional(station.address)),
        ])
      ),
      ("geo", geo(station.location?.wgs84)), ("telephone", .optional(station.phone)),
      ("openingHoursSpecification", hours(station.opening)),
      ("amenityFeature", amenities.isEmpty ? .null : .list(amenities)),
    ])
  }

  /// Five decimals as text: numbers of JSON here are whole.
  private func geo(_ point: Coordinate?) -> JSON {
    guard let point else { return .null }
    return .object([
      ("@type", .string("GeoCoordinates")), ("latitude", .string("\(point.latitude)")),
      ("longitude", .string("\(point.longitude)")),
    ])
  }

  /// By schema.org a whole day is 00:00 to 23:59, and what closes after midnight closes before it opens.
  private func hours(_ opening: OpeningHours?) -> JSON {
    guard let opening else { return .null }
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return .list(
      opening.byTimes.map { group in
        let isWhole = group.start == 0 && group.end == OpeningHours.day
        return .object([
          ("@type", .string("OpeningHoursSpecification")),
          ("dayOfWeek", .list(group.days.map { .string(names[$0]) })),
          ("opens", .string(clock(group.start))),
          ("closes", .string(isWhole ? "23:59" : clock(group.end % OpeningHours.day))),
        ])
      })
  }

  private func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
