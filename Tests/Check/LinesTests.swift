import Testing

@testable import Check
@testable import Content

@Suite struct LinesTests {
  @Test(arguments: ["", "a", "\n", "甲\n乙丙\n\n丁", "字a𠮷"]) func columnsAreCountedInScalars(_ piece: String) {
    let text = String(repeating: piece, count: 100)
    let lines = Lines(SourceText(path: "a.md", bytes: Array(text.utf8)))
    var (line, column, offset) = (1, 1, 0)
    for scalar in text.unicodeScalars {
      #expect(lines.line(of: offset) == line && lines.column(of: offset) == column)
      offset += String(scalar).utf8.count
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    #expect(lines.column(of: offset) == column)
  }

  /// One line of 2 MB, asked 5,000 times: a column must not be counted from the line's beginning.
  @Test func columnsOfALongLineAreFound() {
    let text = String(repeating: "&amp;一", count: 250_000)
    let lines = Lines(SourceText(path: "a.md", bytes: Array(text.utf8)))
    for index in stride(from: 0, to: 250_000, by: 50) where lines.column(of: index * 8 + 5) != index * 6 + 6 {
      Issue.record("column \(lines.column(of: index * 8 + 5)) of entity \(index)")
      return
    }
  }

  @Test func themesAreFoundByTheirIds() {
    let text = "- id: a\n  name: 甲\n- {编号: 'b', 名称: 乙}\n- {id: \"c\", name: 丙} # id: a\n- {name: 丁, id: d}\n"
    let places = ThemePlaces(SourceText(path: ThemeList.path, bytes: Array(text.utf8)))
    #expect(["a", "b", "c", "d", "甲"].map { places[$0]?.line } == [1, 3, 4, 5, nil])
  }
}
