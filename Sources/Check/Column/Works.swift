// 万里挑一: one piece of work. A union does a dozen kinds of work, and each has its words; a draft that walks
// through several of them shows it by paragraphs that have nothing to do with the one it is mostly about.

internal import Content

/// The pieces of work that a submission tells of.
struct Works: Sendable {
  /// The kinds of work of a union, each with words that hardly stand for anything else. Places where things
  /// happen (食堂, 宿舍) are none.
  private static let kinds: [PhraseList] = [
    ["驿站", "服务站", "歇脚点"], ["书屋", "读书会", "图书角", "读书活动"],
    ["集体协商", "工资协商", "协商要约", "要约书"], ["困难职工", "帮扶", "助学", "慰问金", "送温暖"],
    ["比武", "技能竞赛", "劳动竞赛", "技能大赛", "职业技能大赛"], ["培训班", "技能培训", "夜校", "职工学校", "办培训"],
    ["托管班", "暑托班", "托管点", "夏令营"], ["心理关爱", "心理咨询", "关爱室", "心理健康", "心理疏导"],
    ["联谊", "相亲", "交友", "婚恋"], ["入会", "建会", "扫码入会"],
    ["法律援助", "法律服务", "讨薪", "欠薪", "普法"], ["体检", "义诊", "健康讲座"],
    ["运动会", "文艺演出", "晚会", "歌咏", "球赛", "拔河", "合唱", "文艺汇演", "趣味运动"],
    ["送清凉", "防暑降温", "凉茶", "高温慰问"], ["疗休养"], ["母婴室", "妈妈小屋"],
    ["隐患排查", "安全生产月", "安全知识竞赛", "应急演练"], ["医疗互助", "互助保障"],
    ["劳模宣讲", "劳模工作室", "创新工作室", "服务队"], ["招聘会", "送岗位"],
  ].map { PhraseList($0) }

  /// What shows that something was done, and not merely mentioned.
  private static let deeds = PhraseList([
    "办", "开展", "举办", "组织", "举行", "建", "设立", "成立", "送", "谈", "签", "推出", "启动", "走访", "慰问", "翻新", "添", "请",
    "发放", "参加", "报名", "开了", "开放", "打造", "培训",
  ])

  /// A paragraph about another piece of work.
  struct Aside: Sendable {
    /// The kind of work.
    let kind: Int
    /// The sentence that shows it.
    let sentence: Telling.Sentence
    /// How many characters its paragraph has.
    let length: Int
  }

  /// The first paragraph of each further piece of work, in order.
  let asides: [Aside]
  /// How much of the text they take with all paragraphs of their kinds, in hundredths.
  let share: Int
  /// Whether the text has one piece of work that stands above the others.
  let hasMain: Bool

  init(_ telling: Telling) {
    let title = Array(telling.manuscript.article.headline.title.unicodeScalars)
    var mentions = [Int](repeating: 0, count: Works.kinds.count)
    var blockKinds = [Set<Int>](repeating: [], count: telling.blocks.count)
    for (index, block) in telling.blocks.enumerated() {
      for kind in Works.kinds.indices where !Works.kinds[kind].hits(in: block.scalars[...]).isEmpty {
        mentions[kind] += 1
        blockKinds[index].insert(kind)
      }
    }
    for kind in Works.kinds.indices where !Works.kinds[kind].hits(in: title[...]).isEmpty {
      mentions[kind] += 2
    }
    let most = mentions.max() ?? 0
    let main = most > 0 ? mentions.firstIndex(of: most) : nil
    hasMain = most > 1

    var first: [Int: Aside] = [:]
    var characters = 0
    for (index, block) in telling.blocks.enumerated() where block.scalars.count >= 30 {
      if let main, blockKinds[index].contains(main) { continue }
      guard let (kind, sentence) = Works.deed(in: telling, block: index) else { continue }
      characters += block.scalars.count
      if first[kind] == nil {
        first[kind] = Aside(kind: kind, sentence: sentence, length: block.scalars.count)
      }
    }
    asides = first.values.sorted {
      ($0.sentence.block, $0.sentence.range.lowerBound) < ($1.sentence.block, $1.sentence.range.lowerBound)
    }
    let total = telling.blocks.reduce(0) { $0 + $1.scalars.count }
    share = total == 0 ? 0 : characters * 100 / total
  }

  /// The first kind of work that a block tells was done.
  private static func deed(in telling: Telling, block: Int) -> (kind: Int, sentence: Telling.Sentence)? {
    for sentence in telling.sentences where sentence.block == block {
      guard !deeds.hits(in: sentence.narration[...]).isEmpty else { continue }
      let found = kinds.indices.compactMap { kind in
        kinds[kind].hits(in: sentence.narration[...]).first.map { (kind: kind, at: $0.lowerBound) }
      }
      if let first = found.min(by: { $0.at < $1.at }) { return (first.kind, sentence) }
    }
    return nil
  }
}
