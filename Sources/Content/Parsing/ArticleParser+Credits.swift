// Who made an article and where it was printed first.

internal import Chinese

extension ArticleParser {
  /// The authors, and the byline as a newspaper prints it; a line is read as newspapers write it.
  func authors(_ reader: inout FieldReader<Field>) -> (authors: [Author], byline: String?) {
    guard let pair = reader.pair(.authors) else { return ([], nil) }
    var authors: [Author] = []
    var credits: [Credit] = []
    var lead: String?
    for node in reader.items(of: pair.value) {
      if case .mapping(let parts) = node.content {
        guard let author = author(parts, at: node.mark, &reader) else { continue }
        authors.append(author)
        let role = parts.first { PartNames.author.part(named: $0.key) == .role }?.value.text?.trimmed
        credits.append(Credit(roleWord: role, name: author.name))
      } else if !reader.reportFullWidthColon(node, known: .author), let line = reader.text(node, of: pair.key)
      {
        let reading = Byline.reading(line)
        report(reading, in: line, at: node.mark, &reader.report)
        lead = lead ?? reading.byline.lead
        credits += reading.byline.credits
        authors += reading.byline.credits.map { Author($0) }
      }
    }
    guard !credits.isEmpty else { return (authors, nil) }
    let byline = Byline(lead: lead, credits: credits)
    return (authors, byline.line)
  }

  private func author(
    _ pairs: [YamlNode.Pair], at mark: YamlMark, _ reader: inout FieldReader<Field>
  ) -> Author? {
    let parts = reader.parts(pairs, known: .author)
    guard let name = parts[.name].flatMap({ reader.text($0, of: "name") }) else {
      if parts.hasSlip { return nil }
      reader.report.error(
        "author-name", at: mark,
        Bilingual("这位作者没有姓名。", "This author has no name."),
        advice: Bilingual("写成：- {角色: 通讯员, 姓名: 张三}", "Write: - {role: correspondent, name: …}"))
      return nil
    }
    var role: String?
    if let node = parts[.role], let text = reader.text(node, of: "role") {
      role = roleName(text, at: node.mark, &reader.report)
    }
    return Author(
      role: role, name: name, post: parts[.post].flatMap { reader.text($0, of: "post") },
      unit: parts[.unit].flatMap { reader.text($0, of: "unit") })
  }

  private func roleName(_ text: String, at mark: YamlMark, _ report: inout FrontMatterReport) -> String {
    if let role = Role(named: text) { return role.name }
    report.add(
      .warning, "role-unknown", at: mark,
      Bilingual("没见过“\(text)”这种角色。", "`\(text)` is no known role."),
      advice: NearestName.nearest(to: text, in: Role.allCases.map(\.name) + Role.allCases.map(\.key)).map {
        Bilingual("是不是“\($0)”？", "Did you mean `\($0)`?")
      }
        ?? Bilingual("常用的有记者、见习记者、通讯员、摄影、供稿。", "Common roles are reporter, correspondent, photographer."))
    return text
  }

  private func report(
    _ reading: BylineReading, in line: String, at mark: YamlMark, _ report: inout FrontMatterReport
  ) {
    for problem in reading.problems where problem.kind != .doubtfulName {
      let before = line.utf8.prefix(problem.range.lowerBound)
      let offset = String(decoding: before, as: UTF8.self).unicodeScalars.count
      let place = YamlMark(
        line: mark.line, column: mark.column + offset, length: max(1, problem.text.unicodeScalars.count))
      report.add(
        .warning, "byline-unread", at: place,
        problem.kind == .missingName
          ? Bilingual("“\(problem.text)”后面没有姓名。", "No name follows `\(problem.text)`.")
          : Bilingual("署名里的“\(problem.text)”没读懂。", "`\(problem.text)` in the byline was not understood."),
        advice: Bilingual(
          "写成“记者某某 通讯员某某、某某报道”，或者逐个写 {角色: …, 姓名: …}。",
          "Write 记者某某 通讯员某某、某某报道, or list {role: …, name: …} one by one."))
    }
  }

  /// Where the article was first printed: a name, or name, date, page and address.
  func printSource(_ reader: inout FieldReader<Field>) -> PrintSource? {
    guard let pair = reader.pair(.source), !pair.value.isEmpty else { return nil }
    guard case .mapping(let pairs) = pair.value.content else {
      if reader.reportFullWidthColon(pair.value, known: .source) { return nil }
      return reader.text(.source).map { PrintSource(name: $0, date: nil, page: nil, url: nil) }
    }
    let parts = reader.parts(pairs, known: .source)
    guard let name = parts[.name].flatMap({ reader.text($0, of: "name") }) else {
      if parts.hasSlip { return nil }
      reader.report.error(
        "source-name", at: pair.value.mark,
        Bilingual("来源没有写名称。", "The source has no name."),
        advice: Bilingual("写成：来源: {名称: 某某日报, 版次: 3版}", "Write: source: {name: …, page: …}"))
      return nil
    }
    var date: Day?
    if let node = parts[.date], let text = reader.text(node, of: "date") {
      date = reader.day(text, node.mark)
    }
    return PrintSource(
      name: name, date: date, page: parts[.page].flatMap { reader.text($0, of: "page") },
      url: parts[.url].flatMap { url($0, &reader) })
  }

  private func url(_ node: YamlNode, _ reader: inout FieldReader<Field>) -> String? {
    guard let text = reader.text(node, of: "url") else { return nil }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    reader.report.error(
      "url-invalid", at: node.mark,
      Bilingual("“\(text)”不是完整的网址。", "`\(text)` is no complete address."),
      advice: Bilingual("以 https:// 或 http:// 开头。", "Begin with https:// or http://."))
    return nil
  }

  /// The pictures: file names, or file, caption, replacement text and credit.
  func photos(_ reader: inout FieldReader<Field>) -> [Photo] {
    guard let pair = reader.pair(.photos) else { return [] }
    return reader.items(of: pair.value).compactMap { node in
      guard case .mapping(let pairs) = node.content else {
        if reader.reportFullWidthColon(node, known: .photo) { return nil }
        return reader.text(node, of: pair.key).map {
          Photo(source: $0, caption: nil, alternative: nil, credit: nil, mark: node.mark)
        }
      }
      let parts = reader.parts(pairs, known: .photo)
      guard let source = parts[.src], let file = reader.text(source, of: "src") else {
        if parts.hasSlip { return nil }
        reader.report.error(
          "photo-file", at: node.mark,
          Bilingual("这张图片没有写文件名。", "This picture names no file."),
          advice: Bilingual("写成：- {文件: a.jpg, 说明: …, 摄影: …}", "Write: - {src: a.jpg, caption: …, credit: …}"))
        return nil
      }
      return Photo(
        source: file, caption: parts[.caption].flatMap { reader.text($0, of: "caption") },
        alternative: parts[.alt].flatMap { reader.text($0, of: "alt") },
        credit: parts[.credit].flatMap { reader.text($0, of: "credit") }, mark: source.mark)
    }
  }
}

extension Author {
  /// An author from a credit of a byline.
  init(_ credit: Credit) {
    role = credit.role?.name
    name = credit.name
    post = nil
    unit = credit.affiliation
  }
}
