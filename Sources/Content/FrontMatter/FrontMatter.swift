// Where the front matter ends and the body begins, and the pairs between, with a message for each slip that an
// editor's hand makes in YAML.

/// The front matter of one file as typed, before its fields are given their meaning.
package struct FrontMatter: Sendable {
  /// The pairs in the order typed.
  let pairs: [YamlNode.Pair]
  /// The byte at which the body begins.
  let bodyStart: Int
  /// Whether the YAML could be read; if not, no field is known, and none is missed.
  let isReadable: Bool

  /// Reads the front matter of a file; `nil` where it cannot be told apart from the body, which is reported.
  static func read(_ report: inout FrontMatterReport) -> FrontMatter? {
    let bytes = report.source.bytes
    guard let opening = fence(in: bytes, at: 0) else {
      FrontMatterFences.reportMissingStart(&report)
      return nil
    }
    guard let closing = closingFence(in: report.source, from: opening) else {
      FrontMatterFences.reportMissingEnd(&report)
      return nil
    }
    let range = opening..<closing.start
    let slips = FrontMatterSlips(source: report.source, range: range, firstLine: 2)
    slips.reportComments(&report)
    guard slips.passBeforeParsing(&report) else {
      return FrontMatter(pairs: [], bodyStart: closing.end, isReadable: false)
    }
    do {
      let root = try YamlParser.parse(bytes, in: range, firstLine: 2)
      let pairs = pairs(of: root, &report)
      return FrontMatter(pairs: pairs ?? [], bodyStart: closing.end, isReadable: pairs != nil)
    } catch {
      slips.explain(error, &report)
      return FrontMatter(pairs: [], bodyStart: closing.end, isReadable: false)
    }
  }

  private static func pairs(of root: YamlNode?, _ report: inout FrontMatterReport) -> [YamlNode.Pair]? {
    guard let root, !root.isEmpty else { return [] }
    if case .mapping(let pairs) = root.content { return pairs }
    report.error(
      "front-matter-form", at: root.mark,
      Bilingual("这里应当是一项一项的“名称: 内容”。", "Front matter is a list of `key: value` lines."),
      advice: Bilingual("每行写一项，例如“标题: 送岗位进社区”。", "Write one `key: value` a line, such as `title: …`."))
    return nil
  }

  /// The end of a line of `---` that begins at an offset.
  private static func fence(in bytes: [UInt8], at start: Int) -> Int? {
    let dash = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == dash, bytes[start + 1] == dash, bytes[start + 2] == dash
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
      index += 1
    }
    if index == bytes.count { return index }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  private static func closingFence(in source: SourceText, from start: Int) -> (start: Int, end: Int)? {
    var line = start
    while line < source.bytes.count {
      if let end = fence(in: source.bytes, at: line) { return (line, end) }
      guard let newline = source.first(UInt8(ascii: "\n"), in: line..<source.bytes.count) else { return nil }
      line = newline + 1
    }
    return nil
  }
}
