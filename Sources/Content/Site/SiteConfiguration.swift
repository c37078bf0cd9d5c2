// `site.yaml`: what a whole site shares. Every key has a default, so that an empty file is a site.

internal import Chinese

/// A site's settings.
package struct SiteConfiguration: Sendable {
  /// Where the settings lie in a site.
  package static let path = "site.yaml"

  /// The site's name.
  package var title = "娘家"
  /// The small line below the masthead.
  package var tagline: String?
  /// What the site is, for search engines.
  package var description: String?
  /// Who publishes it.
  package var publisher: String?
  /// The language of messages; `nil` leaves it to the command line and the environment.
  package var language: Language?
  /// Where it is hosted, ending in `/`; for canonical links only.
  package var baseURL: String?
  /// The name of the zone that decides which day today is.
  package var timeZone = "Asia/Shanghai"
  /// Articles on a page of a list.
  package var perPage = 20
  /// The most characters of a summary that is cut from the text.
  package var summaryLength = 120
  /// The largest article file, in bytes.
  package var maximumSourceBytes = 2_000_000
  /// The items of the stations' checklist (六有).
  package var checklist = ["统一标识", "固定场所", "完备设施", "管理制度", "人员管理", "地图可查"]
  /// Lines of the footer.
  package var footer: [String] = []
  /// The pages that are built beside home, articles and sections.
  package var features = Set(SiteFeature.allCases)
  /// What the site says of rules, as typed: codes and their severity.
  package var rules: [RuleEntry] = []
  /// The weights by which demands are matched.
  package var matching = MatchingWeights()
  /// What the steps of a demand are called: it is made, passed on, and seen through.
  package var steps = ["点单", "派单", "办单"]
  /// What comes back every year, by the names of themes or tags.
  package var campaigns: [String] = []
  /// The skills of `content/skills.yaml`, by which demands are matched; empty where the site has no list.
  package var skills = SkillTree.empty
  /// The lists of `content/booklets/`, by name: what is bound into books.
  package var booklets: [Booklet] = []
  /// The ICP filing number.
  package var icp: String?
  /// The public security filing number.
  package var policeRecord: String?
  /// The identification code of a government site.
  package var siteCode: String?
  /// Whether pages carry the meta tags of government sites.
  package var isGovernment = false
  /// Colours, fonts, logo and what the front page has.
  package var look = SiteLook()
  /// The widths of pictures' narrower copies, in pixels, the narrowest first; empty where there are none.
  package var pictureWidths: [Int] = []

  /// The settings of an empty `site.yaml`.
  package init() {}

  /// Reads `site.yaml`; what is wrong is reported and left at its default.
  package static func read(
    _ source: SourceText
  ) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
    var report = FrontMatterReport(source: source)
    let pairs = pairs(of: source, &report)
    let names = SiteKey.allCases.map(\.rawValue) + SiteKey.allCases.map(\.chinese)
    var reader = FieldReader<SiteKey>(
      pairs, names: names, report: report,
      unknown: Bilingual("删去它；site.yaml 的各项见 README。", "Remove it; README lists the keys of site.yaml.")
    ) { SiteKey.byName[$0] }
    var configuration = SiteConfiguration()
    configuration.fill(&reader)
    return (configuration, reader.report.diagnostics.sorted())
  }

  private static func pairs(of source: SourceText, _ report: inout FrontMatterReport) -> [YamlNode.Pair] {
    let range = 0..<source.bytes.count
    let slips = FrontMatterSlips(source: source, range: range, firstLine: 1) { SiteKey.byName[$0] != nil }
    guard slips.passBeforeParsing(&report) else { return [] }
    do {
      guard let root = try YamlParser.parse(source.bytes, in: range, firstLine: 1), !root.isEmpty else {
        return []
      }
      if case .mapping(let pairs) = root.content { return pairs }
      report.error(
        "site-form", at: root.mark,
        Bilingual("site.yaml 应当是一行一项的“名称: 内容”。", "site.yaml is a list of `key: value` lines."),
        advice: Bilingual("例如：名称: 我们的网站", "For instance: title: Our site"))
    } catch {
      slips.explain(error, &report)
    }
    return []
  }

  private mutating func fill(_ reader: inout FieldReader<SiteKey>) {
    title = reader.text(.title) ?? title
    tagline = reader.text(.tagline)
    description = reader.text(.description)
    publisher = reader.text(.publisher)
    language = language(&reader)
    baseURL = baseURL(&reader)
    timeZone = zone(&reader) ?? timeZone
    perPage = number(.perPage, in: 5...200, &reader) ?? perPage
    summaryLength = number(.summaryLength, in: 20...500, &reader) ?? summaryLength
    maximumSourceBytes = number(.maximumSourceBytes, in: 1_000...100_000_000, &reader) ?? maximumSourceBytes
    if reader.pair(.checklist) != nil { checklist = reader.texts(.checklist) }
    footer = reader.texts(.footer)
    if reader.pair(.pages) != nil { features = features(&reader) }
    rules = reader.entries(.rules)
    matching = MatchingWeights(&reader)
    if reader.pair(.steps) != nil { steps = steps(&reader) }
    campaigns = unique(reader.texts(.campaigns))
    icp = reader.text(.icp)
    policeRecord = reader.text(.policeRecord)
    siteCode = reader.text(.siteCode)
    isGovernment = reader.flag(.government)
    look = SiteLook(&reader)
    pictureWidths = widths(&reader)
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(Site.tagKey($0)).inserted }
  }

  private func features(_ reader: inout FieldReader<SiteKey>) -> Set<SiteFeature> {
    var features: Set<SiteFeature> = []
    for item in reader.marked(.pages) {
      if let feature = SiteFeature.allCases.first(where: { [$0.rawValue, $0.chinese].contains(item.text) }) {
        features.insert(feature)
        continue
      }
      reader.report.error(
        "site-pages", at: item.mark,
        Bilingual("没有“\(item.text)”这种页面。", "There are no pages called \(item.text)."),
        advice: NearestName.nearest(
          to: item.text, in: SiteFeature.allCases.flatMap { [$0.chinese, $0.rawValue] }
        ).map { Bilingual("是不是“\($0)”？", "Did you mean \($0)?") }
          ?? Bilingual(
            "可以写：\(SiteFeature.allCases.map(\.chinese).joined(separator: "、"))",
            "Write \(SiteFeature.allCases.map(\.rawValue).joined(separator: ", "))."))
    }
    return features
  }

  private func widths(_ reader: inout FieldReader<SiteKey>) -> [Int] {
    var widths: Set<Int> = []
    for item in reader.marked(.pictureWidths) {
      if let width = Int(item.text), (100...4_000).contains(width) {
        widths.insert(width)
        continue
      }
      reader.report.error(
        "site-number", at: item.mark,
        Bilingual("“\(item.text)”不是图片的宽度。", "`\(item.text)` is no width of a picture."),
        advice: Bilingual(
          "写 100 到 4000 之间的整数，例如：图片宽度: [480, 960, 1600]",
          "Write whole numbers from 100 to 4000, such as picture_widths: [480, 960, 1600]"))
    }
    return widths.sorted()
  }

  private func steps(_ reader: inout FieldReader<SiteKey>) -> [String] {
    let names = reader.texts(.steps)
    if names.count == 3 { return names }
    reader.report.error(
      "site-steps", at: reader.mark(.steps),
      Bilingual("步骤应当是三个名称。", "The steps are three names."),
      advice: Bilingual("例如：步骤: [点菜, 接单, 送餐]", "For instance: steps: [点菜, 接单, 送餐]"))
    return steps
  }

  private func language(_ reader: inout FieldReader<SiteKey>) -> Language? {
    guard let text = reader.text(.language) else { return nil }
    if let language = Language(rawValue: text) { return language }
    reader.report.error(
      "site-language", at: reader.mark(.language),
      Bilingual("没有“\(text)”这种语言。", "There is no language `\(text)`."),
      advice: Bilingual("写 zh（中文）或 en（英文）。", "Write zh or en."))
    return nil
  }

  private func zone(_ reader: inout FieldReader<SiteKey>) -> String? {
    guard let text = reader.text(.timeZone) else { return nil }
    if TimeZoneName.isKnown(text) { return text }
    reader.report.error(
      "site-time-zone", at: reader.mark(.timeZone),
      Bilingual("没有“\(text)”这个时区。", "There is no zone `\(text)`."),
      advice: Bilingual("写 Asia/Shanghai 这样的名称。", "Write a name such as Asia/Shanghai."))
    return nil
  }

  private func baseURL(_ reader: inout FieldReader<SiteKey>) -> String? {
    guard let text = reader.text(.baseURL) else { return nil }
    if let url = SiteConfiguration.normalizedBaseURL(text) { return url }
    reader.report.error(
      "site-base-url", at: reader.mark(.baseURL),
      Bilingual("“\(text)”不是完整的网址。", "`\(text)` is no complete address."),
      advice: Bilingual(
        "以 https:// 或 http:// 开头，例如 https://www.example.org/。", "Begin with https:// or http://."))
    return nil
  }

  /// A base URL with a `/` at its end; `nil` where it is not an http address.
  package static func normalizedBaseURL(_ text: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
      text.utf8.count > scheme.utf8.count,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || "\"<>?#".unicodeScalars.contains($0) })
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private func number(
    _ key: SiteKey, in range: ClosedRange<Int>, _ reader: inout FieldReader<SiteKey>
  ) -> Int? {
    guard let text = reader.text(key) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    reader.report.error(
      "site-number", at: reader.mark(key),
      Bilingual(
        "“\(key.chinese)”应当是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。",
        "`\(key.rawValue)` is a whole number from \(range.lowerBound) to \(range.upperBound)."),
      advice: Bilingual("改成这个范围里的数。", "Write a number within that range."))
    return nil
  }
}
