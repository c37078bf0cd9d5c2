import Testbed

/// A site of cases for tests of books, archives and exports: two regions, pictures, links from story to story.
struct BookSite {
  private let folder: TemporaryFolder

  /// The site's folder.
  var site: String { folder["site"] }

  /// A path beside the site.
  subscript(_ name: String) -> String { folder[name] }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([
      "site/site.yaml": "title: 示例网站\n",
      "site/content/themes.yaml": "- {id: jishu, name: 技术服务}\n- {id: puhui, name: 普惠服务}\n",
      "site/content/cases/yi.md": BookSite.first, "site/content/cases/er.md": BookSite.second,
      "site/content/cases/san.md": BookSite.third, "site/content/cases/tu.svg": BookSite.picture,
      "site/content/workers/zeng.md":
        "---\ntitle: 曾师傅\ndate: 2024-01-01\nregion: 湖州市\nsource: {name: 示例日报}\n---\n\n示例的一位师傅。\n",
      "site/content/pages/about.md": "---\ntitle: 关于\n---\n\n见[第一篇](../cases/yi.md)。\n",
      "site/content/booklets/nian.yaml": BookSite.list,
    ])
  }

  /// Writes files by path from the site's folder.
  func write(_ files: [String: String]) throws {
    try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("site/" + $0.key, $0.value) }))
  }

  /// Runs the program on the site.
  func run(_ arguments: String...) throws -> Program.Outcome {
    try Niangjia.program.run(arguments + ["--site", site, "--date", "2024-06-10"])
  }

  static let picture =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" height=\"30\"/></svg>"

  static let list = """
    标题: 年度案例选编
    副题: 示例
    编者: 示例市总工会
    日期: 2024-05-01
    前言: |
      前言第一段，**强调**。
    分章: 地区
    文章: [cases/yi.md, er, 第三篇]
    """

  private static let first = """
    ---
    title: 第一篇 <甲> & “乙”
    kicker: 引题
    date: 2024-03-01
    region: 湖州市/德清县
    themes: [技术服务]
    enterprise: 示例企业
    problem: 难题是什么
    people: [曾师傅, 单雄]
    source: {name: 示例日报, date: 2024-03-02, page: 3版}
    authors: 通讯员 张三
    photos:
      - {src: tu.svg, caption: 车间, alt: 一张图, credit: 张三 摄}
    figures:
      - {label: 培训, value: 12余场, period: 2024, cumulative: true}
    ---

    ## 难题

    见[第二篇的做法](er.md#做法)和[师傅](../workers/zeng.md)。注[^1]。

    ![同一张图（张三 摄）](tu.svg)

    [^1]: 脚注。
    """
  private static let second = """
    ---
    title: 第二篇
    date: 2024-04-01
    region: 宁波市
    themes: [普惠服务]
    selected: true
    source: {name: 示例日报}
    ---

    ## 做法

    1. 一；
    2. 二。
    """
  private static let third = """
    ---
    title: 第三篇
    date: 2023-04-01
    region: 湖州市/安吉县
    themes: [技术服务]
    source: {name: 示例日报}
    ---

    第三篇的正文。
    """
}
