// CommonMark decides by white space and punctuation whether a run of `*` can open or close. Chinese has no
// spaces, so `**“一号工程”**2.0` stays unbold. The rules here are those of the CJK-friendly emphasis proposal
// (CommonMark issue 650); a sentinel beside the run makes libcmark come to the same answer.

internal import Chinese

extension Preparer {
  /// Looks at a run of delimiters; returns where the scan goes on.
  mutating func scanRun(of delimiter: UInt8, at index: Int) -> Int {
    var end = index + 1
    while end < source.count, source[end] == delimiter { end += 1 }
    guard options.chineseEmphasis else { return end }
    // Only beside Chinese do the rules differ, and Chinese is not ASCII.
    let isBeside = (index > start && source[index - 1] >= 0x80) || (end < source.count && source[end] >= 0x80)
    if isBeside { decide(run: index..<end, isUnderscore: delimiter == UInt8(ascii: "_")) }
    return end
  }

  private mutating func decide(run: Range<Int>, isUnderscore: Bool) {
    let before = flank(scalar: scalar(before: run.lowerBound), at: run.lowerBound)
    let after = flank(scalar: scalar(after: run.upperBound), at: run.lowerBound)
    // Without punctuation beside the run the rules agree.
    guard before.isChinese || after.isChinese, before.isMark || after.isMark else { return }
    let wanted = Flanking(before, after, chinese: true).abilities(before, after, isUnderscore)
    let sentinel = Flank.letter
    if Flanking(before, after, chinese: false).abilities(before, after, isUnderscore) == wanted { return }
    func gives(_ left: Flank, _ right: Flank) -> Bool {
      Flanking(left, right, chinese: false).abilities(left, right, isUnderscore) == wanted
    }
    // The least change that gives what is wanted: behind the run, before it, on both sides.
    let isBehind = gives(before, sentinel)
    let isBefore = !isBehind && gives(sentinel, after)
    guard isBehind || isBefore || gives(sentinel, sentinel) else { return }
    if !isBehind, before != sentinel { insertSentinel(at: run.lowerBound) }
    if !isBefore, after != sentinel { insertSentinel(at: run.upperBound) }
  }

  private mutating func flank(scalar: UInt32, at offset: Int) -> Flank {
    switch CharacterClass(scalar) {
    case .space: return Flank(isSpace: true, isMark: false, isChinese: false)
    case .ideograph, .hangul: return Flank(isSpace: false, isMark: false, isChinese: true)
    case .wideMark: return Flank(isSpace: false, isMark: Self.isPunctuation(scalar), isChinese: true)
    case .sharedMark:
      return Flank(isSpace: false, isMark: true, isChinese: script.isChinese(at: offset))
    case .mark: return Flank(isSpace: false, isMark: true, isChinese: false)
    case .digit, .other: return .letter
    }
  }

  /// libcmark's punctuation: ASCII's, and the general categories P.
  static func isPunctuation(_ value: UInt32) -> Bool {
    switch value {
    // The most frequent ones need no look at Unicode's tables.
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B,
      0xFF01, 0xFF1F:
      return true
    default: break
    }
    return switch Unicode.Scalar(value)?.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// The character that ends before `offset`; a line ending where there is none. A variation selector is
  /// part of what stands before it.
  private func scalar(before offset: Int) -> UInt32 {
    var at = offset
    while true {
      guard at > start else { return 10 }
      var lead = at - 1
      while lead > start, at - lead < 4, source[lead] & 0xC0 == 0x80 { lead -= 1 }
      let value = scalar(after: lead)
      guard 0xFE00...0xFE0F ~= value, offset - at < 12 else { return value }
      at = lead
    }
  }

  /// The character that begins at `offset`; a line ending where there is none.
  private func scalar(after offset: Int) -> UInt32 {
    guard offset < source.count else { return 10 }
    return UTF8Scalar(in: source, at: offset).value
  }
}
