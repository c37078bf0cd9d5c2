// What only articles of one kind carry.

internal import Chinese

extension ArticleParser {
  /// Reads the fields of a kind.
  func details(of kind: Kind, _ reader: inout FieldReader<Field>) -> Details {
    switch kind {
    case .activity, .article: .activity(Details.Activity(genre: genre(&reader)))
    case .worker: .worker(worker(&reader))
    case .station: .station(station(&reader))
    case .case: .problemCase(problemCase(&reader))
    case .demand: .demand(demand(&reader))
    case .submission:
      .submission(Details.Submission(number: reader.text(.number), rules: reader.entries(.rules)))
    case .page: .page
    }
  }

  private func genre(_ reader: inout FieldReader<Field>) -> Genre? {
    choice(.genre, &reader, of: Genre.allCases) { ($0.chinese, $0.rawValue) }
  }

  private func worker(_ reader: inout FieldReader<Field>) -> Details.Worker {
    Details.Worker(
      honors: honors(&reader), skills: unique(reader.texts(.skills)),
      industries: unique(reader.texts(.industries)), unit: reader.text(.unit),
      services: unique(reader.texts(.services)))
  }

  private func honors(_ reader: inout FieldReader<Field>) -> [Honor] {
    guard let pair = reader.pair(.honors) else { return [] }
    return reader.items(of: pair.value).compactMap { node -> Honor? in
      guard case .mapping(let pairs) = node.content else {
        if reader.reportFullWidthColon(node, known: .honor) { return nil }
        return reader.text(node, of: pair.key).map { Honor(title: $0, year: nil) }
      }
      let parts = reader.parts(pairs, known: .honor)
      let year = parts[.year].flatMap { reader.year($0, of: "year") }
      guard let title = parts[.title].flatMap({ reader.text($0, of: "title") }) else {
        if parts.hasSlip { return nil }
        reader.report.error(
          "honor-title", at: node.mark,
          Bilingual("这项荣誉没有称号。", "This honour has no title."),
          advice: Bilingual("写成：- {称号: 全国劳动模范, 年份: 2018}", "Write: - {title: 全国劳动模范, year: 2018}"))
        return nil
      }
      return Honor(title: title, year: year)
    }
  }

  private func station(_ reader: inout FieldReader<Field>) -> Details.Station {
    let hours = reader.text(.hours)
    let checklist = checklist(&reader)
    return Details.Station(
      address: reader.text(.address), hours: hours, opening: hours.flatMap { OpeningHours($0) },
      facilities: facilities(&reader), services: unique(reader.texts(.services)),
      serves: unique(reader.texts(.serves)), opened: reader.text(.opened), location: location(&reader),
      phone: reader.text(.phone), labels: unique(reader.texts(.labels)), checklist: checklist.met,
      lacking: checklist.lacking)
  }

  private func facilities(_ reader: inout FieldReader<Field>) -> [String] {
    unique(
      reader.marked(.facilities).compactMap { item in
        if let facility = Facilities.canonical(item.text) { return facility }
        reader.report.error(
          "facility-unknown", at: item.mark,
          Bilingual("设施清单里没有“\(item.text)”。", "The list of facilities has no \(item.text)."),
          advice: NearestName.nearest(to: item.text, in: Facilities.all).map {
            Bilingual("是不是“\($0)”？", "Did you mean \($0)?")
          }
            ?? Bilingual(
              "可以写：\(Facilities.all.joined(separator: "、"))；其他内容写在 services（服务）里。",
              "Known are \(Facilities.all.joined(separator: ", ")); anything else belongs under `services`."))
        return nil
      })
  }

