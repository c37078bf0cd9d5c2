// `niangjia template` as webmasters and judges use it.

import Foundation
import Testbed
import Testing

@Suite struct TemplateCommandTests {
  /// The answers to lines of a batch, in English.
  private func answers(to lines: String) throws -> [[String: Any]] {
    let folder = try TemporaryFolder()
    try folder.write(["lines": lines])
    let outcome = try Program("/bin/sh").run([
      "-c", "exec \"$0\" template --batch --language en < \"$1\"", Niangjia.program.path, folder["lines"],
    ])
    #expect(outcome.status == 0 && outcome.errors == "")
    return try outcome.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func aBatchAnswersEachLineInOrder() throws {
    let answers = try answers(
      to: #"""
        {"id": 1, "templates": {"a": "<{{ x }}> {{ n|wan }}\n"}, "main": "a", "context": {"x": "劳&动", "n": 120000}}
        {"id": "two", "templates": {"a": "{{ x.y }}"}, "main": "a", "context": {"x": {}}}
        nonsense

        {"id": 5, "main": "a"}
        {"id": 6, "templates": {"a": "{{ x }}"}, "main": "a", "context": {"x": 123456789012345678901}}
        {"id": 7, "templates": {"a": "{% if %}"}, "main": "a"}
        {"id": 8, "templates": {}, "main": "a"}
        {"id": 9, "templates": {"a": "{{ x }}"}, "main": "a", "context": {"x": {"__html__": "<b>"}}, "markup": true}
        {"id": 10, "templates": {"a": "{{ x }}"}, "main": "a", "context": {"x": {"__html__": "<b>"}}}
        {"id": 11, "templates": {"a": ""}, "main": "a", "markup": 1}
        """#)
    #expect(
      answers.map { $0["output"] as? String ?? "-" } == ["<劳&amp;动> 12万"] + Array(repeating: "-", count: 7)
        + ["<b>", "{&#39;__html__&#39;: &#39;&lt;b&gt;&#39;}", "-"])
    let errors = answers.map { ($0["error"] as? String)?.prefix { $0 != ":" } ?? "" }
    #expect(
      errors == [
        "", "undefined", "syntax", "syntax", "request", "range", "syntax", "unknown-template", "", "",
        "request",
      ])
    #expect(
      answers.map { $0["id"] is NSNull }
        == [2, 3].reduce(into: Array(repeating: false, count: 11)) { $0[$1] = true })
    #expect(answers[1]["error"] as? String == "undefined: a:1:4: x has no 'y'")
    #expect(answers.allSatisfy { $0.count == 2 })
  }

  @Test func oneTemplateWithThoseBesideIt() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "page.html":
        "{% extends \"base.html\" %}{% block body %}{{ body }}{% include kind ~ '.html' %}{% include ['no', 'parts/b.html'] %}{% endblock %}",
      "base.html": "<h1>{{ title }}</h1>{% block body %}{% endblock %}\n\n", "card.html": "卡",
      "parts/b.html": "{{ title|upper }}",
      "broken.html": "{% if %}",
      "data.json": #"{"title": "a<b", "kind": "card", "body": {"__html__": "<p>文</p>"}}"#,
    ])
    let outcome = try Niangjia.program.run(["template", "page.html", "--data", "data.json"], in: folder.path)
    #expect(outcome.output == "<h1>a&lt;b</h1><p>文</p>卡A&lt;B\n")
    #expect(outcome.errors == "" && outcome.status == 0)
  }

  @Test(arguments: [
    (["template", "bad.html"], "错误[undefined]: 没有定义变量“titel”\n --> bad.html:2:4\n"),
    (["template", "bad.html", "--data", "title.json"], "没有定义变量“titel”，是否想写“title”？"),
    (["template", "bad.html", "--data", "bad.json"], "错误[syntax]: JSON 此处应为"),
    (["template", "none.html"], "none.html: 错误[disk-missing]"),
    (["template", "bad.html", "--data", "none.json"], "none.json: 错误[disk-missing]"),
    (["template", "lost.html"], "错误[unknown-template]: 没有模板“bade.html”"),
  ])
  func errorsShowThePlace(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "bad.html": "<h1>\n{{ titel }}", "title.json": #"{"title": 1}"#, "bad.json": "{\n  title: 1}",
      "lost.html": "{% include 'bade.html' %}",
    ])
    let outcome = try Niangjia.program.run(arguments, in: folder.path)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["template"], ["template", "a.html", "--batch"], ["template", "--batch", "--data", "a.json"],
  ])
  func wrongUsage(_ arguments: [String]) throws {
    #expect(try Niangjia.program.run(arguments).status == 2)
  }
}
