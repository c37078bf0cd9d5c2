// The lines of `---` around front matter are the first thing that goes wrong: an input method for Chinese makes a dash of
// two hyphens, a word processor makes one of three, and a blank line before them is not seen.

/// What is said of the lines of `---` that are missing or mistyped.
enum FrontMatterFences {
  /// Reports that a file does not begin with `---`, and what stands there instead.
  static func reportMissingStart(_ report: inout FrontMatterReport) {
    var line = 1
    while line < 100, let text = report.source.line(line), text.trimmed.isEmpty { line += 1 }
    let first = report.source.line(line)?.trimmed ?? ""
    var message = Bilingual("文件开头没有“---”一行，读不到标题、日期等信息。", "The file does not begin with a line of `---`.")
    var advice = Bilingual(
      "在第一行写“---”，下面写“标题: 送岗位进社区”等各项，再用一行“---”结束，然后是正文。",
      "Write `---` on the first line, then `title: …` and the rest, then `---` again before the body.")
    if first.isEmpty {
      message = Bilingual("这个文件是空的。", "The file is empty.")
      line = 1
    } else if line > 1, first == "---" {
      message = Bilingual(
        "“---”前面有空行，它应当是文件的第一行。", "Blank lines stand before `---`, which is to be the first line.")
      advice = Bilingual("删去“---”前面的空行。", "Remove the blank lines before `---`.")
      line = 1
    } else if isDashes(first) {
      message = Bilingual(
        "开头的“\(first)”不是三个半角减号。", "`\(first)` is not the three hyphens that open the fields.")
      advice = hyphens
    } else {
      line = 1
    }
    report.error(
      "front-matter-missing", at: YamlMark(line: line, column: 1, length: 1), message, advice: advice)
  }

  /// Reports that the fields do not end with `---`, about where they end.
  static func reportMissingEnd(_ report: inout FrontMatterReport) {
    // The first line that is no longer `key: value` is where the closing line was forgotten.
    var line = 2
    while let range = report.source.range(ofLine: line) {
      let bytes = report.source.bytes[range]
      let text = report.source.line(line)?.trimmed ?? ""
      if isDashes(text) {
        return report.error(
          "front-matter-unclosed", at: YamlMark(line: line, column: 1, length: text.unicodeScalars.count),
          Bilingual("各项后面的“\(text)”不是三个半角减号。", "`\(text)` is not the three hyphens that close the fields."),
          advice: hyphens)
      }
      let isIndented = bytes.first == UInt8(ascii: " ") || bytes.first == UInt8(ascii: "-")
      if !isIndented, !bytes.contains(UInt8(ascii: ":")), bytes.first != UInt8(ascii: "#") { break }
      line += 1
    }
    report.error(
      "front-matter-unclosed", at: YamlMark(line: line, column: 1, length: 1),
      Bilingual("前面各项之后缺少结束的“---”一行。", "The closing line of `---` is missing."),
      advice: Bilingual("在正文之前单独写一行“---”。", "Write a line of `---` before the body, about here."))
  }

  private static let hyphens = Bilingual(
    "切到英文输入法，单独一行写三个减号：---", "Write three hyphens on a line of their own: ---")

  /// Whether a line is nothing but dashes of any form: `——`, `--`, `－－－`.
  private static func isDashes(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.allSatisfy({ "-－—–―─━−﹣‐‑".unicodeScalars.contains($0) }) else { return false }
    return scalars.count > 1 || scalars.first.map { "—―".unicodeScalars.contains($0) } == true
  }
}
