// The flanking rules of CommonMark (section 6.2) and of the CJK-friendly proposal, side by side.

/// What a run of delimiters sees on one side.
struct Flank: Equatable {
  /// White space, or the edge of a line.
  let isSpace: Bool
  /// Punctuation, as libcmark has it.
  let isMark: Bool
  /// A Chinese character or mark.
  let isChinese: Bool

  /// Anything that is no space and no punctuation, like the sentinel.
  static let letter = Flank(isSpace: false, isMark: false, isChinese: false)
}

/// How a run flanks what stands beside it.
struct Flanking {
  /// What a run may do.
  struct Abilities: Equatable {
    let opens: Bool
    let closes: Bool
  }

  let isLeft: Bool
  let isRight: Bool

  /// By CommonMark's rules, or with Chinese marks counted as letters and Chinese as a boundary.
  init(_ before: Flank, _ after: Flank, chinese: Bool) {
    let markAfter = after.isMark && !(chinese && after.isChinese)
    let markBefore = before.isMark && !(chinese && before.isChinese)
    let boundaryBefore = before.isSpace || before.isMark || (chinese && before.isChinese)
    let boundaryAfter = after.isSpace || after.isMark || (chinese && after.isChinese)
    isLeft = !after.isSpace && (!markAfter || boundaryBefore)
    isRight = !before.isSpace && (!markBefore || boundaryAfter)
  }

  /// What a run of `*` or `_` may do, given its flanks.
  func abilities(_ before: Flank, _ after: Flank, _ isUnderscore: Bool) -> Abilities {
    guard isUnderscore else { return Abilities(opens: isLeft, closes: isRight) }
    return Abilities(
      opens: isLeft && (!isRight || before.isMark), closes: isRight && (!isLeft || after.isMark))
  }
}
