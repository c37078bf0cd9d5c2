// Inputs that have brought Markdown parsers down: deep nesting and long runs of everything.

/// A kind of hostile input.
package struct Hostility: Sendable {
  /// What it is.
  package let name: String
  /// The input.
  package let source: [UInt8]

  private init(_ name: String, _ parts: String...) {
    self.name = name
    source = Array(parts.joined().utf8)
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Every kind, with `n` levels or repetitions.
  package static func all(_ n: Int = 20_000) -> [Hostility] {
    inlineKinds(n) + blockKinds(n) + ourKinds(n)
  }

  private static func inlineKinds(_ n: Int) -> [Hostility] {
    [
      Hostility("nested strong", times("**a ", n), times("b** ", n)),
      Hostility("nested emphasis", times("*a **a ", n), times("b** b*", n)),
      Hostility("open emphasis", times("a *b ", n)),
      Hostility("closing emphasis", times("a* b ", n)),
      Hostility("stars", times("*", n * 3)),
      Hostility("stars and spaces", times("* ", n)),
      Hostility("underscores", times("_", n * 3)),
      Hostility("mixed delimiters", times("a**b_c* ", n)),
      Hostility("alternating delimiters", times("*_", n), "a", times("_*", n)),
      Hostility("open brackets", times("[", n), "a"),
      Hostility("closing brackets", times("]", n)),
      Hostility("nested brackets", times("[", n), "a", times("]", n)),
      Hostility("nested links", times("[", n), "a", times("](b)", n)),
      Hostility("open links", times("[a](b", n)),
      Hostility("open pointy links", times("[a](<b", n)),
      Hostility("nested pictures", times("![", n), "a", times("](b)", n)),
      Hostility("pictures in links", times("[![a](b)](c)", n)),
      Hostility("brackets and emphasis", times("[ (*a*](_b_ ", n)),
      Hostility("backticks", times("`", n * 3)),
      Hostility("growing backticks", (1...800).map { "e" + times("`", $0) }.joined()),
      Hostility("open code", times("`a ", n)),
      Hostility("open comments", times("<!-- a ", n)),
      Hostility("open instructions", times("a <? ", n)),
      Hostility("open declarations", times("a <!A ", n)),
      Hostility("open data", times("a <![CDATA[ ", n)),
      Hostility("open tags", times("<a ", n)),
      Hostility("open attributes", times("<a b=\"", n)),
      Hostility("angle brackets", times("<", n * 3)),
      Hostility("entities", times("&amp", n), times("&#x1F600;", n)),
      Hostility("backslashes", times("\\", n * 3)),
      Hostility("soft breaks", times("a\n", n)),
      Hostility("hard breaks", times("a  \n", n)),
    ]
  }

  private static func blockKinds(_ n: Int) -> [Hostility] {
    [
      Hostility("nested quotes", times("> ", n), "a"),
      Hostility("quotes without spaces", times(">", n), "a\n", times("b\n", 100)),
      Hostility("nested lists", times("- ", n), "a"),
      Hostility("nested ordered lists", times("1. ", n), "a"),
      Hostility("lists in quotes", times("> - ", n), "a"),
      Hostility("indented lists", (0..<600).map { times("  ", $0) + "* a\n" }.joined()),
      Hostility("empty items", times("-\n", n)),
      Hostility("headings", times("# a\n", n)),
      Hostility("equal headings", times("## 做法\n\n", n)),
      Hostility("underlines", times("a\n=\n", n)),
      Hostility("rules", times("***\n", n)),
      Hostility("open fences", times("```\na\n", n)),
      Hostility("blank lines", times("\n", n * 3)),
      Hostility("definitions", (0..<n).map { "[\($0)]: /\($0)\n" }.joined(), times("[0] ", n)),
      Hostility("one definition", times("[a]: b\n", n), times("[a] ", n)),
      Hostility("unused labels", times("[a]: ", n)),
      Hostility("html blocks", times("<div>\n\n", n)),
      Hostility("tabs", times("\t", n), "a\n"),
      Hostility("null bytes", times("\u{0}a", n)),
    ]
  }

  private static func ourKinds(_ n: Int) -> [Hostility] {
    [
      Hostility("tables", times("| a | b |\n|---|---|\n| c | d |\n\n", n / 4)),
      Hostility("table rows", "| a | b |\n|---|---|\n", times("| c | d |\n", n)),
      Hostility("delimiter rows", times("|-|-|\n", n)),
      Hostility("columns", times("|a", 900), "\n", times("|-", 900), "\n", times("|b\n", 2000)),
      Hostility("wide rows", "|a|b|\n|-|-|\n", times("|", n * 3)),
      Hostility("tables in quotes", times("> a\n> | a |\n> |---|\n> | b |\n\n", n / 4)),
      Hostility("footnotes", (0..<n).map { "[^\($0)]: 注\n" }.joined(), (0..<n).map { "[^\($0)] " }.joined()),
      Hostility("one footnote", times("中[^1]", n), "\n\n[^1]: 注\n"),
      Hostility(
        "footnotes in footnotes", (0..<n / 4).map { "[^\($0)]: 见[^\($0 + 1)]\n" }.joined(), "\n[^0]\n"),
      Hostility("undefined footnotes", times("[^a] ", n)),
      Hostility("open footnotes", times("[^", n)),
      Hostility("tildes", times("~~a ", n)),
      Hostility("nested tildes", times("~~a ", n), times("b~~ ", n)),
      Hostility("escaped tildes", times("\\~~", n)),
      Hostility("bare links", times("www.a.cn ", n)),
      Hostility("bare links with brackets", "www.a.cn/", times("(", n), times(")", n)),
      Hostility("bare link with entities", "www.a.cn/", times("&a;", n)),
      Hostility("bare links with underscores", times("_www.a", n)),
      Hostility("bare links with stars", times("(www.a.cn/*", n)),
      Hostility("bare links before a backtick", times("(www.a.cn/*", n), "`"),
      Hostility("bare links with marks", times("https://a.cn/*b* ", n)),
      Hostility("bare links in brackets", times("[https://a.cn/_b_ ", n)),
      Hostility("footnotes of lists", (0..<n).map { "[^\($0)]: - 注\n" }.joined(), times("[^1] ", n)),
      Hostility("footnotes in quotes", times("> [^a]: > b\n", n)),
      Hostility("tables in footnotes", times("[^a]: - b\n| a |\n|---|\n\n", n / 4)),
      Hostility("struck cells", "|a|\n|-|\n", times("|~~a~~ **“b”**|\n", n / 4)),
      Hostility("nested tasks", (0..<500).map { times("  ", $0) + "- [x] a\n" }.joined()),
      Hostility("Chinese strikes", times("说~~“工”~~", n)),
      Hostility("Chinese triple marks", times("（***“", n), "工", times("”***）", n)),
      Hostility("Chinese underscores", times("“_", n), times("_”", n)),
      Hostility("colons", times("http://", n)),
      Hostility("at signs", times("a@", n)),
      Hostility("mail names", times("a", n), times("@b", n)),
      Hostility("Chinese emphasis", times("他说**“工会”**很好", n / 2)),
      Hostility("open Chinese emphasis", times("说**“工", n)),
      Hostility("shared marks", times("“**”", n)),
      Hostility("full-width spaces", times("　", n)),
      Hostility("indented lines", times("　　职工\n", n)),
      Hostility("typed lists", times("1、职工\n", n)),
      Hostility("pictures", times("![a](b.jpg)\n", n)),
      Hostility("long captions", "![", times("通讯员", n), " 摄](b.jpg)\n"),
      Hostility("tasks", times("- [ ] a\n", n)),
      Hostility("sentinels", times("\u{E000}**“工”**会", n / 2)),
      Hostility("CVE-2023-22486", times("![[]()", n * 4)),
      Hostility("CVE-2023-22486 with labels", times("![[a][]", n * 4), "\n\n[a]: b\n"),
      Hostility("CVE-2023-22486 over lines", times("![[](a)\n", n * 3)),
      Hostility("CVE-2023-22486 below the limit", times("![[]()", 7_000)),
    ]
  }
}
