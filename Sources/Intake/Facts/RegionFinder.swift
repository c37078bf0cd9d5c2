// Where a story plays: 天台县总工会, 金华市婺城区…, 德清工会. Full names of divisions are believed anywhere, short ones
// only beside words of a union or a place, and names that several divisions have only where the text narrows them.

package import Content

/// Finds the regions that a text names.
package struct RegionFinder {
  private let resolver: RegionResolver
  var divisions: Divisions { resolver.divisions }

  /// A place in a text where a region is named.
  struct Mention: Hashable {
    let region: Region.ID
    let range: Range<Int>
    let township: String?
  }

  /// Makes a finder over the divisions and a site's own names.
  package init(resolver: RegionResolver) { self.resolver = resolver }

  /// The regions of a text, the likeliest first; those that stay open come last, with their candidates.
  package func regions(in text: FactText) -> [Guess] {
    var scores: [Region.ID: Int] = [:]
    var evidence: [Region.ID: (line: Int, quote: String)] = [:]
    var townships: [Region.ID: String] = [:]
    var open: [String: (candidates: [Region.ID], line: Int, quote: String)] = [:]
    for (index, piece) in text.pieces.enumerated() {
      let scalars = Array(piece.text.unicodeScalars)
      let (mentions, doubtful) = mentions(in: scalars)
      for mention in mentions {
        scores[mention.region, default: 0] += text.weight(of: index)
        if evidence[mention.region] == nil {
          evidence[mention.region] = (piece.line, Quote.around(mention.range, in: scalars))
        }
        if let township = mention.township, townships[mention.region] == nil {
          townships[mention.region] = township
        }
      }
      for (name, range, candidates) in doubtful where open[name] == nil {
        open[name] = (candidates, piece.line, Quote.around(range, in: scalars))
      }
    }
    return ranked(scores, evidence, townships) + unresolved(open, among: Set(scores.keys))
  }

  private func ranked(
    _ scores: [Region.ID: Int], _ evidence: [Region.ID: (line: Int, quote: String)],
    _ townships: [Region.ID: String]
  ) -> [Guess] {
    // What is said of a county is said of its city too: the narrowest region with a fair share wins.
    let narrowed = scores.filter { entry in
      !scores.contains { other in
        divisions.isRegion(other.key, within: entry.key) && other.value * 3 >= entry.value
      }
    }
    let sorted = narrowed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let most = sorted.first?.value ?? 0
    return sorted.enumerated().compactMap { index, entry in
      guard let found = evidence[entry.key] else { return nil }
      return Guess(
        .region, path(of: entry.key), line: found.line, quote: found.quote,
        isSure: index == 0 || index < 3 && entry.value * 5 >= most * 4 && entry.value > 3)
    }
  }

  /// Names that several divisions have: one of them, where it lies in a region that the text names, else none.
  private func unresolved(
    _ open: [String: (candidates: [Region.ID], line: Int, quote: String)], among named: Set<Region.ID>
  ) -> [Guess] {
    open.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }.compactMap { name, found in
      let fitting = found.candidates.filter { candidate in
        named.contains(candidate) || named.contains { divisions.isRegion(candidate, within: $0) }
      }
      if let only = fitting.first, fitting.count == 1 {
        return named.contains(only)
          ? nil
          : Guess(.region, path(of: only), line: found.line, quote: found.quote, isSure: named.count == 1)
      }
      return Guess(
        .region, name, line: found.line, quote: found.quote, isSure: false,
        alternatives: (fitting.isEmpty ? found.candidates : fitting).map(path))
    }
  }

  /// A region as front matter writes it: 浙江/台州/天台, or in full where the short names would mean another.
  private func path(of region: Region.ID) -> String {
    let short = divisions.path(to: region).map { divisions[$0].shortName }.joined(separator: "/")
    if case .success(let found) = resolver.resolve(short), found.mention.region == region { return short }
    return divisions.pathName(of: region)
  }

  /// The regions named in a text, and the names that stay open.
  func mentions(
    in scalars: [Unicode.Scalar]
  ) -> (found: [Mention], open: [(name: String, range: Range<Int>, candidates: [Region.ID])]) {
    var found: [Mention] = []
    var open: [(name: String, range: Range<Int>, candidates: [Region.ID])] = []
    var position = 0
    while position < scalars.count {
      guard Marks.isHan(scalars[position]),
        let (name, candidates) = name(at: position, in: scalars, after: found.last)
      else {
        position += 1
        continue
      }
      let range = position..<position + name.unicodeScalars.count
      if let only = candidates.first, candidates.count == 1 {
        // 金华市婺城区 is one mention of 婺城区.
        if let last = found.last, last.range.upperBound == position,
          divisions.isRegion(only, within: last.region)
        {
          found.removeLast()
        }
        found.append(Mention(region: only, range: range, township: nil))
      } else {
        open.append((name, range, candidates))
      }
      position = range.upperBound
    }
    return (found, open)
  }

  /// The longest name of regions at a place.
  private func name(
    at start: Int, in scalars: [Unicode.Scalar], after last: Mention?
  ) -> (String, [Region.ID])? {
    for length in stride(from: min(11, scalars.count - start), through: 2, by: -1) {
      let name = String(String.UnicodeScalarView(scalars[start..<start + length]))
      if let within = last, within.range.upperBound == start {
        let inside = (divisions.regions(named: name) + divisions.regions(shortNamed: name))
          .filter { divisions.isRegion($0, within: within.region) }
        if inside.count == 1 { return (name, inside) }
      }
      let full = divisions.regions(named: name)
      if !full.isEmpty, !Self.common.contains(name) { return (name, full) }
      if let alias = resolver.aliasRegion(named: name) { return (name, [alias]) }
      let short = divisions.regions(shortNamed: name)
      if !short.isEmpty, !Self.words.contains(name), isBesideUnion(start..<start + length, in: scalars) {
        return (name, unique(name) ?? short)
      }
    }
    return nil
  }

  private func unique(_ name: String) -> [Region.ID]? {
    guard case .success(let found) = resolver.resolve(name) else { return nil }
    return [found.mention.region]
  }

  /// Whether a short name stands where only a place can: before a union, an administration or a colon.
  private func isBesideUnion(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let after = String(String.UnicodeScalarView(scalars[range.upperBound...].prefix(4)))
    if Self.followers.contains(where: after.hasPrefix) { return true }
    if hasRegionInside(range, in: scalars) { return true }
    let before = String(String.UnicodeScalarView(scalars[..<range.lowerBound].suffix(2)))
    return ["浙江", "江苏", "来自", "位于", "走进"].contains(before)
      || range.lowerBound == 0 && (after.hasPrefix(":") || after.hasPrefix("："))
  }

  /// Whether a region that lies in the one named follows: 绍兴柯桥, 金华婺城.
  private func hasRegionInside(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let outer = divisions.regions(shortNamed: String(String.UnicodeScalarView(scalars[range])))
    return (2...4).contains { length in
      guard range.upperBound + length <= scalars.count else { return false }
      let name = String(String.UnicodeScalarView(scalars[range.upperBound..<range.upperBound + length]))
      let inner = divisions.regions(named: name) + divisions.regions(shortNamed: name)
      return inner.contains { region in outer.contains { divisions.isRegion(region, within: $0) } }
    }
  }

  private static let followers = [
    "总工会", "工会", "市总", "县总", "区总", "各级", "各地", "各大", "全市", "全县", "全区", "市委", "县委", "区委", "职工", "企业", "经济",
    "高新",
    "订单式", "选拔", "非公", "劳模", "多家", "多个", "基层", "产业", "分公司", "地区", "启动",
  ]

  /// Names of divisions that are words of their own.
  private static let common: Set<String> = [
    "城区", "郊区", "矿区", "新区", "市区", "东区", "西区", "南区", "北区", "县城", "老城区", "新城区", "城中区", "城东区", "城西区", "城北区",
    "开发区",
  ]

  /// Short names that are words of their own.
  private static let words: Set<String> = [
    "和平", "新华", "长安", "城关", "解放", "建设", "胜利", "前进", "向阳", "红旗", "工农", "友谊", "团结", "东风", "光明", "新城", "中心",
    "开发", "农场",
    "青年", "平安", "海南", "河南", "湖南", "云南", "南山", "西湖", "东方", "中山", "高新", "安宁", "富裕", "兴安", "铁路", "振兴", "普通",
    "管理",
  ]
}
