/// 见微知著: which larger priorities a submission opens onto, and how.
struct Opening: Sendable {
  /// What shows that more is meant than the story itself.
  private static let scope = PhraseList([
    "全省", "省里", "省委", "省总", "全国", "国家", "中央", "党", "这几年", "这些年", "近年", "这两年", "都在", "都说", "都讲", "从上到下", "重点",
    "重头", "大局",
    "中心工作", "大文章", "大事", "大道理", "文件", "政策", "改革", "战略", "时代", "方案", "行动", "工程", "里写", "要求", "天大", "头等",
  ])
  /// How official prose begins.
  private static let formula = PhraseList([
    "为…贯彻", "为…落实", "为深入", "为进一步", "为全面", "为认真", "在…指导下", "在…领导下", "在…背景下", "根据…部署", "按照…要求", "围绕…部署",
    "以…为契机",
    "以…为统领", "深入贯彻", "贯彻落实",
  ])

  /// A priority that is spoken of.
  struct Hit: Sendable {
    /// Its name.
    let name: String
    /// The sentence.
    let sentence: Telling.Sentence
  }

  /// The priorities, each at its first sentence.
  private(set) var hits: [Hit] = []
  /// Something larger that has no name in the list.
  private(set) var unnamed: Telling.Sentence?
  /// The first sentence, where it begins with what should be the end.
  private(set) var grand: Telling.Sentence?

  init(_ telling: Telling, priorities: [Priority]) {
    var seen: Set<String> = []
    for sentence in telling.sentences {
      let isWide = !Opening.scope.hits(in: sentence.text[...]).isEmpty
      for priority in priorities where !seen.contains(priority.name) {
        guard priority.isNamed(in: sentence.text, isWide: isWide) else { continue }
        seen.insert(priority.name)
        hits.append(Hit(name: priority.name, sentence: sentence))
      }
      if isWide, unnamed == nil { unnamed = sentence }
    }
    if let first = telling.opening, !Opening.formula.hits(in: first.narration[...]).isEmpty {
      grand = first
    }
  }
}
