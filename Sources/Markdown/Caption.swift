// Newspapers print who took a picture at the end of its caption.

/// A caption, and the credit at its end.
struct Caption: Equatable {
  /// Without the credit and the comma before it.
  let text: String
  /// As printed: `通讯员 夏文佳 摄`, `王五 供图`; without brackets around it.
  let credit: String?

  private typealias Bytes = ArraySlice<UInt8>

  private static let endings = bytes("摄影报道", "供图", "提供", "摄影", "制图", "摄", "图", "绘")
  private static let roles = bytes(
    "见习记者", "本报记者", "特约记者", "通讯员", "记者", "实习生", "摄影", "图片", "图/", "图：")
  /// What the names of papers, agencies and stations end with, before `记者`: `台州晚报记者`.
  private static let outlets = bytes("报", "社", "台", "网", "中心")
  private static let boundaries = bytes("。", "！", "？", "；", "，", "”", "…", "）", ".", "!", "?", ",", ";")
  private static let brackets = [
    (bytes("（"), bytes("）")), (bytes("("), bytes(")")), (bytes("【"), bytes("】")),
  ]
  private static let spaces = bytes(" ", "\u{3000}", "\t", "\u{A0}")
  private static let none = bytes()
  private static let slashes = bytes("/", "／", "：", ":")
  private static let stops = bytes("。")
  private static let loose = bytes("拍", "在", "人", "们", "行", "专业")
  private static let commas = bytes("，", "、", "；", "：", ",", ";", ":")

  /// Splits a caption in UTF-8. What has no recognised ending is text as a whole.
  init(_ caption: [UInt8]) {
    let whole = Self.trimmed(caption[...])
    if let (text, credit) = Self.split(whole) {
      self.text = String(decoding: Self.trimmed(text, also: Self.commas), as: UTF8.self)
      self.credit = String(decoding: Self.trimmed(credit), as: UTF8.self)
    } else {
      text = String(decoding: whole, as: UTF8.self)
      credit = nil
    }
  }

  private static func split(_ whole: Bytes) -> (text: Bytes, credit: Bytes)? {
    var end = whole
    if let stop = suffix(of: end, in: stops) { end = end.dropLast(stop) }
    for (opens, closes) in brackets {
      guard let width = suffix(of: end, in: closes), let open = last(opens, in: end.dropLast(width)) else {
        continue
      }
      let inner = trimmed(end[open.upperBound...].dropLast(width))
      return isCredit(inner) ? (end[..<open.lowerBound], inner) : nil
    }
    guard suffix(of: end, in: endings) != nil else { return nil }
    // The first of several roles in a row, behind the last mark that ends a clause.
    let boundary = last(boundaries, in: end)?.upperBound ?? end.startIndex
    let clause = end[boundary...]
    if isCredit(trimmed(clause)) { return (end[..<boundary], clause) }
    if let role = first(roles, in: clause) {
      let start = outletStart(before: role.lowerBound, in: clause)
      if isCredit(clause[start...]) { return (end[..<start], clause[start...]) }
    }
    return afterSpace(end, clause)
  }

  /// `… 夏文佳 摄`: a name of two to four characters between spaces.
  private static func afterSpace(_ end: Bytes, _ clause: Bytes) -> (text: Bytes, credit: Bytes)? {
    guard let ending = suffix(of: clause, in: endings) else { return nil }
    let name = trimmed(clause.dropLast(ending))
    guard let space = last(spaces, in: name) else { return nil }
    let credit = clause[space.upperBound...]
    return isCredit(credit) ? (end[..<space.lowerBound], credit) : nil
  }

  /// At most 90 bytes that end as credits do: with a role at their start, or with nothing but a name before.
  private static func isCredit(_ text: Bytes) -> Bool {
    guard text.count <= 90, let width = suffix(of: text, in: endings) else { return false }
    let before = text.dropLast(width)
    if roles.startsAny(before) { return true }
    if let role = first(roles, in: before),
      outletStart(before: role.lowerBound, in: before) == before.startIndex
    {
      return true
    }
    let name = trimmed(before, also: slashes)
    // `示意图`, `效果图` and `拍摄` are no credits: their last word is whole only with what stands before it.
    let isApart = name.count < before.count
    let isPicture = text.suffix(width).elementsEqual("图".utf8) || text.suffix(width).elementsEqual("提供".utf8)
    if last(spaces, in: name) != nil { return false }
    let isLoose = suffix(of: name, in: loose) != nil
    let isName = (6...12).contains(name.count) && name.allSatisfy { $0 >= 0x80 }
    return isName && (isApart || (!isPicture && !isLoose && name.count <= 9))
  }

  /// Where the name of an outlet begins that stands right before a role, or the role itself.
  private static func outletStart(before role: Int, in text: Bytes) -> Int {
    let before = text[..<role]
    guard suffix(of: before, in: outlets) != nil else { return role }
    let start = last(spaces, in: before)?.upperBound ?? text.startIndex
    // At most ten characters, so that a sentence before the name is not taken for it.
    return role - start <= 30 ? start : role
  }

  private static func bytes(_ words: String...) -> WordSet { WordSet(words) }

  /// The width of the word that ends the text.
  private static func suffix(of text: Bytes, in words: WordSet) -> Int? { words.endOf(text) }

  private static func first(_ words: WordSet, in text: Bytes) -> Range<Int>? {
    var index = text.startIndex
    while index < text.endIndex {
      if words.begins[Int(text[index])], let width = words.startOf(text[index...]) {
        return index..<index + width
      }
      index += 1
    }
    return nil
  }

  private static func last(_ words: WordSet, in text: Bytes) -> Range<Int>? {
    var index = text.endIndex
    while index > text.startIndex {
      if words.ends[Int(text[index - 1])], let width = words.endOf(text[..<index]) {
        return index - width..<index
      }
      index -= 1
    }
    return nil
  }

  private static func trimmed(_ text: Bytes, also marks: WordSet = none) -> Bytes {
    var text = text
    while let width = spaces.startOf(text) { text = text.dropFirst(width) }
    while let width = suffix(of: text, in: spaces) ?? suffix(of: text, in: marks) {
      text = text.dropLast(width)
    }
    return text
  }
}
