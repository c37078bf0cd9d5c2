// Niangjia's own filters through the engine, as templates call them. Their twins in Python are compared with them
// by `Tests/Templates/campaign.py`.

import Publish
import Templates
import Testing

@Suite struct FilterTests {
  private func page(_ template: String, _ context: Map = [:]) throws -> String {
    var bytes: [UInt8] = []
    let source = TemplateSource(name: "main", text: template)
    try Environment(sources: [source], filters: Filter.niangjia).render("main", context, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("'2025-02-13'|date", "2025年2月13日"), ("{'iso': '2025-02-13'}|date('%-m月%-d日')", "2月13日"),
    ("'2025-02-13'|weekday", "星期四"), ("'1969-12-31'|date('%a%% %Y/%m/%d')", "周三% 1969/12/31"),
    ("'news/2025/b.html'|relative('news/a.html')", "2025/b.html"),
    ("'assets/s.css'|relative('news/2025/a.html')", "../../assets/s.css"),
    ("'news/a.html#p?q/r'|relative('news/a.html')", "a.html#p?q/r"),
    ("'news/'|relative('news/a.html')", "./"), ("'x/a:b.html'|relative('x/c.html')", "./a:b.html"),
    ("'https://a.cn/b'|relative('x/y.html')", "https://a.cn/b"), ("'#top'|relative('x/y.html')", "#top"),
    ("12345678|wan", "1234万5678"), ("1008175288|wan", "10亿817万5288"), ("100000000|wan", "1亿"),
    ("-9999|wan", "-9999"), ("12345678|wan(1)", "1234.6万"), ("20000|wan(2)", "2万"),
    ("99999999|wan(1)", "1亿"), ("123456789012|wan(0)", "1235亿"), ("9999|wan(1)", "9999"),
    ("'劳动最光荣'|shorten(3)", "劳动最…"), ("'劳动'|shorten(2)", "劳动"), ("'a  b c'|shorten(3, '')", "a  b"),
    ("'e\u{301}e\u{301}👍🏽👍'|shorten(3)", "e\u{301}e\u{301}👍🏽…"),
  ])
  func gives(_ expression: String, _ expected: String) throws {
    #expect(try page("{{ \(expression) }}") == expected)
  }

  @Test(arguments: [
    ("<p>劳<b>动&amp;光</b>荣</p>", 3, "<p>劳<b>动&amp;…</b></p>"), ("<p>劳动</p>\n", 2, "<p>劳动</p>\n"),
    ("<p>劳<br>动<img alt=\"a>b\">光荣</p>", 3, "<p>劳<br>动<img alt=\"a>b\">光…</p>"),
    ("<!-- 注 --><i>一</i>二三", 1, "<!-- 注 --><i>一…</i>"), ("a &lt b", 3, "a &…"),
    ("<style>p{}</style>文字", 1, "<style>p{}</style>文…"), (" <p>a</p>\n<p>bc", 2, " <p>a…</p>"),
    ("文字", 0, "…"),
    ("a<b>b</B>c<i", 2, "a<b>b…</b>"),
  ])
  func shortensHTML(_ html: String, _ length: Int, _ expected: String) throws {
    #expect(try page("{{ html|shorten(\(length)) }}", ["html": .markup(Markup(html))]) == expected)
  }

  @Test(arguments: [
    "'2025-2-13'|date", "'2025-02-30'|date", "'2025-02-13'|date('%H')", "'2025-02-13'|date('%-Y')",
    "none|date",
    "1.5|wan", "1|wan(9)", "1|shorten(1)", "'a'|shorten(-1)", "nobody|shorten(1)",
  ])
  func refuses(_ expression: String) {
    #expect(throws: TemplateError.self) { try page("{{ \(expression) }}") }
  }
}
