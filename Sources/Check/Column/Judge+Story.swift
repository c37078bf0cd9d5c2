internal import Content

extension Judge {
  /// From so many characters in a thousand on, stock phrases are much; from so many on, they are the whole.
  private static let muchOfficialese = 50
  private static let tooMuchOfficialese = 120

  private static let places = PhraseList([
    "车间", "食堂", "工地", "路口", "门口", "办公室", "会议室", "厂里", "厂", "站", "村", "镇", "街", "社区", "学校", "医院", "码头", "宿舍",
    "教室", "家里",
    "园区", "仓库", "店", "市场", "公司", "小区", "广场", "公园", "大厅", "走廊", "屋", "楼", "车上", "路上", "田", "山", "河", "窑", "机器",
    "桌", "现场",
  ])
  private static let moments = PhraseList([
    "那天", "那晚", "当天", "当晚", "第二天", "早上", "清晨", "凌晨", "上午", "中午", "下午", "傍晚", "晚上", "夜里", "半夜", "深夜", "天亮",
    "天黑", "星期",
    "礼拜", "周末", "散场", "下班", "上班", "收工", "点钟", "分钟", "月", "日", "年",
  ])

  // MARK: 讲好故事

  func story() -> Judgement {
    let prose = Officialese(telling, phrases: telling.manuscript.lists.stock)
    if let densest = prose.densest, prose.share > Judge.muchOfficialese || densest.count >= 4 {
      return official(prose, densest)
    }
    let cast = Cast(telling)
    let lacks = lacking(cast)
    guard lacks.isEmpty else {
      let isBare = cast.names.isEmpty && telling.speeches.isEmpty
      return .not(
        isBare ? .missing : .doubtful, telling, at: telling.opening,
        Bilingual(
          "故事里没有\(lacks.map(\.chinese).joined(separator: "、"))。",
          "The story has no \(lacks.map(\.english).joined(separator: ", no "))."),
        advice: Bilingual(
          "挑一个具体的人来写：姓什么，做什么活，那天在哪里，说了哪句话，你怎样接的。",
          "Choose one person: what he is called, what he does, where he was that day, what he said, and what you answered."
        ))
    }
    let spoken = telling.speeches.first.flatMap { speech in
      telling.sentences.first { $0.block == speech.block && $0.narration.contains("\u{FFFC}") }
    }
    return .met(telling, by: spoken)
  }

  private func lacking(_ cast: Cast) -> [Bilingual] {
    func has(_ words: PhraseList) -> Bool {
      telling.sentences.contains { !words.hits(in: $0.text[...]).isEmpty }
    }
    var lacks: [Bilingual] = []
    if cast.names.isEmpty { lacks.append(Bilingual("有名有姓的人", "person with a name")) }
    if telling.speeches.isEmpty { lacks.append(Bilingual("人说的话", "word that somebody says")) }
    if !has(Judge.places) { lacks.append(Bilingual("具体的地方", "place")) }
    if !has(Judge.moments) { lacks.append(Bilingual("具体的时间", "time")) }
    return lacks
  }

  private func official(
    _ prose: Officialese, _ densest: (sentence: Telling.Sentence, count: Int, phrase: String)
  ) -> Judgement {
    .not(
      prose.share > Judge.tooMuchOfficialese ? .missing : .doubtful, telling, at: densest.sentence,
      Bilingual(
        "官话套话有 \(prose.count) 处，这一段就有 \(densest.count) 处，例如“\(densest.phrase)”。",
        "There are \(prose.count) stock phrases, \(densest.count) of them in this paragraph, such as \(densest.phrase)."
      ),
      advice: Bilingual(
        "把这些话换成看得见的：谁做了什么，花了几天，人家怎么说。",
        "Say instead what could be seen: who did what, how many days it took, what people said."))
  }
}
