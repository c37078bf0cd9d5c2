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

  @Test func onlyThemesOnACircleLoseTheirParents() {
    let (list, diagnostics) = read(
      """
      - {id: a, name: 甲, parent: c}
      - {id: b, name: 乙, parent: a}
      - {id: c, name: 丙, parent: b}
      - {id: d, name: 丁, parent: a}
      - {id: e, name: 戊, parent: d}
      """)
    #expect(diagnostics.map(\.code) == ["theme-circle", "theme-circle", "theme-circle"])
    #expect(list.themes.map(\.parent) == [nil, nil, nil, 0, 3])
    #expect(list.path(to: 4) == [0, 3, 4])
  }

  @Test(arguments: [false, true]) func aThemeThatNestsTooDeepStandsAtTheTop(_ isReversed: Bool) {
    let entries = (1...30).map { "- {id: t\($0), name: 主题\($0)" + ($0 == 1 ? "}" : ", parent: t\($0 - 1)}") }
    let (list, diagnostics) = read((isReversed ? entries.reversed() : entries).joined(separator: "\n"))
    #expect(diagnostics.map(\.code) == ["theme-depth", "theme-depth"])
    let tops = list.themes.filter { $0.parent == nil }.map(\.id)
    #expect(tops.sorted() == ["t1", "t13", "t25"])
    #expect(list.themes.indices.map { list.path(to: $0).count }.max() == 12)
  }

  @Test func aNameMayBeTheIdOfAnEarlierThemeOnlyOnce() {
    let (_, diagnostics) = read("- {id: a, name: 甲}\n- {id: b, name: a}\n- {id: c, name: 丙, aliases: [乙, 甲]}")
    #expect(diagnostics.map(\.code) == ["theme-name-doubled", "theme-name-doubled"])
    #expect(diagnostics.map(\.place.line) == [2, 3])
  }

  /// Each under the one before it, the last above the first: what is done for each theme must not grow with their number.
  @Test func manyThemesAreReadAsFast() {
    let count = 5_000
    let entries = (0..<count).map {
      "- {id: t\($0), name: 主题\($0), aliases: [又\($0)], parent: t\(max(0, $0 - 1))}\n"
    }
    let (list, diagnostics) = read(entries.joined())
    #expect(Set(diagnostics.map(\.code)) == ["theme-circle", "theme-depth"], "the first is its own parent")
    #expect(list.themes.count == count && list.themes.indices.allSatisfy { list.path(to: $0).count <= 12 })
  }
}
