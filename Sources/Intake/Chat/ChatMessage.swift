// A story pasted from a chat comes between time stamps and nicknames: WeChat, QQ, DingTalk each have their own form.

/// A text pasted from a chat.
package struct ChatMessage: Sendable {
  /// The messages without time stamps and nicknames.
  package let text: String
  /// The lines that were dropped.
  package let dropped: [String]

  /// Reads a text; nil where it is none from a chat: it must begin with a time stamp or nickname, or have two.
  package init?(_ source: String) {
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let heads = lines.map { ChatHead($0.stripped) }
    let first = lines.firstIndex { !$0.stripped.isEmpty }
    let count = heads.count { $0?.hasTime ?? false }
    guard count > 1 || count == 1 && first.map({ heads[$0] != nil }) ?? false else { return nil }
    let names = Set(heads.compactMap { $0?.name })
    var kept: [String] = []
    var dropped: [String] = []
    for (line, head) in zip(lines, heads) {
      if let head {
        dropped.append(head.dropped)
        if let rest = head.rest { kept.append(rest) } else { kept.append("") }
      } else if let name = ChatHead.nickname(line.stripped), names.contains(name) {
        dropped.append(line.stripped)
        kept.append("")
      } else if ChatHead.isPlaceholder(line.stripped) {
        dropped.append(line.stripped)
        kept.append("")
      } else {
        kept.append(line)
      }
    }
    text = kept.joined(separator: "\n")
    self.dropped = dropped
  }
}
