// What the directory of stations is filtered by in a browser. A script rather than JSON, since a page opened from a file
// may load nothing else; in columns of few strings, since 5,000 objects take longer to read than the answer may take.

internal import Content

/// Writes `stations/find/data.js`.
struct StationsScript {
  let contexts: Contexts

  /// Appends a call of `niangjiaStations` with the columns.
  func write(into output: inout [UInt8]) {
    let (site, table) = (contexts.site, contexts.stations)
    var hours = Interned<String>()
    var served = Interned<[Int]>()
    var districts = Interned<Region.ID?>()
    var columns: (title: [String], url: [String], address: [String]) = ([], [], [])
    var (masks, hoursOf, servedOf, districtOf): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    for entry in table.entries {
      let article = site.articles[entry.article]
      columns.title.append(article.headline.title)
      columns.url.append(contexts.addresses.articles[entry.article])
      columns.address.append(article.station?.address ?? "")
      masks.append(entry.facilities.reduce(0) { $0 | 1 << $1 })
      hoursOf.append(hours.index(of: article.station?.hours ?? ""))
      servedOf.append(served.index(of: entry.serves))
      districtOf.append(districts.index(of: entry.district))
    }
    output += "niangjiaStations(".utf8
    JSON.object([
      ("facilities", .list(Facilities.all.map { .string($0) })),
      ("served", .list(table.served.map { .string($0) })),
      ("hours", .list(hours.values.map(hoursValue))),
      ("servedSets", .list(served.values.map { .list($0.map { .number($0) }) })),
      ("districts", .list(districts.values.map(district))),
      ("titles", lines(columns.title)), ("urls", lines(columns.url)), ("addresses", lines(columns.address)),
      ("masks", numbers(masks)), ("hoursOf", numbers(hoursOf)), ("servedOf", numbers(servedOf)),
      ("districtOf", numbers(districtOf)),
    ]).write(into: &output)
    output += ");\n".utf8
  }

  /// Texts in one string, a line each.
  private func lines(_ texts: [String]) -> JSON {
    .string(texts.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
  }

  private func numbers(_ numbers: [Int]) -> JSON { .list(numbers.map { .number($0) }) }

  /// What was written, then the minutes of the week from which and up to which it is open; none where the hours are not
  /// understood.
  private func hoursValue(_ text: String) -> JSON {
    guard let opening = OpeningHours(text) else { return .list([.string(text)]) }
    let minutes = opening.stretches.flatMap { stretch in
      let start = stretch.weekday * OpeningHours.day
      return [start + stretch.start, start + stretch.end]
    }
    return .list([.string(text), .list(minutes.map { .number($0) })])
  }

  /// What readers call the district, then the codes of it and of those that it lies in.
  private func district(_ id: Region.ID?) -> JSON {
    guard let id else { return .list([.string(""), .list([])]) }
    let path = contexts.site.divisions.path(to: id)
    return .list([
      .string(contexts.site.divisions.pathName(of: id, separator: " · ")),
      .list(path.map { .number(contexts.site.divisions[$0].code) }),
    ])
  }
}

/// Values with the numbers that they are written as.
private struct Interned<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of a value: the place where it was first seen.
  mutating func index(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
