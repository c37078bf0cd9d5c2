/// Text as roff takes it.
enum Roff {
  /// A text in which nothing is taken for a command: no backslash, hyphens that stay hyphens when they are copied.
  static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  /// The lines of a text, each on a line of its own; an empty one begins a paragraph.
  static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if words.isEmpty {
        lines.append(".PP")
      } else {
        if let last = lines.last, !last.hasPrefix(".") { lines.append(".br") }
        lines.append(escaped(String(words)))
      }
    }
    return lines
  }

  /// A sentence without its full stop, as the first line of a manual page has it.
  static func phrase(_ text: String) -> String {
    text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
