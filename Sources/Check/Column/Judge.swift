// One submission before the rules of its column: signs that can be counted, each told to the author in words that
// say what to do. The four rules of the call are here; the parts that it asks for are in `Judge+Parts`.

internal import Content

/// Judges one submission.
struct Judge: Sendable {
  let telling: Telling
  let settings: ColumnSettings

  init(_ manuscript: Manuscript, _ settings: ColumnSettings) {
    telling = Telling(manuscript)
    self.settings = settings
  }

  /// The judgement by one rule.
  func judge(_ rule: ColumnRule) -> Judgement {
    switch rule {
    case .viewpoint: viewpoint()
    case .single: single()
    case .opening: opening()
    case .story: story()
    case .length: length()
    case .course: course()
    case .served: served()
    case .outcome: outcome()
    case .reflection: reflection()
    }
  }

  // MARK: 第一视角

  private func viewpoint() -> Judgement {
    let person = FirstPerson(telling)
    let blocks = Set(person.sentences.map { telling.sentences[$0.index].block }).count
    guard person.count >= 3, blocks >= 2 else { return thirdPerson(person) }
    let byPost = UnionPost.sentence(in: telling)
    guard UnionPost.isInByline(telling.manuscript.article) || byPost != nil else { return withoutPost() }
    return .met(telling, by: byPost ?? telling.sentences[person.sentences[0].index])
  }

  private func thirdPerson(_ person: FirstPerson) -> Judgement {
    if let aloof = person.aloof.first {
      return .not(
        .doubtful, telling, at: telling.sentences[aloof],
        Bilingual(
          "讲的人自称“笔者”，像在写别人的事。", "The narrator calls himself 笔者, as if it were somebody else's story."),
        advice: Bilingual("把“笔者”都改成“我”。", "Write 我 for 笔者 throughout."))
    }
    // A reporter who lets 我们 slip in is still a reporter.
    if let first = person.sentences.first, !isByReporter {
      return .not(
        .doubtful, telling, at: telling.sentences[first.index],
        Bilingual(
          "引号以外只有 \(person.count) 处“我”，大半篇还是旁人在讲。",
          "Outside quotations the narrator says 我 \(person.count) times only; mostly somebody else tells it."),
        advice: Bilingual(
          "从头到尾由你自己讲：我看见什么，我怎么想，我做了什么。", "Tell it yourself throughout: what you saw, thought and did."))
    }
    return .not(
      .missing, telling, at: telling.sentences.first { Judge.isReported($0) },
      Bilingual(
        "引号以外找不到“我”，这是别人写的报道。", "Outside quotations there is no 我: this is a report by somebody else."),
      advice: Bilingual(
        "请做这件事的工会主席或工会干部自己讲，开口就是“我”。", "Let the union's chair or cadre who did it tell it as 我."))
  }

  /// Whether the byline says that a reporter or correspondent wrote it.
  private var isByReporter: Bool {
    telling.manuscript.article.authors.contains { author in
      author.role.map { $0.hasSuffix("记者") || $0.hasSuffix("通讯员") } ?? false
    }
  }

  /// 区总工会主席岑向东表示: how reports speak of those who should be speaking here.
  private static let reporting = PhraseList(["主席…表示", "主席…说", "负责人…表示", "负责人…说", "主席", "本报讯", "总工会"])

  private static func isReported(_ sentence: Telling.Sentence) -> Bool {
    !reporting.hits(in: sentence.narration[...]).isEmpty
  }

  private func withoutPost() -> Judgement {
    let manuscript = telling.manuscript
    let names = manuscript.article.authors.map(\.name).joined(separator: "、")
    return Judgement(
      verdict: .doubtful, place: manuscript.place(of: .authors), evidence: names,
      message: Bilingual("看不出讲的人在工会里是什么职务。", "It does not say what the narrator is in the union."),
      advice: Bilingual(
        "在“作者”里写上职务，例如 {姓名: …, 职务: 工会主席, 单位: …}，或者在正文里交代一句。",
        "Give the `post` under `authors`, or say it in the text."))
  }

  // MARK: 万里挑一

  private func single() -> Judgement {
    let works = Works(telling)
    let further = works.asides.count
    if further >= 3 || further == 2 && works.share >= 25 { return several(works, .missing) }
    if works.hasMain, further == 2 || further == 1 && works.share >= 30 { return several(works, .doubtful) }
    let steps = Steps(telling)
    guard steps.strength >= 3 else {
      return .not(
        .doubtful, telling, at: steps.evidence,
        Bilingual("看不出别的工会照着做要走哪几步。", "It does not show in which steps another union could do the same."),
        advice: Bilingual(
          "在后面列三五步：先做什么，再做什么，几个人，多少钱，多少天。",
          "List three to five steps: what comes first, what next, how many people, how much money, how many days."
        ))
    }
    return .met(telling, by: steps.evidence)
  }

  private func several(_ works: Works, _ verdict: ColumnReport.Verdict) -> Judgement {
    // With a main piece of work the first aside is the second piece; without one, the first aside is the first.
    .not(
      verdict, telling, at: works.asides.first?.sentence,
      Bilingual(
        "从这里起讲到了另外的工作，一共有 \(works.asides.count + 1) 件。",
        "From here on it tells of other work; there are \(works.asides.count + 1) pieces in all."),
      advice: Bilingual(
        "只留最想讲的一件，讲透；别的另写一篇。", "Keep the one piece that matters most; the others are other submissions."))
  }

  // MARK: 见微知著

  private func opening() -> Judgement {
    let opening = Opening(telling, priorities: settings.priorities ?? telling.manuscript.lists.priorities)
    if let grand = opening.grand {
      return .not(
        .doubtful, telling, at: grand,
        Bilingual("一上来就是大道理，口子开得太大。", "It opens with principles; the opening is too wide."),
        advice: Bilingual(
          "从一个人、一样东西、一句话写起，全省的重点放到后面点一两句。",
          "Begin with a person, a thing or a sentence, and let a line or two further down speak of the larger matter."
        ))
    }
    guard let first = opening.hits.first else { return withoutPriority(opening) }
    // A list of everything is an opening onto nothing.
    if opening.hits.count >= 7 {
      return .not(
        .doubtful, telling, at: opening.hits[6].sentence,
        Bilingual(
          "提到了 \(opening.hits.count) 项重点工作，太多了。",
          "It names \(opening.hits.count) priorities, which is too many."),
        advice: Bilingual("只留和这件事最贴的一项。", "Keep the one that this story is part of."))
    }
    return .met(telling, by: first.sentence)
  }

  private func withoutPriority(_ opening: Opening) -> Judgement {
    .not(
      opening.unnamed == nil ? .missing : .doubtful, telling, at: opening.unnamed ?? telling.sentences.last,
      Bilingual("看不出这件小事和哪一项重点工作连着。", "It does not show which larger priority this is part of."),
      advice: Bilingual(
        "在后面用一两句话点到，例如数字化改革、“三支队伍”、共同富裕，不必引文件。",
        "Say so in a line or two further down, such as 数字化改革 or 共同富裕; documents need not be quoted."))
  }
}