  /// 统一标识 is met; 没有统一标识 is not; of what is not named nothing is known.
  private func checklist(_ reader: inout FieldReader<Field>) -> (met: [String], lacking: [String]) {
    var (met, lacking): ([String], [String]) = ([], [])
    for item in reader.marked(.checklist) {
      if configuration.checklist.contains(item.text) {
        met.append(item.text)
      } else if let name = Details.Station.lacking(item.text, of: configuration.checklist) {
        lacking.append(name)
      } else {
        reader.report.error(
          "checklist-unknown", at: item.mark,
          Bilingual("“\(item.text)”不在 site.yaml 的六有清单里。", "The site's checklist has no \(item.text)."),
          advice: Bilingual(
            "可以写：\(configuration.checklist.joined(separator: "、"))；没有达到的，前面加“没有”。",
            "Known are \(configuration.checklist.joined(separator: ", ")), each with 没有 before it where it is not met."
          ))
      }
    }
    return (unique(met), unique(lacking.filter { !met.contains($0) }))
  }

  /// `121.02, 29.14, gcj02`: longitude first, in the order that Chinese maps copy, then the datum.
  private func location(_ reader: inout FieldReader<Field>) -> MapPoint? {
    let items = reader.marked(.location)
    guard let first = items.first else { return nil }
    let words = items.flatMap { $0.text.split { ",， （）()".contains($0) } }
    let numbers = words.compactMap { Double($0) }
    let names = words.filter { Double($0) == nil }
    if numbers.count == 2, names.count <= 1, (73...136).contains(numbers[0]), (3...54).contains(numbers[1]) {
      let point = Coordinate(longitude: numbers[0], latitude: numbers[1])
      guard let name = names.first else { return MapPoint(point, datum: nil) }
      if let datum = Datum.named(name) { return MapPoint(point, datum: datum) }
    }
    reader.report.error(
      "coordinate-invalid", at: first.mark,
      Bilingual("坐标应当是经度、纬度两个数。", "A location is two numbers, longitude and latitude."),
      advice: Bilingual(
        "先写经度，再写纬度，最后写哪家的坐标（gcj02、bd09 或 wgs84），例如 121.02, 29.14, gcj02。",
        "Write longitude, latitude and their datum (gcj02, bd09 or wgs84), such as 121.02, 29.14, gcj02."))
    return nil
  }

  private func problemCase(_ reader: inout FieldReader<Field>) -> Details.ProblemCase {
    Details.ProblemCase(
      enterprise: reader.text(.enterprise), problem: reader.text(.problem), approach: reader.text(.approach),
      outcome: reader.text(.outcome), isSelected: reader.flag(.selected))
  }

  private func demand(_ reader: inout FieldReader<Field>) -> Details.Demand {
    let status = choice(.status, &reader, of: DemandStatus.allCases) { ($0.chinese, $0.rawValue) }
    return Details.Demand(
      enterprise: reader.text(.enterprise), skills: unique(reader.texts(.skills)),
      industries: unique(reader.texts(.industries)), status: status ?? .open)
  }

  /// The choice that a field names; anything else is reported with the names that it may have.
  private func choice<Choice>(
    _ field: Field, _ reader: inout FieldReader<Field>, of all: [Choice],
    names: (Choice) -> (chinese: String, english: String)
  ) -> Choice? {
    guard let text = reader.text(field) else { return nil }
    let found = all.first { choice in
      let (chinese, english) = names(choice)
      return text.utf8.elementsEqual(chinese.utf8) || text.utf8.elementsEqual(english.utf8)
    }
    if let found { return found }
    let (chinese, english) = (all.map { names($0).chinese }, all.map { names($0).english })
    let nearest = NearestName.nearest(to: text, in: chinese + english)
    reader.report.error(
      "choice-unknown", at: reader.mark(field),
      Bilingual("“\(field.chinese)”没有“\(text)”这一种。", "`\(field.rawValue)` cannot be \(text)."),
      advice: nearest.map { Bilingual("是不是“\($0)”？", "Did you mean \($0)?") }
        ?? Bilingual(
          "可以写：\(chinese.joined(separator: "、"))",
          "Write one of \(english.joined(separator: ", "))."))
    return nil
  }
}
