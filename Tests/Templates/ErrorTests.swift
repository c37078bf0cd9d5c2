import Templates
import Testing

/// The failure of loading or rendering `main`.
private func failure(_ templates: [String: String], _ context: Map = [:], limits: Limits = .default)
  -> TemplateError?
{
  let sources = templates.sorted { $0.key < $1.key }.map { TemplateSource(name: $0.key, text: $0.value) }
  var output = Array("before".utf8)
  do throws(TemplateErrors) {
    let environment = try Environment(sources: sources, limits: limits)
    do throws(TemplateError) {
      try environment.render("main", context, into: &output)
    } catch {
      #expect(output == Array("before".utf8))
      return error
    }
  } catch {
    return error.errors.first
  }
  return nil
}

@Test func excerptShowsThePlaceUnderChinese() {
  let error = failure(["main": "<h1>\n劳动光荣{{ titel }}\n</h1>"], ["title": .string("娘家")])
  #expect(
    error?.excerpt(.chinese) == """
      错误[undefined]: 没有定义变量“titel”，是否想写“title”？
       --> main:2:8
        |
      1 | <h1>
      2 | 劳动光荣{{ titel }}
        |            ^^^^^
      3 | </h1>

      """)
  #expect(error?.english == "'titel' is undefined; did you mean 'title'?")
}

@Test func undefinedSaysWhichPartIsMissing() {
  let page = Map([("author", .map(["name": .string("李")]))])
  let error = failure(["main": "{{ page.author.nmae }}"], ["page": .map(page)])
  #expect(error?.english == "page.author has no 'nmae'; did you mean 'name'?")
  #expect(
    failure(["main": "{{ page.editor.name }}"], ["page": .map(page)])?.english == "page has no 'editor'")
}

@Test func stackNamesTheWay() {
  let error = failure([
    "main": "{% extends 'base' %}{% block body %}\n{% include 'inc' %}{% endblock %}",
    "base": "{% block body %}{% endblock %}", "inc": "{% macro m() %}{{ 1 // 0 }}{% endmacro %}{{ m() }}",
  ])
  #expect(error?.template == "inc")
  #expect(
    error?.stack.map { "\($0.role.rawValue) \($0.name) \($0.template):\($0.line)" } == [
      "macro m inc:1", "include inc main:2", "block body base:1", "extends base main:1",
    ])
  #expect(error?.excerpt(.english).contains("= include inc (main:2)") == true)
}

@Test func loadingFindsEverythingAtOnce() {
  let sources = [
    TemplateSource(name: "a", text: "{{ x|uper }}{{ x is defned }}{% include 'c' %}{{ x|truncate(len=1) }}"),
    TemplateSource(name: "b", text: "{% if x %}"), TemplateSource(name: "bytes", bytes: [0xFF]),
  ]
  do throws(TemplateErrors) {
    _ = try Environment(sources: sources)
    Issue.record("loaded")
  } catch {
    #expect(
      error.errors.map(\.code) == [
        "unknown-filter", "unknown-test", "unknown-template", "arguments", "syntax", "encoding",
      ])
    #expect(error.errors.prefix(3).map(\.fault.nearest) == ["upper", "defined", nil])
    #expect(error.errors.allSatisfy { !$0.chinese.isEmpty && $0.line == 1 })
  }
}

@Test func limitsAreErrors() {
  var limits = Limits()
  limits.rounds = 100
  limits.output = 1000
  #expect(
    failure(
      ["main": "{% for x in range(99) %}{% for y in range(99) %}{% endfor %}{% endfor %}"], limits: limits)?
      .code == "limit")
  #expect(
    failure(["main": "{% for x in range(90) %}{{ 'a' * 50 }}{% endfor %}"], limits: limits)?.code == "limit")
  #expect(failure(["main": "{{ 'a' * 2000 }}"], limits: limits)?.code == "limit")
  #expect(failure(["main": "{% include 'main' %}"])?.code == "limit")
  #expect(failure(["main": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"])?.code == "limit")
  #expect(
    failure(["main": "{% macro m() %}{% call m() %}{{ caller() }}{% endcall %}{% endmacro %}{{ m() }}"])
      != nil)
  #expect(failure(["main": "{% block a %}{{ self.a() }}{% endblock %}"])?.code == "limit")
  for (open, close) in [("(", ")"), ("[", "]"), ("-", ""), ("not ", ""), ("1+", ""), ("{'a':", "}")] {
    let text = String(repeating: open, count: 5000) + "1" + String(repeating: close, count: 5000)
    #expect(failure(["main": "{{ \(text) }}"])?.code == "limit")
  }
  for tail in [".a", "|e", "[0]", "()", " is odd", "+1"] {
    #expect(failure(["main": "{{ a\(String(repeating: tail, count: 5000)) }}"]) != nil)
  }
  let nested = String(repeating: "{% if 1 %}", count: 5000)
  #expect(failure(["main": nested])?.code == "limit")
}

@Test func deepestNestingFitsTheStack() {
  let open = String(repeating: "{% if 1 %}", count: 40)
  let close = String(repeating: "{% endif %}", count: 40)
  #expect(
    failure(["main": "{% macro m() %}\(open){{ m() }}\(close){% endmacro %}{{ m() }}"])?.code == "limit")
  #expect(failure(["main": "\(open){% include 'main' %}\(close)"])?.code == "limit")
}
