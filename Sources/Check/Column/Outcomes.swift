internal import Chinese

/// 成效: figures that say what came of it, with what they count.
struct Outcomes: Sendable {
  /// Words that say that something became different.
  private static let changes = PhraseList([
    "减少", "少了", "增加", "多了", "省下", "节省", "节约", "办结", "追回", "要回", "讨回", "入了会", "考出", "考过", "考取", "挽回", "降到",
    "降至", "降为",
    "下降", "升到", "上升", "提高", "涨", "缩短", "变成", "翻", "从…到", "从…变", "从…降", "学会", "出师", "出了师", "脱困", "找到工作", "上岗",
    "没有一个",
    "一个也没有", "再也没有", "没有再", "解决", "前一年",
  ])
  /// Words that add up.
  private static let sums = PhraseList([
    "一共", "总共", "累计", "共", "截至", "到年底", "年底", "一年下来", "两年下来", "三年下来", "到现在", "到今天", "到今年", "如今", "现在", "目前",
    "至今", "已经",
    "服务", "接待", "入会", "签", "达到", "培训", "帮助", "惠及", "覆盖", "一年", "两年", "半年",
  ])
  /// Words of what was put in: how many were asked, what it cost.
  private static let inputs = PhraseList([
    "问了", "走访", "花了", "投入", "买了", "印了", "发了", "贴了", "写了", "跑了", "数了", "做了…块", "装了", "开了…会", "打了…电话", "记下",
    "走了",
  ])
  private static let vague = PhraseList([
    "效果…好", "成效", "满意", "好评", "肯定", "很大的变化", "明显变化", "反响", "欢迎", "认可", "改善", "点赞", "叫好",
  ])

  /// The sentences that have a figure and say that it came of the work.
  private(set) var sentences: [Telling.Sentence] = []
  /// How many figures these have.
  private(set) var figures = 0
  /// How many figures of any kind the second half has.
  private(set) var lateFigures = 0
  /// The first sentence that claims success without a figure.
  private(set) var claim: Telling.Sentence?

  /// The sentence that says it best: the one with most figures, of several the last.
  var best: Telling.Sentence? { sentences.last { $0 == strongest } ?? sentences.last }
  private var strongest: Telling.Sentence?
  private var most = 0

  init(_ telling: Telling) {
    for sentence in telling.sentences {
      let narration = sentence.narration[...]
      let text = String(String.UnicodeScalarView(narration))
      let numbers = QuantityFinder.quantities(in: text).filter { Outcomes.isAmount($0.quantity) }.count
      if sentence.position >= 450 { lateFigures += numbers }
      if numbers > 0, Outcomes.isOutcome(sentence) {
        sentences.append(sentence)
        figures += numbers
        let weight = numbers * 2 + (Outcomes.changes.hits(in: narration).isEmpty ? 0 : 1)
        if weight >= most { (strongest, most) = (sentence, weight) }
      } else if claim == nil, numbers == 0, !Outcomes.vague.hits(in: narration).isEmpty {
        claim = sentence
      }
    }
  }

  /// Whether a sentence with a figure says what came of the work. Numbers at the beginning say how large a place
  /// is; sums before the middle say what was put in.
  private static func isOutcome(_ sentence: Telling.Sentence) -> Bool {
    let narration = sentence.narration[...]
    if !changes.hits(in: narration).isEmpty { return sentence.position >= 250 }
    return sentence.position >= 450 && !sums.hits(in: narration).isEmpty && inputs.hits(in: narration).isEmpty
  }

  /// Whether a quantity counts something: 三步 and 第二天 do not, and neither does how long something took.
  private static func isAmount(_ quantity: Quantity) -> Bool {
    ![
      "步", "天", "年", "个月", "个星期", "星期", "小时", "个小时", "分钟", "回", "趟", "遍", "句", "晚", "夜", "周", "次", "岁", "层",
      "字", "口", "点",
    ]
    .contains(quantity.unit) || quantity.value > ExactDecimal(20)
  }
}

extension ExactDecimal {
  fileprivate static func > (left: ExactDecimal, right: ExactDecimal) -> Bool { right < left }
}
