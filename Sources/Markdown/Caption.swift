// Newspapers print who took a picture at the end of its caption.

/// A caption, and the credit at its end.
struct Caption: Equatable {
  /// Without the credit.
  let text: String
  /// As printed: `通讯员 夏文佳 摄`, `王五供图`; without brackets around it.
  let credit: String?

  private static let endings = ["摄影报道", "供图", "提供", "摄影", "摄", "图", "制图", "绘"]
  private static let roles = ["见习记者", "本报记者", "通讯员", "记者", "摄影", "特约记者", "实习生", "图片"]
  private static let boundaries: Set<Character> = [
    "。", "！", "？", "；", "，", "”", "…", "）", ".", "!", "?", ",", ";",
  ]
  private static let closings: [Character: Character] = ["）": "（", ")": "(", "】": "【", "]": "["]

  /// Splits a caption. What has no recognised ending is text as a whole.
  init(_ caption: String) {
    let whole = Self.trimmed(caption[...])
    if let split = Self.bracketed(whole) ?? Self.afterBoundary(whole) {
      text = String(Self.trimmed(split.text))
      credit = String(Self.trimmed(split.credit))
    } else {
      text = String(whole)
      credit = nil
    }
  }

  private typealias Split = (text: Substring, credit: Substring)

  /// `…（夏文佳 摄）`.
  private static func bracketed(_ whole: Substring) -> Split? {
    var end = whole
    if end.last == "。" { end = end.dropLast() }
    guard let last = end.last, let open = closings[last], let start = end.lastIndex(of: open) else {
      return nil
    }
    let inner = trimmed(end[end.index(after: start)...].dropLast())
    return isCredit(inner) ? (end[..<start], inner) : nil
  }

  /// `…。通讯员 夏文佳 摄`, or `… 通讯员 夏文佳 摄`, or all of it.
  private static func afterBoundary(_ whole: Substring) -> Split? {
    var end = whole
    if end.last == "。" { end = end.dropLast() }
    guard endings.contains(where: end.hasSuffix) else { return nil }
    if let boundary = end.lastIndex(where: boundaries.contains) {
      let after = end[end.index(after: boundary)...]
      if isCredit(trimmed(after)) { return (end[...boundary], after) }
    }
    for role in roles {
      guard let start = lastStart(of: role, in: end), isCredit(end[start...]) else { continue }
      return (end[..<start], end[start...])
    }
    // Without a role: a name of two to four characters before ` 摄`, behind a space.
    let words = end.split(whereSeparator: isSpace)
    guard words.count >= 3, let last = words.last, endings.contains(String(last)) else {
      return isCredit(end) && words.count > 1 ? (end[..<end.startIndex], end) : nil
    }
    let name = words[words.count - 2]
    return 2...4 ~= name.count ? (end[..<name.startIndex], end[name.startIndex...]) : nil
  }

  /// Where a role begins whose credit is the rest: the first of several in a row.
  private static func lastStart(of role: String, in text: Substring) -> Substring.Index? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index...].hasPrefix(role) { return index }
    }
    return nil
  }

  /// At most 24 characters that end as credits do, with a name before.
  private static func isCredit(_ text: Substring) -> Bool {
    guard text.count <= 24, let ending = endings.first(where: text.hasSuffix) else { return false }
    let name = text.dropLast(ending.count).filter { !isSpace($0) }
    // `示意图`, `效果图`, `流程图` are no credits.
    if ending == "图" {
      return roles.contains { name.hasPrefix($0) } || name.last == "/" || name.last == "／"
        || name.hasPrefix("图/")
    }
    return name.count >= 2 && !name.contains { boundaries.contains($0) && $0 != "，" }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, isSpace(first) { text = text.dropFirst() }
    while let last = text.last, isSpace(last) { text = text.dropLast() }
    return text
  }

  private static func isSpace(_ character: Character) -> Bool { character.isWhitespace }
}
