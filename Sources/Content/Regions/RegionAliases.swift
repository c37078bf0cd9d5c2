// Names that old papers use and the table of divisions no longer has, and development zones, which it never had.
// A site adds its own in `content/regions.yaml`.

/// The names beside the table of divisions.
package enum RegionAliases {
  /// Where a site's own names lie.
  package static let path = "content/regions.yaml"

  /// Names of the past with the code of today's region and the last year of the name, and zones with the region
  /// that they lie in. Changes of divisions as the State Council approved and the provinces published them.
  private static let builtIn: [(name: String, code: Int, until: Int?)] = [
    // Zhejiang
    ("玉环县", 331083, 2017), ("奉化市", 330213, 2016), ("余杭市", 330110, 2001), ("萧山市", 330109, 2001),
    ("富阳市", 330111, 2014), ("临安市", 330112, 2017), ("江东区", 330212, 2016), ("鄞县", 330212, 2002),
    ("绍兴县", 330603, 2013), ("上虞市", 330604, 2013), ("洞头县", 330305, 2015), ("金华县", 330702, 2000),
    ("江干区", 330102, 2021), ("下城区", 330105, 2021),
    // Jiangsu
    ("崇安区", 320213, 2015), ("南长区", 320213, 2015), ("北塘区", 320213, 2015), ("锡山市", 320205, 2000),
    ("吴江市", 320509, 2012), ("沧浪区", 320508, 2012), ("平江区", 320508, 2012), ("金阊区", 320508, 2012),
    ("通州市", 320612, 2009), ("江都市", 321012, 2011), ("铜山县", 320312, 2010), ("大丰市", 320904, 2015),
    ("洪泽县", 320813, 2016), ("溧水县", 320117, 2013), ("高淳县", 320118, 2013), ("白下区", 320104, 2013),
    ("下关区", 320106, 2013), ("武进市", 320412, 2002), ("金坛市", 320413, 2015),
    // Zones that the stories of the two provinces name
    ("锡山经济技术开发区", 320205, nil), ("锡山开发区", 320205, nil), ("金华开发区", 330700, nil),
    ("金华经济技术开发区", 330700, nil), ("无锡经济开发区", 320200, nil), ("无锡经开区", 320200, nil),
    ("苏州工业园区", 320500, nil), ("宁波杭州湾新区", 330282, nil), ("杭州经济技术开发区", 330114, nil),
  ]

  /// The built-in names and a site's own; what is wrong in the site's list is reported and left out.
  package static func read(
    _ source: SourceText?, divisions: Divisions
  ) -> (list: [RegionAlias], diagnostics: [Diagnostic]) {
    var list = builtIn.compactMap { entry in
      divisions.region(code: entry.code).map { RegionAlias(name: entry.name, region: $0, until: entry.until) }
    }
    guard let source else { return (list, []) }
    var reader = YamlListReader(source: source)
    let resolver = RegionResolver(divisions: divisions, aliases: list)
    for entry in reader.entries() {
      if let alias = alias(entry, resolver, &reader) { list.append(alias) }
    }
    return (list, reader.fields.report.diagnostics)
  }

  private static func alias(
    _ entry: YamlListReader.Entry, _ resolver: RegionResolver, _ reader: inout YamlListReader
  ) -> RegionAlias? {
    let parts = reader.fields.parts(entry.pairs, known: .regionAlias)
    guard let name = parts[.name].flatMap({ reader.fields.text($0, of: "name") }),
      let node = parts[.region], let region = reader.fields.text(node, of: "region")
    else {
      if parts.hasSlip { return nil }
      reader.fields.report.error(
        "alias-incomplete", at: entry.mark,
        Bilingual("每条要有 name（名称）和 region（今天的地区）。", "An entry needs a name and the region of today."),
        advice: Bilingual(
          "写成：- {name: 奉化市, region: 浙江/宁波/奉化区, until: 2016}",
          "Write: - {name: 奉化市, region: 浙江/宁波/奉化区, until: 2016}"))
      return nil
    }
    guard case .success(let found) = resolver.resolve(region) else {
      reader.fields.report.error(
        "region-unknown", at: node.mark,
        Bilingual("“\(region)”不是一个确定的地区。", "`\(region)` is not one region."),
        advice: Bilingual("写全路径，例如 浙江/宁波/奉化区。", "Write the whole path, such as 浙江/宁波/奉化区."))
      return nil
    }
    let until = parts[.until].flatMap { reader.fields.year($0, of: "until") }
    return RegionAlias(name: name, region: found.mention.region, until: until)
  }
}
