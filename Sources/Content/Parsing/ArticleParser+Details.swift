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
    Details.Station(
      address: reader.text(.address), hours: reader.text(.hours), facilities: facilities(&reader),
      services: unique(reader.texts(.services)), serves: unique(reader.texts(.serves)),
      opened: reader.text(.opened), location: coordinate(&reader), phone: reader.text(.phone),
      labels: unique(reader.texts(.labels)), checklist: checklist(&reader))
  }

  private func facilities(_ reader: inout FieldReader<Field>) -> [String] {
    unique(
      reader.marked(.facilities).compactMap { item in
        if let facility = Facilities.canonical(item.text) { return facility }
        let nearest = NearestName.nearest(to: item.text, in: Facilities.all)
        reader.report.error(
          "facility-unknown", at: item.mark,
          Bilingual("设施清单里没有“\(item.text)”。", "The list of facilities has no \(item.text)."),
          advice: nearest.map { Bilingual("是不是“\($0)”？", "Did you mean \($0)?") }
            ?? Bilingual(
              "可以写：\(Facilities.all.joined(separator: "、"))；其他内容写在 services（服务）里。",
              "Known are \(Facilities.all.joined(separator: ", ")); anything else belongs under `services`."))
        return nil
      })
  }

  private func checklist(_ reader: inout FieldReader<Field>) -> [String] {
    unique(
      reader.marked(.checklist).compactMap { item in
        if configuration.checklist.contains(item.text) { return item.text }
        reader.report.error(
          "checklist-unknown", at: item.mark,
          Bilingual("“\(item.text)”不在 site.yaml 的六有清单里。", "The site's checklist has no \(item.text)."),
          advice: Bilingual(
            "可以写：\(configuration.checklist.joined(separator: "、"))",
            "Known are \(configuration.checklist.joined(separator: ", ")).")
        )
        return nil
      })
  }

  /// `121.02, 29.14`, longitude first, in the order that Chinese maps copy.
  private func coordinate(_ reader: inout FieldReader<Field>) -> Coordinate? {
    let items = reader.marked(.location)
    guard let first = items.first else { return nil }
    let numbers = items.flatMap { $0.text.split { ",， ".contains($0) } }.map { Double($0) }
    if numbers.count == 2, let longitude = numbers[0], let latitude = numbers[1],
      (73...136).contains(longitude), (3...54).contains(latitude)
    {
      return Coordinate(longitude: longitude, latitude: latitude)
    }
    reader.report.error(
      "coordinate-invalid", at: first.mark,
      Bilingual("坐标应当是经度、纬度两个数。", "A location is two numbers, longitude and latitude."),
      advice: Bilingual("先写经度，再写纬度，例如 121.02, 29.14。", "Write longitude first, such as 121.02, 29.14."))
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
