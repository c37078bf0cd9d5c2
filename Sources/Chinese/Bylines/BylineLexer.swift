// Cuts a byline into words. The hard part is a run of Chinese characters without any mark,
// `陈梦洁见习记者邹伟锋报道`, where only the words for roles and deeds tell where a name ends.

/// Cuts a range of a text into the tokens of a byline.
struct BylineLexer {
  private let text: ScalarText
  private var tokens: [BylineToken] = []

  static func tokens(of range: Range<Int>, in text: ScalarText) -> [BylineToken] {
    var lexer = BylineLexer(text: text)
    lexer.tokens.reserveCapacity(8)
    lexer.cut(range)
    return lexer.tokens
  }

  private init(text: ScalarText) { self.text = text }

  private mutating func add(_ kind: BylineToken.Kind, _ range: Range<Int>) {
    if !range.isEmpty { tokens.append(BylineToken(kind: kind, range: range)) }
  }

  private mutating func cut(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalars[position]
      if let kind = Self.mark(scalar) {
        add(kind, position..<position + 1)
        position += 1
        continue
      }
      let isLatin = Han.isLatin(scalar)
      let belongs = isLatin ? Self.isInLatin : Self.isInChinese
      var end = position + 1
      while end < range.upperBound, belongs(text.scalars[end]) { end += 1 }
      if isLatin {
        while Han.isSpace(text.scalars[end - 1]) { end -= 1 }
        add(.name, position..<end)
      } else if Self.isInChinese(scalar) {
        cutRun(position..<end)
      } else {
        while end < range.upperBound, Self.isUnknown(text.scalars[end]) { end += 1 }
        add(.unknown, position..<end)
      }
      position = end
    }
  }

  private static func mark(_ scalar: Unicode.Scalar) -> BylineToken.Kind? {
    if Han.isSpace(scalar) { return .space }
    switch scalar {
    case "、", ",", "，", ";", "；", "&": return .comma
    case "/", "／", "|", "｜": return .slash
    case ":", "：": return .colon
    case "(", "（", "[", "【", "［": return .open
    case ")", "）", "]", "】", "］": return .close
    case "。", ".", "■", "●", "◆", "▲", "□", "★": return .stop
    default: return nil
    }
  }

  private static func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    mark(scalar) == nil && !isInChinese(scalar) && !Han.isLatin(scalar)
  }

  private static func isInChinese(_ scalar: Unicode.Scalar) -> Bool {
    Han.contains(scalar) || Han.isNameDot(scalar) || ("《"..."》").contains(scalar)
  }

  private static func isInLatin(_ scalar: Unicode.Scalar) -> Bool {
    Han.isLatin(scalar) || scalar == " " || scalar == "." || scalar == "-" || scalar == "'" || scalar == "’"
  }

  /// A run of Chinese: names, roles and deeds without a mark between them.
  private mutating func cutRun(_ run: Range<Int>) {
    var rest = run
    while !rest.isEmpty {
      if let verb = Contribution.verbs.meaning(of: text.scalars[rest]) { return add(.verb(verb), rest) }
      guard let found = RoleWords.first(in: rest, of: text) else { return cutVerb(rest) }
      let before = rest.lowerBound..<found.range.lowerBound
      if found.craft != nil, !before.isEmpty {
        cutNames(before)
      } else {
        cutBeforeRole(before)
      }
      add(.role(found.role, found.craft), found.range)
      rest = found.range.upperBound..<rest.upperBound
    }
  }

  /// What stands before a role: `晚报`, or the last name of another role, or that and then a paper.
  private mutating func cutBeforeRole(_ range: Range<Int>) {
    let start = range.upperBound - 2
    if start > range.lowerBound, text.scalars[start] == "本",
      "报刊网台".unicodeScalars.contains(text.scalars[start + 1])
    {
      cutNames(range.lowerBound..<start)
      return add(.affiliation, start..<range.upperBound)
    }
    if Self.isOutlet(text.scalars[range]) { return add(.affiliation, range) }
    // 羊荣江和通讯员叶帅: a name of three and 和, for hardly a name has four characters.
    if range.count == 4, let last = range.last, Han.isAnd(text.scalars[last]),
      NameShape(text.scalars[range.dropLast()]) == .chinese
    {
      add(.name, range.lowerBound..<last)
      return add(.comma, last..<range.upperBound)
    }
    cutVerb(range)
  }

  /// A run without a role: names, and perhaps a deed at its end.
  private mutating func cutVerb(_ range: Range<Int>) {
    for length in stride(from: 4, through: 1, by: -1) where range.count >= length + 2 {
      let start = range.upperBound - length
      guard length > 1 || text.scalars[start] == "摄",
        let verb = Contribution.verbs.meaning(of: text.scalars[start..<range.upperBound])
      else { continue }
      cutNames(range.lowerBound..<start)
      return add(.verb(verb), start..<range.upperBound)
    }
    cutNames(range)
  }

  /// Names, two of them perhaps joined by 和: `张小玲和任杰`, but not `李和平`.
  private mutating func cutNames(_ range: Range<Int>) {
    if range.count >= 5, range.count <= 9, !text.scalars[range].contains(where: Han.isNameDot) {
      for joint in range.lowerBound + 2...range.upperBound - 3
      where Han.isAnd(text.scalars[joint]) {
        let (left, right) = (range.lowerBound..<joint, joint + 1..<range.upperBound)
        if NameShape(text.scalars[left]) == .chinese, NameShape(text.scalars[right]) == .chinese {
          add(.name, left)
          add(.comma, joint..<joint + 1)
          return add(.name, right)
        }
      }
    }
    add(.name, range)
  }

  /// Whether a word before a role names a paper, a station or a unit rather than a person.
  static func isOutlet(_ word: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard let first = word.first, let last = word.last else { return false }
    if first == "《" { return true }
    return outletLasts.contains(last)
      && outletEnds.contains { $0.count <= word.count && word.reversed().starts(with: $0) }
  }

  /// How the names of papers, stations and agencies end, read backwards.
  private static let outletEnds = [
    "报", "本刊", "网", "本台", "电视台", "客户端", "融媒体中心", "通讯社", "新华社", "中新社", "周刊", "频道", "融媒", "传媒",
  ].map { Array($0.unicodeScalars.reversed()) }
  private static let outletLasts = ScalarSet(outletEnds.compactMap(\.first))
}
