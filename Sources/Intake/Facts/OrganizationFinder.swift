// Unions and enterprises are known by how their names end; where a name begins is told by the region in front of
// it, or by the mark or small word before.

internal import Content

/// Finds the organizations that a text names.
package struct OrganizationFinder {
  private let regions: RegionFinder

  /// Makes a finder that knows the regions by which names begin.
  package init(regions: RegionFinder) { self.regions = regions }

  /// The organizations of a text in the order of their first mention.
  package func organizations(in text: FactText) -> [Guess] {
    var guesses: [Guess] = []
    for piece in text.pieces {
      let scalars = Array(piece.text.unicodeScalars)
      let places = regions.mentions(in: scalars).found
      for range in names(in: scalars, places) {
        let name = String(String.UnicodeScalarView(scalars[range]))
        guard !guesses.contains(where: { $0.value == name }) else { continue }
        guesses.append(
          Guess(.organizations, name, line: piece.line, quote: Quote.around(range, in: scalars, width: 30)))
      }
    }
    return withoutShortForms(guesses)
  }

  /// 婺城区总工会 beside 金华市婺城区总工会 is the same union.
  private func withoutShortForms(_ guesses: [Guess]) -> [Guess] {
    guesses.filter { guess in
      !guesses.contains { $0.value != guess.value && $0.value.hasSuffix(guess.value) }
    }
  }

  private func names(in scalars: [Unicode.Scalar], _ places: [RegionFinder.Mention]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < scalars.count {
      guard let length = ending(at: position, in: scalars) else {
        position += 1
        continue
      }
      let end = position + length
      let floor = found.last?.upperBound ?? 0
      if let start = start(of: position, after: floor, in: scalars, places), start < position,
        end - start <= 30
      {
        found.append(start..<end)
      }
      position = end
    }
    return found
  }

  private func ending(at position: Int, in scalars: [Unicode.Scalar]) -> Int? {
    Self.endings.first { ending in
      position + ending.count <= scalars.count
        && scalars[position..<position + ending.count].elementsEqual(ending)
    }?.count
  }

  private static let endings = UnionWords.endings.map { Array($0.unicodeScalars) }.sorted {
    $0.count > $1.count
  }

  /// Where a name begins whose ending stands at a place; nil where what stands there is no name (全区总工会).
  private func start(
    of ending: Int, after floor: Int, in scalars: [Unicode.Scalar], _ places: [RegionFinder.Mention]
  ) -> Int? {
    // 金华市婺城区总工会: the outermost of regions that follow one another.
    var start = ending
    while start > floor, !isBoundary(scalars, start - 1, ending) { start -= 1 }
    let inside = places.filter { $0.range.lowerBound >= start && $0.range.upperBound <= ending }
    // Of two unconnected regions in front the last one begins the name: 无锡市…推动苏州某某公司.
    if let first = inside.last(where: { place in
      !inside.contains { $0.range.upperBound == place.range.lowerBound }
    }) {
      start = outer(first, floor, scalars)
    }
    while start < ending, inside.isEmpty, "但而则即又也还更都就".unicodeScalars.contains(scalars[start]) { start += 1 }
    let name = scalars[start..<ending]
    guard name.count >= 2, let head = name.first else { return nil }
    if inside.isEmpty, !Self.standsAlone(Array(name), before: scalars[ending]) { return nil }
    if inside.isEmpty, "该本各全区市县省镇级上这其某两几多".unicodeScalars.contains(head) { return nil }
    return start
  }

  /// Whether a name without a known region can be whole: a company's, or a union's of a place or unit with a short
  /// name. 王晖平代表市 and 选派5个省 are not.
  private static func standsAlone(_ name: [Unicode.Scalar], before next: Unicode.Scalar) -> Bool {
    guard next == "总" || next == "劳" || next == "工", let last = name.last else { return true }
    if name.contains(where: Marks.isDigit) { return false }
    if "县市区州".unicodeScalars.contains(last) { return (3...5).contains(name.count) }
    return name.count <= 12 && "镇乡道区团司厂局院校社村店业行".unicodeScalars.contains(last)
  }

  /// The beginning of the larger regions directly in front of one: mentions count only the last of them.
  private func outer(_ mention: RegionFinder.Mention, _ floor: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var start = mention.range.lowerBound
    while true {
      let length = stride(from: min(8, start - floor), through: 2, by: -1).first { length in
        length > 0 && regions.isName(String(String.UnicodeScalarView(scalars[start - length..<start])))
      }
      guard let length else { return start }
      start -= length
    }
  }

  private func isBoundary(_ scalars: [Unicode.Scalar], _ index: Int, _ ending: Int) -> Bool {
    let scalar = scalars[index]
    if scalar == "（" || scalar == "）" || scalar == "(" || scalar == ")" { return false }
    guard Marks.isHan(scalar) || Marks.isDigit(scalar) || scalar.properties.isAlphabetic || scalar == "·"
    else {
      return true
    }
    if "由在到和与及了是对从向的为于被把将即并据以让给".unicodeScalars.contains(scalar) { return true }
    guard index > 0 else { return false }
    let pair = String(String.UnicodeScalarView([scalars[index - 1], scalar]))
    return Self.breaks.contains(pair)
  }

  private static let breaks: Set<String> = [
    "日前", "近日", "联合", "走进", "前往", "组织", "来自", "位于", "邀请", "指导", "通过", "举办", "举行", "开展", "担任", "启动", "成立",
    "介绍", "表示", "其中", "包括", "例如", "比如", "随后", "目前", "今年", "去年", "同时", "来到", "进入", "深入", "就是", "作为", "依托",
    "当选", "年来", "以来", "节后", "春节", "宣传", "贯彻", "落实", "推动", "获得", "带领", "加入", "协助", "帮助", "支持", "参加", "针对",
    "推进",
  ]
}

extension RegionFinder {
  /// Whether a text is a region's name, in full or short.
  func isName(_ text: String) -> Bool {
    !divisions.regions(named: text).isEmpty || !divisions.regions(shortNamed: text).isEmpty
  }
}
