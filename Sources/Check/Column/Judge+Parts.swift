internal import Chinese
internal import Content
internal import Markdown

// The length, and the parts that the call asks for: how it went, whom it served, what came of it, what was learnt.
extension Judge {
  // MARK: 篇幅

  func length() -> Judgement {
    let words = telling.manuscript.article.document.counts.words
    let range = settings.length
    if words < range.lowerBound {
      return .not(
        words * 10 >= range.lowerBound * 9 ? .doubtful : .missing, telling, at: telling.opening,
        Bilingual(
          "只有 \(words) 字，少于 \(range.lowerBound) 字。",
          "It has \(words) characters, fewer than \(range.lowerBound)."),
        advice: Bilingual(
          "补上经过和细节：那天怎样开的头，碰到什么难处，谁说了什么。", "Add how it began, what stood in the way, who said what."))
    }
    if words > range.upperBound {
      return .not(
        words * 10 <= range.upperBound * 11 ? .doubtful : .missing, telling,
        at: sentence(atWord: range.upperBound),
        Bilingual(
          "有 \(words) 字，多于 \(range.upperBound) 字，到这里就够了。",
          "It has \(words) characters, more than \(range.upperBound); here is where they end."),
        advice: Bilingual("先删开头，再删和这件事无关的枝节。", "Cut the beginning first, then whatever is beside the point."))
    }
    return Judgement(
      verdict: .met, place: telling.place(ofEvidence: nil), evidence: "\(words) 字",
      message: Bilingual("", ""), advice: Bilingual("", ""))
  }

  /// The sentence in which so many characters of the text have been told.
  private func sentence(atWord word: Int) -> Telling.Sentence? {
    var count = 0
    return telling.sentences.first { sentence in
      count += sentence.text.count
      return count > word
    } ?? telling.sentences.last
  }

  // MARK: 历程

  func course() -> Judgement {
    let course = Course(telling)
    if course.variety >= 4, course.spread >= 3 { return .met(telling, by: course.evidence) }
    return .not(
      course.variety >= 2 ? .doubtful : .missing, telling, at: course.evidence ?? telling.opening,
      Bilingual("看不出这件事是怎样一步一步走过来的。", "It does not show how the work went from one day to the next."),
      advice: Bilingual(
        "按时间讲：哪一年哪一天从什么事起头，后来碰到什么，什么时候才有了转机。",
        "Tell it in time: on what day it began and with what, what came in the way, when it turned."))
  }

  // MARK: 惠及对象

  func served() -> Judgement {
    let served = Served(telling)
    guard served.mentions > 0 || served.counted != nil else {
      return .not(
        .missing, telling, at: telling.opening,
        Bilingual("没有说这件事是为谁做的。", "It does not say for whom the work was done."),
        advice: Bilingual(
          "写明是哪些人，有多少人，里面的一个人原来怎样、后来怎样。",
          "Say who they are, how many, and how one of them fared before and after."))
    }
    let isVague = served.mentions > 0 && !served.isConcrete
    if !isVague, let counted = served.counted { return .met(telling, by: counted) }
    // One of them with a name is as good as their number.
    if !isVague, served.mentions >= 2, !Cast(telling).names.isEmpty {
      return .met(telling, by: served.first)
    }
    return .not(
      .doubtful, telling, at: served.first ?? served.counted,
      isVague
        ? Bilingual("只说了“广大职工”，看不见具体的人。", "It speaks of the broad masses only; nobody can be seen.")
        : Bilingual("说了为谁做，没有说有多少人。", "It says for whom, and not for how many."),
      advice: Bilingual("加上人数，例如“二十七名司机”“三百一十户”。", "Give their number, such as 二十七名司机."))
  }

  // MARK: 成效

  func outcome() -> Judgement {
    let outcomes = Outcomes(telling)
    if outcomes.figures >= 2 || outcomes.figures == 1 && outcomes.lateFigures >= 3 {
      return .met(telling, by: outcomes.best)
    }
    return .not(
      outcomes.figures == 1 ? .doubtful : .missing, telling,
      at: outcomes.claim ?? outcomes.sentences.first ?? telling.sentences.last,
      outcomes.figures > 0
        ? Bilingual("说成效的数字只有一个。", "Only one figure says what came of it.")
        : outcomes.claim == nil
          ? Bilingual("没有用数字说出成效。", "No figure says what came of it.")
          : Bilingual("成效只有一句好话，没有数字。", "What came of it is praise without a figure."),
      advice: Bilingual(
        "写出做以前是多少、做以后是多少，数的是什么，例如“请假的从七十三人次降到九人次”。",
        "Say how much it was before and after, and of what, such as 从七十三人次降到九人次."))
  }

  // MARK: 心得体会

  func reflection() -> Judgement {
    let reflection = Reflection(telling)
    if reflection.strength >= 2 { return .met(telling, by: reflection.best) }
    return .not(
      reflection.strength == 1 ? .doubtful : .missing, telling, at: reflection.best ?? telling.sentences.last,
      Bilingual("没有说自己从这件事里明白了什么。", "It does not say what you learnt from it."),
      advice: Bilingual(
        "在结尾用自己的话说一两句：我原来怎么想，现在怎么想。",
        "Say in a line or two at the end what you thought before, and what you think now."))
  }
}
