// How a site may differ from the standard look without a template of its own.

/// What `site.yaml` says of colours, fonts, logo and front page.
package struct SiteLook: Hashable, Sendable {
  /// The colours that are not the standard ones.
  package var colors: [LookColor: Color] = [:]
  /// The fonts that go before what the reader's system has.
  package var fonts: [LookFont: [String]] = [:]
  /// The path of a picture for the nameplate, from the site's root.
  package var logo: String?
  /// The parts of the front page.
  package var home = Set(HomeBlock.allCases)

  /// The standard look.
  package init() {}

  /// Reads `colors`, `fonts`, `logo` and `home`; what is wrong is reported and left at its standard.
  init(_ reader: inout FieldReader<SiteKey>) {
    readColors(&reader)
    readFonts(&reader)
    logo = reader.text(.logo).map { path in
      (path.hasPrefix("content/") ? path : "content/" + path).precomposed
    }
    if reader.pair(.home) != nil { home = SiteLook.blocks(&reader) }
  }

  private mutating func readColors(_ reader: inout FieldReader<SiteKey>) {
    let entries = reader.entries(.colors)
    for entry in entries {
      let name = LookColor.allCases.first { [$0.rawValue, $0.chinese].contains(entry.key) }
      if let name, entry.values.count == 1, let color = Color(entry.values[0]) {
        colors[name] = color
        continue
      }
      reader.report.error(
        "site-color", at: entry.mark,
        Bilingual("“\(entry.key)”这一行不是颜色。", "The line `\(entry.key)` sets no colour."),
        advice: Bilingual(
          "写带引号的 \"#c8102e\" 这样的颜色；可以写：\(LookColor.allCases.map(\.chinese).joined(separator: "、"))。",
          "Write a colour such as \"#c8102e\", in quotation marks, for one of \(LookColor.allCases.map(\.rawValue).joined(separator: ", "))."
        ))
    }
    for entry in entries { reportContrast(of: entry, &reader) }
  }

  /// Warns of a colour that cannot be read well on its paper; of a paper, where the ink on it cannot.
  private func reportContrast(of entry: RuleEntry, _ reader: inout FieldReader<SiteKey>) {
    for name in LookColor.allCases {
      guard let ground = name.ground, [name, ground.color].contains(where: { isNamed($0, in: entry) }) else {
        continue
      }
      // Of a pair that the site sets as a whole the one that is read is named, once.
      if isNamed(ground.color, in: entry), colors[name] != nil { continue }
      let contrast = self[name].contrast(with: self[ground.color])
      if contrast >= ground.least { continue }
      let (found, least) = (SiteLook.rounded(contrast), SiteLook.rounded(ground.least))
      reader.report.add(
        .warning, "site-color-contrast", at: entry.mark,
        Bilingual(
          "“\(name.chinese)”印在“\(ground.color.chinese)”上，对比只有 \(found):1，看不清。",
          "`\(name.rawValue)` on `\(ground.color.rawValue)` has a contrast of \(found):1 only."),
        advice: Bilingual(
          "至少要 \(least):1：把\(ground.color.isForTheDark ? "字的颜色调浅" : "字的颜色调深")一些。",
          "At least \(least):1 can be read: make it \(ground.color.isForTheDark ? "lighter" : "darker")."))
    }
  }

  private func isNamed(_ color: LookColor, in entry: RuleEntry) -> Bool {
    [color.rawValue, color.chinese].contains(entry.key) && colors[color] != nil
  }

  /// A colour of this look.
  package subscript(color: LookColor) -> Color { colors[color] ?? color.standard }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int(number * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private mutating func readFonts(_ reader: inout FieldReader<SiteKey>) {
    for entry in reader.entries(.fonts) {
      let name = LookFont.allCases.first { [$0.rawValue, $0.chinese].contains(entry.key) }
      if let name, !entry.values.isEmpty, entry.values.allSatisfy(SiteLook.isFontName) {
        fonts[name] = entry.values
        continue
      }
      reader.report.error(
        "site-fonts", at: entry.mark,
        Bilingual("“\(entry.key)”这一行不是字体。", "The line `\(entry.key)` names no fonts."),
        advice: Bilingual(
          "写 标题、正文或引文，后面是字体名，例如：标题: [方正小标宋简体, 华文中宋]。",
          "Write headlines, text or quotes and names of fonts, such as headlines: [Source Han Serif SC]."))
    }
  }

  /// Whether a text can stand in quotation marks in a stylesheet, and in a page, as the name of a font.
  private static func isFontName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 120
      && !text.unicodeScalars.contains { $0.value < 0x20 || "\"'\\;{}<>&".unicodeScalars.contains($0) }
  }

  private static func blocks(_ reader: inout FieldReader<SiteKey>) -> Set<HomeBlock> {
    var blocks: Set<HomeBlock> = []
    for item in reader.marked(.home) {
      if let block = HomeBlock.allCases.first(where: { [$0.rawValue, $0.chinese].contains(item.text) }) {
        blocks.insert(block)
        continue
      }
      reader.report.error(
        "site-home", at: item.mark,
        Bilingual("首页没有“\(item.text)”这一块。", "The front page has no part called \(item.text)."),
        advice: Bilingual(
          "可以写：\(HomeBlock.allCases.map(\.chinese).joined(separator: "、"))",
          "Write \(HomeBlock.allCases.map(\.rawValue).joined(separator: ", "))."))
    }
    return blocks
  }
}
