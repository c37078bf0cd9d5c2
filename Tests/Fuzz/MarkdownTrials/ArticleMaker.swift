// Timings and mutations need many articles of real size; these are invented, by seed.

/// Makes articles as editors write them.
package struct ArticleMaker {
  private var dice: Dice

  /// Begins with a seed.
  package init(seed: UInt64) { dice = Dice(seed: seed) }

  private static let subjects = [
    "市总工会", "县总工会", "平桥镇工会", "劳模工匠服务队", "驻企专员", "职工代表", "驿站管理员", "企业负责人", "产业工会",
  ]
  private static let verbs = [
    "走访", "组织开展", "推出", "协助解决", "送去", "建成启用", "对接", "征集", "梳理", "推动落实",
  ]
  private static let objects = [
    "技能培训", "工艺难题", "爱心驿站", "法律援助", "“点单”服务", "职工书屋", "返岗补贴", "“一号工程”", "安全生产检查",
    "包装印刷的良品率", "春风行动招聘会",
  ]
  private static let tails = [
    "得到职工好评", "共服务220余人次", "惠及近7000名职工", "解决难题310个", "覆盖12个乡镇（街道）", "让职工更有获得感",
  ]
  private static let marks = ["，", "，", "，", "；", "、", "：", "——"]

  /// An article of about as many Chinese characters.
  package mutating func article(characters: Int) -> [UInt8] {
    var text = ""
    var length = 0
    var paragraphs = 0
    while length < characters {
      let before = text.utf8.count
      switch paragraphs == 0 ? 9 : dice.roll(24) {
      case 0: text += "## \(dice.pick(Self.subjects))的做法\n\n"
      case 1: text += "- \(clause())\n- **\(dice.pick(Self.objects))**：\(clause())\n- \(clause())\n\n"
      case 2: text += "![\(clause())。通讯员 夏文佳 摄](images/photo-\(dice.roll(90)).jpg)\n\n"
      case 3: text += "> “\(sentence())”\n\n"
      case 4:
        text += "| 地区 | 站点 | 人次 |\n| --- | ---: | ---: |\n| 天台县 | \(dice.roll(90)) | \(dice.roll(9000)) |\n\n"
      default:
        for _ in 0...(2 + dice.roll(4)) { text += sentence() }
        text += "\n\n"
      }
      paragraphs += 1
      // Three bytes for nearly each character.
      length += (text.utf8.count - before) / 3
    }
    return Array(text.utf8)
  }

  private mutating func clause() -> String {
    dice.pick(Self.subjects) + dice.pick(Self.verbs) + dice.pick(Self.objects)
  }

  private mutating func sentence() -> String {
    var sentence = clause()
    for _ in 0..<dice.roll(4) { sentence += dice.pick(Self.marks) + clause() }
    switch dice.roll(16) {
    case 0: sentence += "，**“\(dice.pick(Self.objects))”**\(dice.pick(Self.tails))"
    case 1: sentence += "（见[吕旭强](../workers/lv-xuqiang.md#honors)）"
    default: sentence += "，" + dice.pick(Self.tails)
    }
    return sentence + "。"
  }
}
