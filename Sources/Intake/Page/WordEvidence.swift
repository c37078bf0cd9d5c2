// A column break falls mostly inside a word: 服务需 | 求和对接. Whether two characters make a word can be told
// without a dictionary, since a page repeats its words; a short list of a newsroom's commonest helps.

/// Which characters stand together in a text.
struct WordEvidence: Sendable {
  private let pairs: [Pair: Int]
  private let triples: Set<Triple>

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  private struct Triple: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
    let third: Unicode.Scalar
  }

  /// Counts the pairs and triples of Chinese characters inside the lines of a page.
  init(lines: some Sequence<String>) {
    var pairs: [Pair: Int] = [:]
    var triples: Set<Triple> = []
    for line in lines {
      let scalars = Array(line.unicodeScalars)
      for index in scalars.indices.dropLast()
      where Marks.isHan(scalars[index]) && Marks.isHan(scalars[index + 1]) {
        pairs[Pair(first: scalars[index], second: scalars[index + 1]), default: 0] += 1
        guard index + 2 < scalars.count, Marks.isHan(scalars[index + 2]) else { continue }
        triples.insert(Triple(first: scalars[index], second: scalars[index + 1], third: scalars[index + 2]))
      }
    }
    self.pairs = pairs
    self.triples = triples
  }

  /// Whether the end of one line and the beginning of another make a word: they stand together elsewhere on the
  /// page, or are a common word, or a number is cut from its unit.
  func joins(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    let end = Array(left.unicodeScalars.suffix(2))
    let start = Array(right.unicodeScalars.prefix(2))
    guard let last = end.last, let first = start.first else { return false }
    if Marks.isDigit(last) {
      return Marks.isHan(first) || Marks.isDigit(first) || "%％.,".unicodeScalars.contains(first)
    }
    guard Marks.isHan(last), Marks.isHan(first) else { return false }
    if Self.words.contains(Pair(first: last, second: first)) { return true }
    if (pairs[Pair(first: last, second: first)] ?? 0) >= 2 { return true }
    if end.count == 2, triples.contains(Triple(first: end[0], second: last, third: first)) { return true }
    return start.count == 2 && triples.contains(Triple(first: last, second: first, third: start[1]))
  }

  /// Whether two characters are one of a newsroom's commonest words.
  static func isCommonWord(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    return scalars.count == 2 && words.contains(Pair(first: scalars[0], second: scalars[1]))
  }

  private static let words: Set<Pair> = {
    let list = """
      工会 职工 企业 服务 需求 活动 劳模 工匠 技术 技能 培训 帮扶 组织 开展 建设 发展 创新 生产 安全 健康 文化 志愿 总工 劳动 工人 车间
      公司 有限 集团 主席 书记 干部 会员 社区 街道 乡镇 园区 开发 驿站 站点 户外 快递 外卖 货车 司机 环卫 农民 家庭 子女 学校 医院 医疗
      法律 援助 维权 权益 保障 工资 集体 协商 合同 争议 调解 救助 困难 慰问 补贴 岗位 招聘 就业 返岗 复工 复产 疫情 防控 物资 捐赠 爱心
      托管 暑期 假期 节日 春节 元宵 端午 中秋 国庆 运动 比赛 竞赛 选手 冠军 演讲 宣讲 讲座 课程 老师 师傅 徒弟 导师 学员 证书 等级 高级
      人才 队伍 平台 机制 制度 方案 计划 项目 工程 工作 责任 任务 目标 措施 成效 成果 经验 做法 典型 示范 引领 推动 推进 促进 提升 提高
      加强 加快 深化 落实 实施 完善 优化 解决 问题 难题 企事 事业 单位 机关 部门 政府 党委 党组 党员 代表 大会 会议 领导 负责 相关 有关
      记者 通讯 报道 介绍 表示 认为 告诉 参加 参与 举行 举办 组成 成立 启动 启用 投入 使用 提供 供给 获得 荣誉 奖章 称号 授予 表彰 评选
      全国 全省 全市 全县 全区 省级 市级 县级 区级 各级 基层 一线 现场 设备 设施 产品 质量 工艺 材料 流程 数据 信息 网络 数字 智能 自动
      经济 社会 生活 环境 生态 绿色 节能 减排 成本 效率 效益 市场 销售 订单 收入 投资 资金 资源 能力 水平 素质 精神 作风 初心 使命 力量
      时代 历史 未来 今年 去年 目前 近年 年来 月份 时间 期间 过程 方面 方式 形式 内容 主题 系列 特色 传统 优秀 先进 重要 主要 重点 积极
      广大 群众 人员 人民 青年 女工 老人 孩子 朋友 大家 我们 他们 自己 什么 怎么 这样 这个 那个 一个 一些 可以 能够 需要 应该 已经 正在
      通过 根据 按照 围绕 结合 依托 利用 发挥 作用 充分 进行 进一 一步 步推 继续 不断 持续 长期 有效 切实 真正 非常 十分 特别 同时 此外
      区域 地区 城市 乡村 农村 浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 江苏 无锡 苏州 南京 感受 受到 夺取 添能 查找
      参数 盘福 直播 职业 专业 加油 激活 彻底 反复 试验 污水 处理 总经 经理 奋斗 政府 市政 道路 交通 红色 加大 继而 提出 提供 供电 优质
      """
    return Set(
      list.split(whereSeparator: \.isWhitespace).compactMap { word in
        let scalars = Array(word.unicodeScalars)
        return scalars.count == 2 ? Pair(first: scalars[0], second: scalars[1]) : nil
      })
  }()
}
