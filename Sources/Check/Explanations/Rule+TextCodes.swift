// The running text, as `Markdown` reports it.

internal import Content

extension Rule {
  /// What is said of Markdown.
  static let textCodes: [Rule] = [
    Rule(
      "markdown-emphasis", .text, .warning, title: Bilingual("强调的星号没有成对", "Emphasis left open"),
      what: Bilingual("“**”或“~~”只有一半。", "`**` or `~~` has no partner."),
      why: Bilingual("星号会照原样印在网页上。", "The stars are printed as they are."),
      bad: "要把**“靶向问诊”做实。", good: "要把**“靶向问诊”**做实。"),
    Rule(
      "markdown-typed-list", .text, .hint, title: Bilingual("手打的列表", "A list typed by hand"),
      what: Bilingual("行首是“1、”“（一）”“①”。", "A line begins with 1、, （一） or ①."),
      why: Bilingual("会照原样显示成文字，不会排成列表。", "It stays text and does not make a list."),
      bad: "1、先走访\n2、再列单", good: "1. 先走访\n2. 再列单"),
    Rule(
      "markdown-indented", .text, .warning, title: Bilingual("行首有四个空格", "Four spaces at the start"),
      what: Bilingual("一段话行首有四个空格。", "A paragraph begins with four spaces."),
      why: Bilingual("会当成程序代码，用等宽字显示。", "It is shown as code."),
      bad: "    春节后，工会干部进企业。", good: "春节后，工会干部进企业。"),
    Rule(
      "markdown-html", .text, .warning, title: Bilingual("网页代码不起作用", "HTML has no effect"),
      what: Bilingual("正文里有 HTML。", "There is HTML in the text."),
      why: Bilingual("会照原样显示成文字。", "It is shown as text."),
      bad: "<b>两张清单</b>", good: "**两张清单**"),
    Rule(
      "markdown-control-character", .text, .warning, title: Bilingual("看不见的控制字符", "An invisible character"),
      what: Bilingual("正文里有看不见的控制字符。", "There is a control character in the text."),
      why: Bilingual("从 Word 或网页粘贴来的，会让搜索和复制出错。", "It comes from pasting, and breaks search and copying."),
      bad: "（看不见）", good: "删去重打这几个字"),
    Rule(
      "markdown-heading", .text, .hint, title: Bilingual("正文里有一级标题", "A first-level heading"),
      what: Bilingual("正文用了“# ”。", "The text has a heading of the first level."),
      why: Bilingual(
        "一级标题是文章的题目，正文里的自动降一级。", "The first level is the title's; those of the text go down one."),
      bad: "# 先有队伍", good: "## 先有队伍"),
    Rule(
      "markdown-refused", .text, .error, title: Bilingual("记号多得不像文章", "More marks than an article has"),
      what: Bilingual("括号、引用符号等成千上万地堆在一起。", "Brackets, quotes or list marks stand in thousands."),
      why: Bilingual("多半是粘贴了别的东西；照着解析会卡住很久。", "Something else was pasted; parsing it would take very long."),
      bad: "[[[[[[[[（几万个）", good: "删去粘贴错的内容"),
    Rule(
      "footnote-undefined", .text, .warning, title: Bilingual("脚注没有内容", "A footnote without its text"),
      what: Bilingual("正文里有 [^1]，文末没有它的内容。", "The text has [^1] and no definition of it."),
      why: Bilingual("[^1] 会照原样显示。", "It is shown as it stands."),
      bad: "……310个[^1]。", good: "……310个[^1]。\n\n[^1]: 截至2025年2月。"),
    Rule(
      "footnote-unused", .text, .warning, title: Bilingual("没有用到的脚注", "A footnote that nothing refers to"),
      what: Bilingual("文末有脚注，正文里没有用到。", "A footnote is defined and never referred to."),
      why: Bilingual("它不会显示。", "It is not shown."),
      bad: "[^1]: 截至2025年2月。（正文里没有 [^1]）", good: "在正文里加上 [^1]"),
    Rule(
      "footnote-doubled", .text, .warning, title: Bilingual("脚注重复", "A footnote twice"),
      what: Bilingual("同一个编号写了两条脚注。", "A footnote is defined twice."),
      why: Bilingual("只用第一条。", "The first counts."),
      bad: "[^1]: 甲\n[^1]: 乙", good: "[^1]: 甲\n[^2]: 乙"),
  ]
}
