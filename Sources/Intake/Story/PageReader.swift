// All stages of a newspaper page: lines, blocks, stories, texts; and at the end the count that nothing was lost.

internal import Chinese
internal import Content

/// Reads a newspaper page.
package enum PageReader {
  /// The stories of a text as it arrives: of a chat message its time stamps and nicknames are dropped first, which the
  /// first story's remarks say.
  package static func stories(arrived text: String) -> [StoryText] {
    guard let message = ChatMessage(text) else { return stories(of: text) }
    var stories = stories(of: message.text)
    guard let first = stories.first else { return [] }
    let remark = Remark(
      .lost, line: 0, quote: message.dropped.prefix(3).joined(separator: " / "),
      Bilingual(
        "去掉了聊天里的 \(message.dropped.count) 行时间、昵称和图片占位。",
        "\(message.dropped.count) lines of time stamps, nicknames and placeholders of the chat were dropped.")
    )
    stories[0] = first.with(remarks: [remark] + first.remarks)
    return stories
  }

  /// Whether a text is an article for some site, with its front matter between two lines of `---` (or `+++`), and no
  /// page: reading it as one would make headlines of keys.
  package static func isArticle(_ text: String) -> Bool {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String($0).stripped
    }
    guard let start = lines.firstIndex(where: { !$0.isEmpty }),
      ["---", "+++"].contains(lines[start]),
      let end = lines[(start + 1)...].firstIndex(of: lines[start])
    else { return false }
    return lines[start..<end].contains { $0.contains(":") || $0.contains("：") || $0.contains("=") }
  }

  /// The stories of a page, in its order.
  package static func stories(of text: String) -> [StoryText] {
    let lines = PageLine.lines(of: text)
    let blocks = BlockReader.blocks(of: lines)
    let stories = StrayBlocks.reunited(StorySplitter.split(blocks))
    let texts = stories.enumerated().map { index, story in
      var others = stories
      others.remove(at: index)
      let read = StoryReader.read(story, others: others)
      return read.with(remarks: read.remarks + TextFaults.remarks(on: read))
    }
    return complete(shared(texts), lines)
  }

  /// What says who supplied the page goes under every story that names nobody.
  private static func shared(_ stories: [StoryText]) -> [StoryText] {
    let notices = stories.flatMap { $0.signatures.filter { $0.byline.scope != nil } }
    guard !notices.isEmpty else { return stories }
    return stories.map { story in
      let hasOwn = story.signatures.contains { $0.byline.scope == nil && !$0.isPhoto }
      let own = story.signatures.filter { $0.byline.scope == nil || hasOwn }
      return story.with(signatures: hasOwn ? own : own + notices)
    }
  }

  /// Brings back lines of which something is missing, word for word, at the end of the story that they stood in.
  private static func complete(_ stories: [StoryText], _ lines: [PageLine]) -> [StoryText] {
    let wanted = CharacterBalance(lines.map(\.text))
    var seen: Set<Piece> = []
    let pieces = stories.flatMap(\.pieces).filter { seen.insert($0).inserted }
    guard !wanted.missing(from: CharacterBalance(pieces.map(\.text))).isEmpty, !stories.isEmpty else {
      return stories
    }
    var stories = stories
    for line in lines {
      let own = pieces.filter { $0.lines.contains(line.number) }
      let counted = Set(own.flatMap(\.lines))
      let expected = CharacterBalance(lines.filter { counted.contains($0.number) }.map(\.text))
      guard own.isEmpty || !expected.missing(from: CharacterBalance(own.map(\.text))).isEmpty else {
        continue
      }
      let index = stories.lastIndex { $0.lines.lowerBound <= line.number } ?? 0
      let remark = Remark(
        .leftOver, line: line.number, quote: line.text,
        Bilingual("这一行没能归到文章里，放在文末待核。", "This line could not be placed; it is kept at the end."))
      stories[index] = stories[index].with(
        leftOver: stories[index].leftOver + [Piece(line.text, lines: [line.number])],
        remarks: stories[index].remarks + [remark])
    }
    return stories
  }
}
