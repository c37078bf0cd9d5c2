/// Signs that others could do the same: a list, steps in order, an invitation to take it.
struct Steps: Sendable {
  private static let numbered = PhraseList([
    "第一步", "第二步", "第三步", "第一，", "第二，", "第三，", "第一、", "第二、", "一是", "二是", "三是", "首先", "其次", "其一", "其二", "一、",
    "二、",
    "三、", "第一条", "第二条", "第一样", "第二样", "第一招", "第二招", "头一步",
  ])
  private static let first = PhraseList(["先"])
  private static let next = PhraseList(["再", "然后", "接着", "最后", "之后"])
  private static let invitation = PhraseList([
    "照着", "照这", "照搬", "要学", "想学", "来学", "学着", "复制", "推广", "借鉴", "拿去", "用得上", "步就", "三步", "四步", "五步", "两步",
    "做法", "想试",
    "想办", "的办法", "要点", "别的厂", "别的镇", "别处", "同行",
  ])

  /// How strong the signs are: from 3 on others could follow.
  private(set) var strength = 0
  /// The sentence with the clearest sign.
  private(set) var evidence: Telling.Sentence?
  private var clearest = 0

  init(_ telling: Telling) {
    let items = telling.blocks.indices.filter {
      if case .item = telling.blocks[$0].kind { true } else { false }
    }
    if items.count >= 2 {
      note(3, telling.sentences.first { $0.block == items[0] })
    }
    for sentence in telling.sentences {
      let narration = sentence.narration[...]
      let numbers = Steps.numbered.hits(in: narration).count
      if numbers > 0 { note(min(3, numbers), sentence) }
      if let start = Steps.first.hits(in: narration).first,
        !Steps.next.hits(in: narration[start.upperBound...]).isEmpty
      {
        note(2, sentence)
      }
      let invitations = Steps.invitation.hits(in: narration).count
      guard invitations > 0 else { continue }
      // 三步就够：……；……；……
      let parts = narration.count { $0 == "；" }
      note(min(2, invitations) + (parts >= 2 ? 2 : 0), sentence)
    }
  }

  private mutating func note(_ weight: Int, _ sentence: Telling.Sentence?) {
    if weight > clearest {
      evidence = sentence
      clearest = weight
    }
    strength += weight
  }
}
