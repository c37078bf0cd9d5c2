// Words that only captions have: 图为, （右二）, （左）.

/// The words by which a caption is known.
enum CaptionWords {
  /// The longest caption that a gap alone makes believable, in characters.
  static let longest = 42

  /// Whether the text has a caption's words.
  static func mark(_ text: String) -> Bool {
    if text.begins(with: heads) { return true }
    return sides.contains { text.contains("（\($0)") || text.contains("(\($0)") }
      && text.length <= 90
  }

  private static let heads = [
    "图为", "图：", "图:", "上图", "下图", "左图", "右图", "图①", "图②", "图一", "图片说明", "题图", "资料图",
  ]

  private static let sides = [
    "右一", "右二", "右三", "右四", "右）", "右)", "左一", "左二", "左三", "左四", "左）", "左)", "中）", "中)", "前排", "后排", "前左",
    "前右",
    "前）", "前)", "后）", "后)",
  ]
}
