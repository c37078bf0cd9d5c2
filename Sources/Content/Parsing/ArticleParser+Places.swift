// Regions, themes and tags: where an article will be found.

internal import Chinese

extension ArticleParser {
  /// The regions that an article names, without doubles; what names none is reported.
  func regions(_ reader: inout FieldReader<Field>, writtenIn year: Int?) -> [RegionMention] {
    var mentions: [RegionMention] = []
    for item in reader.names(.region) {
      switch regions.resolve(item.text) {
      case .success(let found):
        if !mentions.contains(found.mention) { mentions.append(found.mention) }
        if let alias = found.alias, let until = alias.until, let year, year > until {
          reportPastName(alias, until, at: item.mark, &reader.report)
        }
      case .failure(let failure):
        report(failure, of: item, &reader.report)
      }
    }
    return mentions
  }

  private func reportPastName(
    _ alias: RegionAlias, _ until: Int, at mark: YamlMark, _ report: inout FrontMatterReport
  ) {
    let today = regions.divisions[alias.region].name
    report.add(
      .warning, "region-past", at: mark,
      Bilingual("“\(alias.name)”用到 \(until) 年为止。", "\(alias.name) was the name until \(until)."),
      advice: Bilingual("如果说的是今天，写“\(today)”。", "Write \(today) if today's region is meant."))
  }

  private func report(
    _ failure: RegionResolver.Failure, of item: MarkedText, _ report: inout FrontMatterReport
  ) {
    let divisions = regions.divisions
    switch failure {
    case .empty:
      break
    case .ambiguous(let candidates):
      let list = candidates.map { divisions.pathName(of: $0) }
      report.error(
        "region-ambiguous", at: item.mark,
        Bilingual(
          "叫“\(item.text)”的地方有 \(candidates.count) 个。", "\(candidates.count) regions are called \(item.text)."
        ),
        advice: Bilingual(
          "写明是哪一个：\(list.joined(separator: "、"))", "Say which: \(list.joined(separator: ", "))"))
    case .unknownCode(let code):
      report.error(
        "region-unknown", at: item.mark,
        Bilingual("没有代码为 \(code) 的地区。", "No region has the code \(code)."),
        advice: Bilingual("核对六位代码，或者直接写地名。", "Check the six digits, or write the name."))
    case .unknown(let name, let within):
      let parent = within.map { divisions[$0].name }
      let bare = name.withoutQuotes ?? name
      report.error(
        "region-unknown", at: item.mark,
        Bilingual(
          parent.map { "\($0)下面没有“\(bare)”。" } ?? "全国区划里没有“\(bare)”。",
          parent.map { "\($0) has no region \(bare)." } ?? "There is no region \(bare)."),
        advice: wider(item.text) ?? advice(onUnknown: name, within: within))
    }
  }

  /// What to write for 全国, for a name in quotation marks, and for a path with other marks than `/`.
  private func wider(_ text: String) -> Bilingual? {
    if ["全国", "中国", "全国各地", "国内"].contains(text) {
      return Bilingual("全国的事不用写地区，删去这一项。", "What is of the whole country needs no region; remove the field.")
    }
    let isWhole = text.hasPrefix("全") || text.hasPrefix("我") || text.hasPrefix("本")
    if isWhole, text.unicodeScalars.count == 2, let last = text.last, "省市县区州旗".contains(last) {
      return Bilingual(
        "写出\(last)的名字，例如：浙江省、台州市、天台县。", "Write the region's own name, such as 浙江省, 台州市 or 天台县.")
    }
    let bare = text.withoutQuotes ?? text
    let path = bare.split { "-－—–·•>＞→\\、".contains($0) }.map { String($0).trimmed }.joined(separator: "/")
    guard path != text, case .success = regions.resolve(path) else { return nil }
    return bare == path
      ? Bilingual("去掉引号，写成：\(path)", "Write it without quotation marks: \(path)")
      : Bilingual("各级之间用“/”隔开，写成：\(path)", "Part the levels by `/`: \(path)")
  }

