// `张三 2025/2/13 10:21:33`, `2025年2月13日 上午10:21`, `[10:21] 张三：正文`, `—————  2025-02-13  —————`.

/// The line above a chat message, or at its beginning.
struct ChatHead {
  /// The nickname, where there is one.
  let name: String?
  /// Whether a time stands in it.
  let hasTime: Bool
  /// What of the line is the message.
  let rest: String?
  /// What is no message.
  let dropped: String

  /// Reads a line; nil where it is no head.
  init?(_ line: String) {
    guard !line.isEmpty, line.length <= 400 else { return nil }
    if let match = line.wholeMatch(of: /[—\-－─ ]{2,}\s*(\d{4}[-\/年.]\d{1,2}[-\/月.]\d{1,2}日?)\s*[—\-－─ ]{2,}/)
    {
      (name, hasTime, rest, dropped) = (nil, true, nil, String(match.output.0))
      return
    }
    guard let time = ChatHead.time(in: line) else { return nil }
    let before = ChatHead.trimmed(line[..<time.lowerBound])
    let after = ChatHead.trimmed(line[time.upperBound...])
    guard before.isEmpty || ChatHead.isNickname(before) else { return nil }
    hasTime = true
    if after.isEmpty {
      (name, rest, dropped) = (before.isEmpty ? nil : before, nil, line)
    } else if before.isEmpty, let colon = after.firstIndex(where: { ":：".contains($0) }),
      ChatHead.isNickname(String(after[..<colon]))
    {
      // [10:21] 张三：正文
      name = String(after[..<colon]).stripped
      let text = String(after[after.index(after: colon)...]).stripped
      rest = text.isEmpty ? nil : text
      dropped = String(line.prefix(line.count - text.count))
    } else if before.isEmpty, ChatHead.isNickname(after) {
      (name, rest, dropped) = (after, nil, line)
    } else {
      return nil
    }
  }

  /// The nickname of a line like `张三：`.
  static func nickname(_ line: String) -> String? {
    guard line.hasSuffix(":") || line.hasSuffix("：") else { return nil }
    let name = String(line.dropLast()).stripped
    return isNickname(name) ? name : nil
  }

  /// Whether a line stands for a picture, a file or a voice.
  static func isPlaceholder(_ line: String) -> Bool {
    ["[图片]", "[表情]", "[动画表情]", "[语音]", "[视频]", "［图片］", "【图片】"].contains(line) || line.hasPrefix("[文件]")
      || line.hasPrefix("[链接]")
  }

  /// The place of a time of day in a line, with the date before it.
  private static func time(in line: String) -> Range<String.Index>? {
    let pattern =
      /\[?(?:\d{4}[-\/年.]\d{1,2}[-\/月.]\d{1,2}日?\s*|\d{1,2}月\d{1,2}日\s*|\d{1,2}[-\/]\d{1,2}\s+|昨天\s*|前天\s*|星期[一二三四五六日天]\s*|周[一二三四五六日]\s*)?(?:(?:上午|下午|晚上|凌晨|中午|早上|清晨)\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[AaPp][Mm])?\]?/
    guard let match = line.firstMatch(of: pattern) else { return nil }
    return match.range
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.stripped
    while let last = text.last, "[]()（）".contains(last), text.count == 1 { text.removeLast() }
    return text
  }

  /// Whether a text could be somebody's nickname, perhaps with a number in brackets.
  private static func isNickname(_ text: String) -> Bool {
    let text = text.stripped
    return (1...24).contains(text.length) && !text.contains { "，。！？；“”、,;!?".contains($0) }
  }
}
