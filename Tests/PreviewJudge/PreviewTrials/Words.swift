/// What the random editor writes with; people and units are invented.
enum Words {
  static let titles = ["送岗位", "夏送清凉", "安全讲座", "技术会诊", "读书会"]
  static let names = ["示例甲", "示例乙", "示例丙"]
  static let tags = ["示例", "夜班", "骑手", "夜 班", "ＡＢ", "ab"]
  static let themes = ["志愿服务", "fuwu", "技术服务", "没有的主题"]
  static let regions = ["天台县", "[杭州, 宁波]", "浙江/台州/天台", "无锡", "鼓楼区", "331023", "金华/婺城区"]
  static let bylines = ["记者示例甲", "本报讯 通讯员示例乙 见习记者示例丙报道", "[{姓名: 示例丁, 角色: 通讯员}]"]
  static let organizations = ["天台县总工会", "台州市天台县总工会", "示例集团", "婺城区总工会"]
  static let headings = ["起因", "做法", "成效"]
  static let paragraphs = [
    "这是一段示例，说的是工会干部怎样把一件小事办好。", "来歇脚的骑手说：“水是热的，灯是亮的。”",
    "前后办了12场，来了300余人次。", "**“一号工程”**2.0 刚开了头。", "- 第一件\n- 第二件",
  ]

  static let settings = [
    "title: 示例站\nper_page: 5\n", "title: 另一个站\nper_page: 5\nbase_url: https://www.example.org/\n",
    "title: 示例站\nper_page: 6\npages: [regions, themes, tags, people, feeds, data]\n",
    "title: 示例站\nsummary_length: 20\nper_page: 5\nfooter: [一行]\n", "标题: 写错的\nper_page: 5\n",
  ]

  static let themeLists = [
    "- {id: zhiyuan, name: 志愿服务}\n- {id: jishu, name: 技术服务, aliases: [fuwu]}\n",
    "- {id: fuwu, name: 服务}\n- {id: zhiyuan, name: 志愿服务, parent: fuwu}\n- {id: jishu, name: 技术服务}\n",
  ]

  static func picture(width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"20\"><path d=\"M0 0\"/></svg>"
  }
}
