// 本报讯 and its kin open a news story, sometimes with place and day: 本报杭州2月13日电.

/// The words that stand before the persons of a byline.
enum BylineLead {
  private static let openings = WordTable(
    ["本报", "本刊", "本网", "本台", "新华社", "中新社", "中新网", "人民网", "工人日报", "据", "综合", "又讯", "简讯"]
      .map { (word: $0, meaning: ()) })
  private static let closings = WordTable(
    ["综合消息", "综合报道", "专电", "消息", "讯", "电"].map { (word: $0, meaning: ()) })

  /// Where the lead that begins at `start` ends; nil where there is none. The lead has at most 24 characters.
  static func end(in text: ScalarText, from start: Int, to end: Int) -> Int? {
    guard openings.longest(at: start, of: text) != nil else { return nil }
    var position = start
    while position < min(end, start + 24) {
      let scalar = text.scalars[position]
      for closing in closings.words(beginningWith: scalar)
      where position > start && text.has(closing.word, at: position) {
        let after = position + closing.word.count
        if after <= end, after == end || isEdge(text, at: after) { return after }
      }
      let belongs = Han.contains(scalar) || ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
      if !belongs { return nil }
      position += 1
    }
    return nil
  }

  /// Whether a lead can end here: before a space, a bracket, or a role without a space.
  private static func isEdge(_ text: ScalarText, at position: Int) -> Bool {
    let scalar = text.scalars[position]
    if Han.isSpace(scalar) || "（(:：【".unicodeScalars.contains(scalar) { return true }
    return RoleWords.first(in: position..<min(position + 1, text.count), upTo: text.count, of: text) != nil
  }
}