  /// What to write for a name that no region has, or none where it was looked for.
  private func advice(onUnknown name: String, within region: Region.ID?) -> Bilingual {
    let divisions = regions.divisions
    if ["街道", "镇", "乡", "苏木", "村", "社区"].contains(where: name.hasSuffix) {
      return Bilingual(
        "乡镇、街道和村写在县（市、区）的后面，例如 天台县/平桥镇。", "Write a township behind its county, such as 天台县/平桥镇.")
    }
    let elsewhere = region == nil ? [] : divisions.regions(called: name)
    if (1...3).contains(elsewhere.count) {
      let paths = elsewhere.map { divisions.pathName(of: $0) }
      return Bilingual(
        "是不是“\(paths.joined(separator: "”或“"))”？", "Did you mean \(paths.joined(separator: " or "))?")
    }
    let names = region.map { region in divisions.children[region].map { divisions[$0].name } }
    if let nearest = NearestName.nearest(to: name, in: names ?? divisions.names) {
      return Bilingual("是不是“\(nearest)”？", "Did you mean \(nearest)?")
    }
    return Bilingual(
      "集团、产业工会写在 organizations（单位）里；开发区、旧地名可以加进 content/regions.yaml。",
      "Groups and industry unions belong under `organizations`; add zones and names of the past to content/regions.yaml."
    )
  }

  /// The themes that an article is filed under, without doubles; an unknown one is an error.
  func themes(_ reader: inout FieldReader<Field>) -> [Theme.ID] {
    var found: [Theme.ID] = []
    for item in reader.names(.themes) {
      if let theme = themes.theme(named: item.text) {
        if !found.contains(theme) { found.append(theme) }
        continue
      }
      reader.report.error(
        "theme-unknown", at: item.mark,
        Bilingual("主题清单里没有“\(item.text)”。", "The list of themes has no \(item.text)."),
        advice: NearestName.nearest(to: item.text, in: themes.names).map {
          Bilingual("是不是“\($0)”？", "Did you mean \($0)?")
        }
          ?? Bilingual(
            "从 \(ThemeList.path) 里选一个，或者改写在 tags（标签）里。",
            "Choose one of \(ThemeList.path), or make it a tag."))
    }
    return found
  }

  /// The tags of an article, without doubles.
  func tags(_ reader: inout FieldReader<Field>) -> [String] {
    unique(reader.names(.tags).map(\.text.precomposed))
  }

  /// What an article says of others in its front matter.
  func references(of kind: Kind, _ reader: inout FieldReader<Field>) -> [Reference] {
    var fields: [Field] = [.people, .stations]
    switch kind {
    case .worker: fields.append(.team)
    case .case: fields.append(.workers)
    case .demand: fields.append(.takenBy)
    case .submission: fields.append(.column)
    default: break
    }
    var references: [Reference] = []
    for field in fields where reader.pair(field) != nil {
      references += reader.names(field).map { Reference(field: field, text: $0.text, mark: $0.mark) }
    }
    return references
  }

  /// The address of an article's page, from its file name or `slug`; one that cannot be is reported.
  func address(of location: ContentLocation, _ reader: inout FieldReader<Field>) -> String {
    let slug = reader.text(.slug)
    let address = location.address(slug: slug)
    let name = slug ?? location.stem
    // A name that climbs out holds `/` or begins with a full stop, neither of which is portable.
    if !Address.isPortable(name + ".html") {
      reader.report.error(
        "address-unportable", at: slug == nil ? YamlMark(line: 1, column: 1, length: 3) : reader.mark(.slug),
        Bilingual("“\(name)”不能用作网页的文件名。", "`\(name)` cannot be the name of a page's file."),
        advice: Bilingual(
          "不要用 ? : * \" < > | / \\ 和以点开头结尾的名字，也不要用 con、nul 等保留名；可以用 slug（网址名）另起一个。",
          "Avoid ? : * \" < > | / \\, dots at the end and reserved names such as con; `slug` can give another name."
        ))
    }
    return address
  }

  /// Earlier addresses that lead to the article; one that leaves the site or is no page is reported.
  func aliases(_ reader: inout FieldReader<Field>) -> [Alias] {
    reader.marked(.aliases).compactMap { item in
      var address = item.text
      if address.hasPrefix("/") { address.removeFirst() }
      if address.hasSuffix("/") { address += "index.html" }
      if !address.hasSuffix(".html") { address += "/index.html" }
      let parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if parts.allSatisfy({ $0 != ".." && $0 != "." && Address.isPortable($0) }) {
        return Alias(address: address, mark: item.mark)
      }
      reader.report.error(
        "alias-invalid", at: item.mark,
        Bilingual("旧址“\(item.text)”不能用。", "The alias `\(item.text)` cannot be an address."),
        advice: Bilingual(
          "从网站根目录写起，例如 news/2019/old.html。", "Write it from the site's root, such as news/2019/old.html."))
      return nil
    }
  }
}
