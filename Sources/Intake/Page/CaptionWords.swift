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

  /// Whether the text is what stands below a picture and hardly a paragraph: one short sentence without a comma that
  /// shows people at something.
  static func isPlain(_ text: String) -> Bool {
    text.length <= 28 && text.hasSuffix("。") && SentenceShape.stops(in: text) == 1
      && !text.contains { "，,；;：:".contains($0) }
      && !text.begins(with: SentenceShape.paragraphOpenings)
      && !text.begins(with: ["我们", "我", "你", "大家", "一", "不", "现场", "活动"])
      && !text.contains("有")
      && doings.contains(where: text.contains)
  }

  private static let doings = [
    "现场", "开展", "进行", "指导", "接过", "体验", "开班", "领取", "观看", "展示", "练习", "合影", "检查", "交流", "提出", "正在", "在看",
    "里看",
    "参加", "制作", "比赛", "表演", "慰问", "授课", "讲课", "上课", "作业", "操作", "学习",
  ]

  private static let heads = [
    "图为", "图：", "图:", "上图", "下图", "左图", "右图", "图①", "图②", "图一", "图片说明", "题图", "资料图",
  ]

  private static let sides = [
    "右一", "右二", "右三", "右四", "右）", "右)", "左一", "左二", "左三", "左四", "左）", "左)", "中）", "中)", "前排", "后排", "前左",
    "前右",
    "前）", "前)", "后）", "后)",
  ]
}
