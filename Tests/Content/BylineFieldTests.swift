import Testing

@testable import Content

@Suite struct BylineFieldTests {
  private func byline(_ authors: String) -> String? {
    let parser = ArticleParser(
      configuration: SiteConfiguration(), themes: .empty, regions: RegionResolver(divisions: .national))
    let text = "---\ntitle: 示例\nauthors: \(authors)\n---\n"
    return parser.parse(SourceFile(path: "content/activities/a.md", bytes: Array(text.utf8))).article?
      .bylineText
  }

  @Test(arguments: [
    ("{姓名: 示例县总工会, 角色: 供稿}", "（示例县总工会 供稿）"), ("{name: 李示例, role: 供图}", "（李示例 供图）"),
    ("{name: 李示例, role: provider}", "（李示例 供稿）"), ("{name: 李示例, role: photographer}", "（摄影李示例）"),
    ("{name: 李示例, role: 见习记者}", "（见习记者李示例）"), ("本报讯 通讯员张小玲 见习记者任杰报道", "本报讯 通讯员张小玲 见习记者任杰报道"),
  ])
  func typedRolesArePrinted(_ authors: String, _ expected: String) { #expect(byline(authors) == expected) }
}
