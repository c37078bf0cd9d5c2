// Word numbers lists by itself: 一、 and （二） stand in no run of text, and would be lost with the list.

/// The lists of a Word file.
struct WordLists {
  /// How the items of one level are marked.
  struct Level: Hashable {
    let format: String
    /// The mark with `%1` for the number: `%1、`.
    let text: String
    let start: Int
  }

  private var levels: [String: [Int: Level]] = [:]

  /// Reads `numbering.xml`.
  init(_ root: XmlNode?) {
    var abstract: [String: [Int: Level]] = [:]
    for node in root?.all("w:abstractNum") ?? [] {
      guard let id = node.attributes["w:abstractNumId"] else { continue }
      for level in node.all("w:lvl") {
        guard let number = level.attributes["w:ilvl"].flatMap({ Int($0) }) else { continue }
        abstract[id, default: [:]][number] = Level(
          format: level.first("w:numFmt")?.value ?? "decimal", text: level.first("w:lvlText")?.value ?? "%1.",
          start: level.first("w:start")?.value.flatMap { Int($0) } ?? 1)
      }
    }
    for node in root?.all("w:num") ?? [] {
      guard let id = node.attributes["w:numId"], let target = node.first("w:abstractNumId")?.value else {
        continue
      }
      levels[id] = abstract[target]
    }
  }

  /// The list, level and mark of a paragraph's `w:numPr`; nil where it is in none.
  func level(_ numbering: XmlNode?) -> (list: String, depth: Int, level: Level)? {
    guard let list = numbering?.first("w:numId")?.value, list != "0" else { return nil }
    let depth = numbering?.first("w:ilvl")?.value.flatMap { Int($0) } ?? 0
    guard let level = levels[list]?[depth] else { return nil }
    return (list, depth, level)
  }

  /// A number in a list's format, where Markdown has no such list: 一, 二, ①; nil for Arabic digits and bullets.
  static func literal(_ number: Int, format: String) -> String? {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
      "taiwaneseCountingThousand", "chineseLegalSimplified", "taiwaneseCounting":
      return chinese(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      guard (1...20).contains(number) else { return nil }
      return Unicode.Scalar(UInt32(0x245F + number)).map { String(Character($0)) }
    default: return nil
    }
  }

  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[ones]
  }
}
