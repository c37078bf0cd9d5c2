// A quoted worker's 我 is not the narrator's. What is spoken is told apart here, once for all signs.

/// Which characters of a text somebody in it speaks.
enum Spoken {
  /// For each scalar whether it stands in a quotation, in a title in 《》, or behind 说： up to the sentence's end.
  static func mask(of text: [Unicode.Scalar]) -> [Bool] {
    var mask = [Bool](repeating: false, count: text.count)
    var index = 0
    while index < text.count {
      guard let end = end(ofSpeechAt: index, in: text) else {
        index += 1
        continue
      }
      for position in index..<end { mask[position] = true }
      index = end
    }
    return mask
  }

  /// The end of what is spoken from `start` on, marks included; nil where nothing begins there.
  private static func end(ofSpeechAt start: Int, in text: [Unicode.Scalar]) -> Int? {
    switch text[start] {
    case "“": return closing("“", "”", text, start)
    case "「": return closing("「", "」", text, start)
    case "『": return closing("『", "』", text, start)
    case "《": return closing("《", "》", text, start)
    // Typed the wrong way round, or straight.
    case "”": return text[(start + 1)...].firstIndex { $0 == "“" || $0 == "”" }.map { $0 + 1 }
    case "\"", "＂": return (text[(start + 1)...].firstIndex(of: text[start]) ?? text.count - 1) + 1
    case "：", ":": return endAfterColon(text, start)
    default: return nil
    }
  }

  /// The end of a quotation with those within it; the end of the paragraph where it does not close.
  private static func closing(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ text: [Unicode.Scalar], _ start: Int
  ) -> Int {
    // “ within “ is nested only where each has its end; else somebody typed the wrong mark.
    let isNested = text.count { $0 == opening } == text.count { $0 == closing }
    var depth = 0
    for index in start..<text.count {
      if text[index] == opening {
        if depth == 1, !isNested { return index + 1 }
        depth += 1
      } else if text[index] == closing {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return text.count
  }

  private static let verbs = ["说", "道", "问", "答", "喊", "讲", "写着", "写道", "表示", "回复", "告诉我"].map {
    Array($0.unicodeScalars)
  }

  /// 老张说：我来。 The words behind the colon are his, though no mark says so.
  private static func endAfterColon(_ text: [Unicode.Scalar], _ colon: Int) -> Int? {
    guard colon + 1 < text.count, !"“「『\"".unicodeScalars.contains(text[colon + 1]),
      verbs.contains(where: { text[..<colon].suffix($0.count).elementsEqual($0) })
    else { return nil }
    let end = text[(colon + 1)...].firstIndex { "。！？".unicodeScalars.contains($0) }
    return end.map { $0 + 1 } ?? text.count
  }
}
