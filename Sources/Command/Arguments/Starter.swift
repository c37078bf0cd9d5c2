internal import Content

/// The files of a new site beside its templates.
enum Starter {
  /// The files by path.
  static var files: [(name: String, bytes: [UInt8])] {
    [
      (SiteConfiguration.path, Array(configuration.utf8)),
      (ThemeList.path, Array(themes.utf8)),
      ("content/activities/2025-05-01-shili.md", Array(sample.utf8)),
      ("content/pages/about.md", Array(about.utf8)),
    ]
  }

  /// `site.yaml` with every key explained.
  private static var configuration: String {
    let values: [SiteKey: String] = [
      .title: "娘家", .tagline: "示例县总工会的新闻和案例", .description: "示例网站：工会新闻、劳模工匠、服务站点和案例。", .publisher: "示例县总工会",
    ]
    let lines = SiteKey.allCases.map { key in
      let name = Speech.language == .chinese ? key.chinese : key.rawValue
      return "# \(key.meaning(Speech.language))\n"
        + (values[key].map { "\(name): \($0)\n" } ?? "# \(name):\n")
    }
    return lines.joined(separator: "\n")
  }

  private static let themes = """
    # 主题清单：文章的 themes（主题）只能写这里的 id、name 或 aliases。
    # parent 是上一级主题的 id，description 出现在主题页的开头。

    - id: zhiyuan-fuwu
      name: 志愿服务
      aliases: [职工志愿服务]
      description: 工会干部和职工志愿者的公益行动。
    - id: jishu-fuwu
      name: 技术服务
      aliases: [技术帮扶, 技术会诊]
      description: 劳模工匠和技术服务队怎样帮企业解难题。
    - id: huwai-laodongzhe
      name: 户外劳动者
      aliases: [服务站, 驿站]
      description: 户外劳动者在哪里歇脚，工会做了什么。

    """

  private static let sample = """
    ---
    title: （示例）“五一”这天，服务站多备了一箱水
    date: 2025-05-01
    genre: 消息
    region: 浙江/台州/天台
    themes: [户外劳动者]
    tags: [示例, 服务站]
    authors: 通讯员 示例
    summary: 这是一篇示例，人物、单位和事情都是虚构的。改一改，或者删去它。
    figures:
      - {label: 当天来歇脚的人, value: 近60人次, period: 2025}
    ---

    这是一篇**示例**：人物、单位和事情都是虚构的。

    ## 怎样写一篇文章

    文章放在 `content/` 下面：活动在 `activities/`，劳模工匠在 `workers/`，站点在 `stations/`，案例在 `cases/`。
    两行“---”之间是标题、日期、地区、主题等各项，下面是正文。

    改完以后运行 `niangjia build`，再打开 `public/index.html` 看看。

    """

  private static let about = """
    ---
    title: 关于本站
    ---

    这里写本站是谁办的，怎样投稿，怎样联系。

    """
}
