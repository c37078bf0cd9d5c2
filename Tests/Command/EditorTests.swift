// What `init` lays beside a site for an editor's program is what the program itself goes by.

import Foundation
import Testbed
import Testing

@Suite struct EditorTests {
  private func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(Files.read(path)))
  }

  @Test func everySettingIsJSONAndNamesItsSchemas() throws {
    let folder = try TemporaryFolder()
    #expect(try Niangjia.program.run(["init", folder["site"]]).status == 0)
    let editor = folder["site/.vscode"]
    for name in ["extensions.json", "tasks.json", "niangjia.code-snippets"] {
      _ = try json(editor + "/" + name)
    }
    let settings = try #require(try json(editor + "/settings.json") as? [String: Any])
    let schemas = try #require(settings["yaml.schemas"] as? [String: [String]])
    #expect(schemas.count == 10)
    for path in schemas.keys { _ = try json(folder["site/" + path.dropFirst(2)]) }
    let again = try Niangjia.program.run(["schema", "--site", folder["site"], "--into", folder["again"]])
    #expect(again.status == 0)
    #expect(try Tree(folder["again"]) == Tree(editor + "/niangjia"))
  }

  @Test(arguments: ["zh", "en"]) func aSnippetBecomesAnArticle(_ language: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Niangjia.program.run(["init", folder["site"], "--language", language]).status == 0)
    let all = try #require(
      try json(folder["site/.vscode/niangjia.code-snippets"]) as? [String: [String: Any]])
    let places = [
      "活动": "activities", "劳模工匠": "workers", "站点": "stations", "案例": "cases", "需求": "demands", "页面": "pages",
    ]
    for (name, place) in places {
      let body = try #require(all[name]?["body"] as? [String])
      let text = body.map { line in
        line.replacing(/\$\{1:[^}]*\}/, with: "示例").replacing(
          "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}", with: "2025-01-01"
        )
        .replacing(/\$\d+/, with: "").replacing("\\}", with: "}")
      }.joined(separator: "\n")
      try folder.write(["site/content/\(place)/a.md": text])
    }
    let built = try Niangjia.build(folder["site"], to: folder["public"], "--drafts")
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
  }

  @Test(arguments: ["zh", "en"]) func theProblemMatcherReadsEveryLine(_ language: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Niangjia.program.run(["init", folder["site"], "--language", language]).status == 0)
    let tasks = try #require(try json(folder["site/.vscode/tasks.json"]) as? [String: Any])
    let build = try #require(
      (tasks["tasks"] as? [[String: Any]])?.first { $0["args"] as? [String] == ["build"] })
    let matchers = try #require(build["problemMatcher"] as? [[String: Any]])
    let patterns = try matchers.map { matcher in
      let pattern = try #require(matcher["pattern"] as? [String: Any])
      return try Regex(try #require(pattern["regexp"] as? String))
    }
    try folder.write([
      "site/content/activities/a.md": "---\ntitle: 甲\ndate: 2025-2-30\nthemes: [没有]\nname: 乙\n---\n\n1、第一\n",
      "site/content/activities/b.md": "", "site/content/activities/a?.txt": "",
      "site/templates/home.html": "{% if",
    ])
    let outcome = try Niangjia.program.run(
      ["build", "--site", folder["site"], "--output", folder["public"], "--language", language])
    let heads = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix(" ") }.dropLast()
    #expect(heads.count >= 6)
    for head in heads {
      let fitting = patterns.filter { head.wholeMatch(of: $0) != nil }
      #expect(fitting.count == 1, "\(head)")
    }
  }

  @Test(arguments: [
    "activity", "劳模工匠", "站点", "case", "demand", "来稿", "page", "article", "site", "主题", "regions",
  ])
  func schemas(_ kind: String) throws {
    let outcome = try Niangjia.program.run(["schema", kind, "--site", Fixture.repository])
    #expect(outcome.status == 0 && outcome.errors == "")
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    let form = schema?["items"] as? [String: Any] ?? schema
    let properties = try #require(form?["properties"] as? [String: Any])
    #expect(properties.values.allSatisfy { ($0 as? [String: Any])?["description"] != nil })
    #expect(properties["title"] != nil || properties["name"] != nil)
  }
}
