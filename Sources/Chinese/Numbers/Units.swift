// In running text a numeral is a quantity only where something is counted: 三家 and 24小时, but not 三农.
// The list holds the measure words of news prose and the legal units (GB 3100).

/// The words that may follow a number as its unit.
enum Units {
  private static let words = """
    个百分点 个小时 个工作日 个月 个 名 位 人次 人数 人 户次 户 家次 家 场次 场 次数 次 条 件 份 部分 部门 项 期 批次 批 支 只 头 匹 辆 台套 台 套
    把 张 本 册 部 篇 首 幅 座 栋 间 所 处 组 队 班 门 堂 节 课时 课 句 段 封 枚 块 片 根 棵 株 颗 粒 盒 箱 袋 包 瓶 杯 碗 双 对 副 顶
    架 艘 列 趟 轮 届 类 种 步 道 层 站 岗 孔 起 宗 例 桩 笔 单 席 桌 周岁 岁 元 美元 欧元 港元 人民币 块钱 角 倍 成 折 分钟 分 秒钟 秒
    小时 天 晚 夜 星期 周年 周 年 年份 千瓦时 千瓦 兆瓦 瓦 千克 公斤 克 吨 斤 两 毫克 千米 公里 里 米 厘米 毫米 微米 平方米 平方公里
    立方米 平方千米 平米 公顷 亩 升 毫升 伏 安 赫兹 摄氏度 度 字 页 版次 款 宗 单位 村 镇 街道 县 市 省 国 企业 岗位 员工 职工 会员 工会
    人天 人时 车次 架次 班次 件次 篇次 台次 项次 户均 股 杆 面 枝 束 滴 圈 遍 回 口 眼 声 帧 集 幕 场所 标兵 % ％ ‰ ℃ ㎡ ㎏ ㎞ km kg cm mm
    kW kWh MW GB MB TB 平方 立方 点 号 版 级 代 路 室 楼 幢 月 日 时 年代 年级 年度 月份
    """.split(whereSeparator: \.isWhitespace)

  /// Words after a number that make it no quantity but a date, a time of day, a version, an address.
  private static let ordinals: Set<String> = [
    "点", "号", "版", "级", "代", "路", "室", "楼", "幢", "月", "日", "时", "年代", "年级", "年度", "月份", "版次", "年份",
  ]

  /// Time and measure, before which even 一 and 半 count.
  static let measures: Set<String> = [
    "年", "个月", "个小时", "小时", "天", "周", "分钟", "公里", "元", "吨", "米", "亩", "公斤", "倍", "成", "周年", "块钱",
  ]

  /// What stands after a number.
  private struct Unit: Sendable {
    let name: String
    let isOrdinal: Bool
  }

  private static let table = WordTable(
    words.map {
      (word: String($0), meaning: Unit(name: String($0), isOrdinal: ordinals.contains(String($0))))
    })

  /// The longest unit that stands at `position`.
  static func unit(in text: ScalarText, at position: Int) -> (end: Int, name: String, isOrdinal: Bool)? {
    guard position < text.count else { return nil }
    for entry in table.words(beginningWith: text.scalars[position]) where text.has(entry.word, at: position) {
      let end = position + entry.word.count
      // km is a unit, but not in `kms`.
      if Han.isLatin(entry.word[0]), end < text.count, Han.isLatin(text.scalars[end]) { continue }
      return (end, entry.meaning.name, entry.meaning.isOrdinal)
    }
    return nil
  }
}
