// Everyday questions about a site, in both languages and all formats.

import Testbed
import Testing

@Suite struct InventoryTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write([
      "site/content/themes.yaml": "- {id: fuwu, name: 服务}\n- {id: jishu, name: 技术服务, parent: fuwu}\n",
      "site/content/cases/yi.md": """
      ---
      title: "示例：=一台\\"老\\"设备, 修好了"
      date: 2025-03-01
      region: 湖州
      themes: [技术服务]
      tags: [维修]
      selected: 是
      workers: [shili]
      authors: 记者示例甲
      organizations: [示例总工会]
      summary: 修好了
      ---

      正文。
      """,
      "site/content/cases/er.md":
        "---\ntitle: 第二例\ndate: 2024-03-01\nregion: 湖州/德清\nthemes: [服务]\nauthors: [{姓名: 示例乙, 单位: 示例报}, {姓名: 示例甲}]\n---\n",
      "site/content/cases/san.md": "---\ntitle: 第三例\ndraft: true\nregion: 杭州\n---\n",
      "site/content/workers/shili.md": "---\ntitle: 示例工匠\nunit: 示例厂\n---\n",
      "site/content/activities/huai.md": "没有前言。\n",
    ])
    return folder
  }

  private func ask(_ arguments: String, _ language: String = "zh") throws -> Program.Outcome {
    let folder = try site()
    let words = arguments.split(separator: " ").map(String.init)
    return try Niangjia.program.run(words + ["--site", folder["site"], "--language", language])
  }

  @Test(arguments: [
    "list", "list --kind case --region 湖州 --theme 技术服务 --year 2025 --selected --format csv",
    "list --kind 案例 --theme 服务 --format json", "stats", "stats --by unit --format csv",
    "stats --by year --format json", "stats --region 德清县",
  ])
  func answers(_ question: String) throws {
    for language in ["zh", "en"] {
      let outcome = try ask(question, language)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("content/activities/huai.md"))
      let name = "inventory/\(question.replacing("--", with: "").replacing(" ", with: "-")).\(language).txt"
      #expect(try Golden.difference(of: outcome.output, from: Fixture.golden(name)) == nil)
    }
  }

  @Test(arguments: [
    ("list --drafts", ["san.md"]), ("list --missing 摘要 --kind 案例", ["er.md", "san.md"]),
    ("list --region 浙江/湖州", ["yi.md", "er.md"]), ("list --person 示例工匠", ["yi.md", "shili.md"]),
    ("list --author 示例甲", ["yi.md", "er.md"]), ("list --organization 示例总工会", ["yi.md"]),
    ("list --tag 维修", ["yi.md"]), ("list --year 2024 --year 2025", ["yi.md", "er.md"]),
    ("list --kind workers", ["shili.md"]), ("list --missing unit", []),
    ("list --missing 难题 --missing 主题", ["san.md"]),
  ])
  func conditions(_ question: String, _ files: [String]) throws {
    let outcome = try ask(question)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").dropFirst()
    #expect(
      lines.map { String($0.split(separator: "/").last ?? "") } == files, "\(outcome.output)\(outcome.errors)"
    )
  }

  @Test(arguments: [
    ("list --theme 技术服", "是不是“技术服务”"), ("list --region 鼓楼区", "江苏省/南京市/鼓楼区"), ("list --region 湖洲", "是不是“湖州"),
    ("list --kind 案列", "是不是“案例”"), ("list --missing 摘耍", "是不是“摘要”"), ("list --tag 维休", "是不是“维修”"),
    ("list --person 示例工将", "是不是“示例工匠”"), ("list --year 二零", "--year"), ("list --format xml", "--format"),
    ("stats --by who", "--by"), ("schema 活劫", "是不是“活动”"),
  ])
  func slips(_ question: String, _ words: String) throws {
    let outcome = try ask(question)
    #expect(outcome.status == 2)
    #expect(outcome.output == "" && outcome.errors.contains(words), "\(outcome.errors)")
  }
}
