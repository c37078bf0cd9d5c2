import Testing

@testable import Content

@Suite struct ThemeListTests {
  private func read(_ text: String) -> (list: ThemeList, diagnostics: [Diagnostic]) {
    ThemeList.read(SourceText(path: ThemeList.path, bytes: Array(text.utf8)))
  }

  @Test func namesAliasesAndParents() throws {
    let (list, diagnostics) = read(
      """
      - id: jishu
        name: 技术服务
        aliases: [技术帮扶, Tech]
      - {编号: hanjie, 名称: 焊接, 上级: jishu, 说明: 一行说明}
      - {id: weld, name: 氩弧焊, parent: hanjie}
      """)
    #expect(diagnostics == [])
    #expect(list.themes.map(\.name) == ["技术服务", "焊接", "氩弧焊"])
    for name in ["jishu", "技术服务", "技术帮扶", "Tech", "JISHU"] {
      #expect(list.theme(named: name) == 0, "\(name)")
    }
    #expect(list.theme(named: "技术") == nil)
    #expect(list.path(to: 2) == [0, 1, 2])
    #expect(list.children == [[1], [2], []])
    #expect(list[1].description == "一行说明")
  }

  @Test(arguments: ["", "\n# 只有注释\n", "[]"]) func anEmptyListIsNoError(_ text: String) {
    #expect(read(text).diagnostics == [] && read(text).list.themes.isEmpty)
  }

  @Test(arguments: [
    ("a: b", "list-form"), ("- {name: 甲}", "theme-incomplete"), ("- {id: 甲, name: 甲}", "theme-id"),
    ("- {id: -a, name: 甲}", "theme-id"),
    ("- {id: con, name: 甲}", "theme-id"), ("- {id: a, name: 甲}\n- {id: a, name: 乙}", "theme-doubled"),
    ("- {id: a, name: 甲, parent: a}", "theme-circle"),
    ("- {id: a, name: 甲, parent: b}", "theme-parent"), ("- {id: a, name: [甲]}", "field-not-text"),
    ("- {id: a, name: 甲, 色: 红}", "field-unknown"),
    ("- {id: a, name: 甲", "yaml-unclosed"), ("- &x {id: a, name: 甲}", "yaml-anchor"),
  ])
  func slips(_ text: String, _ code: String) { #expect(read(text).diagnostics.map(\.code).contains(code)) }
}
