internal import MarkdownTrials

/// One article as an editor has it: its fields, and the file that they make.
struct Piece {
  var title: String
  var fields: [String: String] = [:]
  var paragraphs: [String]
  var isBroken = false

  /// The file.
  var text: String {
    var lines = isBroken ? ["---", "标题 坏了：「"] : ["---", "title: \(title)"]
    lines += fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return (lines + ["---", ""] + paragraphs.map { $0 + "\n" }).joined(separator: "\n")
  }
}
