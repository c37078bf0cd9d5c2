/// 历程: words that carry a story from one day to another.
struct Course: Sendable {
  private static let words = PhraseList([
    "前年", "去年", "今年", "那年", "当年", "头一年", "第二年", "第三年", "起初", "开头", "一开始", "刚开始", "起先", "最初", "后来", "随后", "接着",
    "从那以后",
    "从此", "那天", "当天", "当晚", "那晚", "那天晚上", "第一天", "第二天", "第三天", "第四天", "第五天", "第六天", "第十天", "次日", "隔天", "第一个",
    "第二个",
    "第三个", "第四个", "第一轮", "第二轮", "第三轮", "第一次", "第二次", "第三次", "头一回", "头一次", "头一个", "头几", "一年后", "半年后", "一个月后",
    "一年下来",
    "两年下来", "到年底", "年底", "月底", "如今", "现在", "到今天", "不久", "慢慢地", "渐渐", "终于", "春天", "夏天", "秋天", "冬天", "腊月", "暑假",
    "寒假",
    "早上", "中午", "下午", "晚上", "凌晨", "半夜", "天亮", "回来以后", "回去", "过了", "一年过去", "这两年", "这几年", "三年来", "这些年", "再后来",
    "紧接着",
    "过后", "之后", "以后", "以前", "从前", "第一批", "第二批", "第一步", "第二步", "第三步", "头一步",
  ])

  /// How many different words of time the narrator uses.
  let variety: Int
  /// In how many blocks.
  let spread: Int
  /// The first sentence that has one.
  let evidence: Telling.Sentence?

  init(_ telling: Telling) {
    var found: Set<[Unicode.Scalar]> = []
    var blocks: Set<Int> = []
    var first: Telling.Sentence?
    for sentence in telling.sentences {
      let text = sentence.narration
      let words = Course.words.hits(in: text[...]).map { Array(text[$0]) } + Course.dates(in: text)
      guard !words.isEmpty else { continue }
      first = first ?? sentence
      found.formUnion(words)
      blocks.insert(sentence.block)
    }
    variety = found.count
    spread = blocks.count
    evidence = first
  }

  /// 2023年, 7月, 9日, 五月: a number and 年, 月 or 日.
  private static func dates(in text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    text.indices.compactMap { index in
      guard "年月日".unicodeScalars.contains(text[index]), index > 0 else { return nil }
      var start = index
      while start > 0, text[start - 1].isDigit || "一二三四五六七八九十〇零腊".unicodeScalars.contains(text[start - 1]) {
        start -= 1
      }
      let length = index - start
      // 四年 is how long something took, 2023年 is when it was.
      guard length > 0, text[index] != "年" || length == 4 else { return nil }
      return Array(text[start...index])
    }
  }
}
