extension Article {
  /// Whether a field of the front matter says something.
  package func has(_ field: Field) -> Bool {
    hasText(field) ?? hasFiling(field) ?? hasDetail(field)
  }

  private func hasText(_ field: Field) -> Bool? {
    switch field {
    case .title: !headline.title.isEmpty
    case .kicker: headline.kicker != nil
    case .subtitle: headline.subtitle != nil
    case .deck: headline.deck != nil
    case .date: date != nil
    case .updated: updated != nil
    case .publish: publish != nil
    case .expires: expires != nil
    case .draft: isDraft
    case .correction: correction != nil
    case .withdrawn: withdrawn != nil
    case .summary: hasOwnSummary
    case .featured: isFeatured
    case .extra: extra?.isEmpty == false
    case .allow: !allowed.isEmpty
    default: nil
    }
  }

  private func hasFiling(_ field: Field) -> Bool? {
    switch field {
    case .region: !regions.isEmpty
    case .themes: !themes.isEmpty
    case .tags: !tags.isEmpty
    case .organizations: !organizations.isEmpty
    case .authors: !authors.isEmpty
    case .source: source != nil
    case .photos: !photos.isEmpty
    case .figures: !figures.isEmpty
    case .aliases: !aliases.isEmpty
    case .people, .stations, .team, .workers, .takenBy, .column: references.contains { $0.field == field }
    // The address tells a name of its own from that of the file.
    case .slug: address != ContentLocation(path: path).address(slug: nil)
    default: nil
    }
  }

  private func hasDetail(_ field: Field) -> Bool {
    switch (field, details) {
    case (.genre, .activity(let news)): news.genre != nil
    case (_, .worker(let worker)): worker.has(field)
    case (_, .station(let station)): station.has(field)
    case (.enterprise, .problemCase(let found)): found.enterprise != nil
    case (.problem, .problemCase(let found)): found.problem != nil
    case (.approach, .problemCase(let found)): found.approach != nil
    case (.outcome, .problemCase(let found)): found.outcome != nil
    case (.selected, .problemCase(let found)): found.isSelected
    case (.enterprise, .demand(let demand)): demand.enterprise != nil
    case (.skills, .demand(let demand)): !demand.skills.isEmpty
    case (.industries, .demand(let demand)): !demand.industries.isEmpty
    case (.status, .demand): true
    case (.number, .submission(let submission)): submission.number != nil
    default: false
    }
  }
}

extension Details.Worker {
  fileprivate func has(_ field: Field) -> Bool {
    switch field {
    case .honors: !honors.isEmpty
    case .skills: !skills.isEmpty
    case .industries: !industries.isEmpty
    case .unit: unit != nil
    case .services: !services.isEmpty
    default: false
    }
  }
}

extension Details.Station {
  fileprivate func has(_ field: Field) -> Bool {
    switch field {
    case .address: address != nil
    case .hours: hours != nil
    case .facilities: !facilities.isEmpty
    case .services: !services.isEmpty
    case .serves: !serves.isEmpty
    case .opened: opened != nil
    case .location: location != nil
    case .phone: phone != nil
    case .labels: !labels.isEmpty
    case .checklist: !checklist.isEmpty || !lacking.isEmpty
    default: false
    }
  }
}
