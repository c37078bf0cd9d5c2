import Dispatch
import Synchronization
import Templates
import Testing

private func page(_ text: String, _ context: Map = [:], filters: [Filter] = [], tests: [Templates.Test] = [])
  throws -> String
{
  let environment = try Environment(
    sources: [TemplateSource(name: "main", text: text)], filters: filters, tests: tests,
    globals: ["site": .string("娘家")])
  var output: [UInt8] = []
  try environment.render("main", context, into: &output)
  return String(decoding: output, as: UTF8.self)
}

@Test func markupIsAType() throws {
  let context: Map = ["text": .string("<&>'\""), "html": .markup(Markup("<b>"))]
  #expect(
    try page("{{ text }}{{ html }}{{ html ~ text }}", context)
      == "&lt;&amp;&gt;&#39;&#34;<b><b>&lt;&amp;&gt;&#39;&#34;")
}

@Test func layoutsAreShared() throws {
  let layout = Layout(["title", "url", "note"])
  let items = (0..<3).map { Value.map(Map(layout: layout, values: [.int($0), .string("u\($0)")])) }
  #expect(
    try page(
      "{% for i in items %}{{ i.title }}{{ i.url }}{{ i.note is defined }} {% endfor %}",
      ["items": .list(items)])
      == "0u0False 1u1False 2u2False ")
  var map: Map = ["a": .int(1), "b": .int(2), "a": .int(3)]
  #expect(map.count == 2 && map.pairs.map(\.key) == ["a", "b"])
  map["c"] = Value.none
  map["b"] = nil
  #expect(map.pairs.map(\.key) == ["a", "c"])
}

@Test func filtersComeFromOutside() throws {
  let filters = [
    Filter("shout", parameters: [.required("times")]) { value, arguments in
      .string(try value.str() + String(repeating: "!", count: try arguments.int(0, or: 1)))
    },
    Filter("fail") { _, _ in throw CancellationError() },
  ]
  let tests = [Templates.Test("long") { value, _ in try value.str().count > 3 }]
  #expect(
    try page("{{ site|shout(times=2) }}{{ site is long }}", filters: filters, tests: tests) == "娘家!!False")
  #expect(throws: TemplateErrors.self) { try page("{{ site|shout }}", filters: filters) }
  #expect(throws: TemplateError.self) { try page("{{ site|fail }}", filters: filters) }
  #expect(throws: TemplateError.self) { try page("{{ nobody|shout(1) }}", filters: filters) }
}

@Test func threadsShareAnEnvironment() throws {
  let text = "{% macro m(x) %}<{{ x }}>{% endmacro %}{% for i in range(50) %}{{ m(i) }}{{ name }}{% endfor %}"
  let environment = try Environment(sources: [TemplateSource(name: "main", text: text)])
  var expected: [UInt8] = []
  try environment.render("main", ["name": .string("工会")], into: &expected)
  let page = expected
  let wrong = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: 200) { _ in
    var output: [UInt8] = []
    try? environment.render("main", ["name": .string("工会")], into: &output)
    if output != page { wrong.add(1, ordering: .relaxed) }
  }
  #expect(wrong.load(ordering: .relaxed) == 0)
}

@Test func whatMacrosWriteOfLastingMapsIsKeptWithoutChangingIt() throws {
  let macros = """
    {% set mark = "*" %}{% macro card(root, card, level=2) %}\
    {% for n in range(3) %}.{% endfor %}{{ mark }}{{ root }}{{ card.title }}{{ level }};{% endmacro %}
    """
  let main = """
    {% from "macros" import card %}{% macro own(card) %}{{ x }}{{ card.title }};{% endmacro %}\
    {% for story in stories %}{{ card("../", story) }}{{ card("", story, 3) }}{% endfor %}\
    {% set x = 1 %}{{ own(stories[0]) }}{% set x = 2 %}{{ own(stories[0]) }}
    """
  let sources = [TemplateSource(name: "macros", text: macros), TemplateSource(name: "main", text: main)]
  func render(isLasting: Bool, rounds: Int) throws -> [String] {
    var limits = Limits.default
    limits.rounds = rounds
    let environment = try Environment(sources: sources, limits: limits)
    let layout = Layout(["title"], isLasting: isLasting)
    // The last two are equal and must not be taken for one another's neighbours.
    let stories = ["娘<家", "茶", "茶"].map { Value.map(Map(layout: layout, values: [.string($0)])) }
    let context: Map = ["stories": .list(stories)]
    return try (0..<3).map { _ -> String in
      var page: [UInt8] = []
      try environment.render("main", context, into: &page)
      return String(decoding: page, as: UTF8.self)
    }
  }
  let plain = try render(isLasting: false, rounds: 100)
  #expect(try render(isLasting: true, rounds: 100) == plain)
  #expect(Set(plain).count == 1)
  // A kept text counts the rounds that it took: the limit is met by the second page as by the first.
  #expect(throws: TemplateError.self) { try render(isLasting: true, rounds: 20) }
  #expect(throws: TemplateError.self) { try render(isLasting: false, rounds: 20) }
}

@Test func modulesAreKeptWithoutChangingAnything() throws {
  let sources = [
    TemplateSource(
      name: "icons", text: "{% macro star() %}★{% endmacro %}{% for n in range(4) %}{% endfor %}"),
    // One macro after another's macros, one over what can be walked through only once, one that fails.
    TemplateSource(
      name: "macros",
      text: """
        {% from "icons" import star %}{% set mark = ["a", {"b": 1}] %}\
        {% macro card(text) %}{{ star() }}{{ text }}{{ mark }}{% endmacro %}
        """),
    TemplateSource(
      name: "once",
      text: "{% set words = [2, 1]|map('string') %}{% macro all() %}{{ words|join('-') }}{% endmacro %}"),
    TemplateSource(
      name: "broken",
      text: "{% macro x() %}{% endmacro %}{% for n in [1] %}half a text{{ 1 // 0 }}{% endfor %}"),
    TemplateSource(
      name: "main",
      text: """
        {% macro own(x) %}[{{ x }}]{% endmacro %}{% import "icons" as icons %}{% from "macros" import card %}\
        {% from "once" import all %}{{ own(icons.star()) }}{{ card(name) }}{{ all() }}
        """),
    TemplateSource(name: "wrong", text: "{% from 'broken' import x %}"),
  ]
  func renderer(rounds: Int) throws -> (String) throws -> String {
    var limits = Limits.default
    limits.rounds = rounds
    let environment = try Environment(sources: sources, limits: limits)
    return { template in
      var page: [UInt8] = []
      try environment.render(template, ["name": .string("<茶>")], into: &page)
      return String(decoding: page, as: UTF8.self)
    }
  }
  let render = try renderer(rounds: 1_000)
  for _ in 0..<4 { #expect(try render("main") == "[★]★&lt;茶&gt;[&#39;a&#39;, {&#39;b&#39;: 1}]2-1") }
  // What fails is tried for the next page, and leaves nothing there.
  #expect(throws: TemplateError.self) { try render("wrong") }
  #expect(try render("main") == "[★]★&lt;茶&gt;[&#39;a&#39;, {&#39;b&#39;: 1}]2-1")
  let errors = (0..<3).map { _ in #expect(throws: TemplateError.self) { try render("wrong") } }
  #expect(Set(errors.map { $0.map { "\($0)" } ?? "" }).count == 1)
  // What is kept counts the rounds that it took once.
  let short = try renderer(rounds: 12)
  let few = (0..<3).map { _ in (try? short("main")) != nil }
  #expect(Set(few).count == 1, "the limit is met by each page alike")
}
