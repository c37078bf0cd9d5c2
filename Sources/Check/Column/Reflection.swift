/// 心得体会: what the narrator has learnt, said in so many words.
struct Reflection: Sendable {
  private static let strong = PhraseList([
    "体会", "心得", "感悟", "感触", "启发", "明白", "懂得", "懂了", "才懂", "领悟", "悟出", "悟到", "弄懂", "弄明白", "认识到", "意识到", "深知",
    "教会我", "教会人",
    "教给我", "学到", "学会了", "让我知道", "才知道", "现在知道", "我知道了", "才晓得", "点醒", "提醒我", "告诉我们", "让我懂", "让我想", "说到底", "归根",
    "道理",
    "我记住", "记住了", "琢磨", "反思", "经验是", "教训", "最大的收获", "大概就是", "我更加", "我越来越", "我始终相信", "我相信", "我常想", "我常常想",
    "我一直记得",
    "我才发现", "才算", "原来…不是", "不是…而是", "不在…在", "其实",
  ])
  private static let weak = PhraseList([
    "我想", "我觉得", "我感到", "我发现", "我看", "我们觉得", "我总觉得", "在我看来", "想想", "回头看", "回过头",
  ])

  /// The sentence that says it best.
  private(set) var best: Telling.Sentence?
  /// How strong the signs are: from 2 on it is said.
  private(set) var strength = 0

  init(_ telling: Telling) {
    for sentence in telling.sentences {
      let narration = sentence.narration[...]
      let isStrong = !Reflection.strong.hits(in: narration).isEmpty || Reflection.contrasts(narration)
      let isWeak = !Reflection.weak.hits(in: narration).isEmpty
      guard isStrong || isWeak else { continue }
      // What is learnt is said in the second half; before it, 我想 is how a story goes on.
      let isLate = sentence.position >= 450
      let weight = isStrong ? (isLate ? 2 : 1) : (isLate ? 1 : 0)
      if weight > 0, isStrong || best == nil { best = sentence }
      strength += weight
    }
  }

  private static let past = PhraseList(["以前", "从前", "原来", "过去", "原先"])
  private static let present = PhraseList(["现在", "如今", "今天", "后来"])

  /// 以前是我想让工友听什么，现在是工友告诉我缺什么: a change of mind of the narrator's.
  private static func contrasts(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.contains("我"), let before = past.hits(in: text).first else { return false }
    return !present.hits(in: text[before.upperBound...]).isEmpty
  }
}
