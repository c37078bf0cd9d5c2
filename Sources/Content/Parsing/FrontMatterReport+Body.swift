// What Markdown found in a body, in the words of a newsroom.

package import Markdown

extension FrontMatterReport {
  /// Adds the findings of a body.
  mutating func add(_ findings: [MarkdownFinding]) {
    var cursor = PlaceCursor(source)
    for finding in findings {
      let (severity, code, message, advice) = finding.kind.wording
      add(severity, code, at: cursor.mark(of: finding.byteRange), message, advice: advice)
    }
  }
}

extension MarkdownFinding.Kind {
  /// Severity, code and words of a finding.
  fileprivate var wording: (Diagnostic.Severity, String, Bilingual, advice: Bilingual) {
    switch self {
    case .tooLarge, .refused: refusal
    case .rawHTML, .unsafeURL, .externalPicture, .controlCharacter: safety
    case .undefinedFootnote, .unusedFootnote, .duplicateFootnote: footnote
    default: typing
    }
  }

  private var refusal: (Diagnostic.Severity, String, Bilingual, advice: Bilingual) {
    if case .tooLarge(let limit) = self {
      return (
        .error, "file-too-large", Bilingual("文件超过上限 \(limit) 字节。", "The file is larger than \(limit) bytes."),
        Bilingual("把文章拆开。", "Split the article.")
      )
    }
    return (
      .error, "markdown-refused",
      Bilingual("这里的记号多得不像文章，没有解析。", "There are more marks here than an article has; it was not parsed."),
      Bilingual("检查是否粘贴了别的内容，删去成串的括号或引用符号。", "Remove the long run of brackets, quotes or list marks.")
    )
  }

  private var safety: (Diagnostic.Severity, String, Bilingual, advice: Bilingual) {
    switch self {
    case .rawHTML:
      (
        .warning, "markdown-html",
        Bilingual("网页代码（HTML）不会生效，会照原样显示成文字。", "HTML has no effect here; it is shown as text."),
        Bilingual("改用 Markdown 的写法，或者删去。", "Write it in Markdown, or remove it.")
      )
    case .unsafeURL(let scheme):
      (
        .error, "markdown-unsafe-link",
        Bilingual(
          "“\(scheme)”开头的链接不安全，已去掉。", "A link that begins with `\(scheme)` is unsafe and was dropped."),
        LinkAdvice.forScheme(scheme)
          ?? Bilingual("改成 https:// 开头的网址，或站内文章的路径。", "Use an https:// address, or the path of an article.")
      )
    case .externalPicture(let url):
      (
        .warning, "markdown-external-picture",
        Bilingual(
          "图片“\(url)”在别的网站上，页面不会去取，只显示成链接。", "The picture `\(url)` is on another host and is shown as a link."
        ),
        Bilingual("把图片存到文章旁边，再写文件名。", "Save the picture beside the article and name the file.")
      )
    default:
      (
        .warning, "markdown-control-character",
        Bilingual("这里有一个看不见的控制字符，已去掉。", "There is an invisible control character here; it was dropped."),
        Bilingual("删去它；多半是从 Word 或网页粘贴来的。", "Remove it; it usually comes from pasted text.")
      )
    }
  }

  private var footnote: (Diagnostic.Severity, String, Bilingual, advice: Bilingual) {
    switch self {
    case .undefinedFootnote(let label):
      (
        .warning, "footnote-undefined",
        Bilingual("脚注“[^\(label)]”没有内容，会照原样显示。", "The footnote [^\(label)] is not defined and stays text."),
        Bilingual("在文末写一行：[^\(label)]: 脚注内容", "Add a line: [^\(label)]: the note")
      )
    case .unusedFootnote(let label):
      (
        .warning, "footnote-unused",
        Bilingual(
          "正文里没有用到脚注“[^\(label)]”，它不会显示。", "Nothing refers to the footnote [^\(label)]; it is not shown."),
        Bilingual("在正文里加上 [^\(label)]，或者删去这条脚注。", "Refer to it by [^\(label)], or remove it.")
      )
    case .duplicateFootnote(let label):
      (
        .warning, "footnote-doubled",
        Bilingual(
          "脚注“[^\(label)]”写了两次，只用第一条。", "The footnote [^\(label)] is defined twice; the first counts."),
        Bilingual("给第二条另起一个编号。", "Give the second another label.")
      )
    default: typing
    }
  }

  private var typing: (Diagnostic.Severity, String, Bilingual, advice: Bilingual) {
    switch self {
    case .typedList(let mark):
      (
        .hint, "markdown-typed-list",
        Bilingual("“\(mark)”会照原样显示，不会排成列表。", "`\(mark)` stays text and does not make a list."),
        Bilingual("要排成列表，每条写成“1. ”或“- ”开头。", "Begin each item with `1. ` or `- ` for a list.")
      )
    case .indentedStory:
      (
        .warning, "markdown-indented",
        Bilingual("这一段行首有四个空格，会显示成程序代码。", "Four spaces at the start make this paragraph code."),
        Bilingual("删去行首的空格；段首缩进由版式自动加。", "Remove them; paragraphs are indented by the style sheet.")
      )
    case .unclosedEmphasis(let mark):
      (
        .warning, "markdown-emphasis",
        Bilingual("“\(mark)”没有成对，会照原样显示。", "`\(mark)` has no partner and stays text."),
        Bilingual("在要强调的文字前后各写一个“\(mark)”，中间不留空格。", "Put `\(mark)` right before and right after the words.")
      )
    case .missingAnchor(let name):
      (
        .error, "link-anchor",
        Bilingual("这一页没有“#\(name)”这个位置。", "This page has no heading `#\(name)`."),
        Bilingual("写成本页某个小标题的文字。", "Use the text of one of the page's headings.")
      )
    case .emptyLink:
      (
        .warning, "link-empty", Bilingual("链接没有写地址。", "The link has no destination."),
        Bilingual("在圆括号里写上地址，或者去掉方括号。", "Write an address between the brackets.")
      )
    case .pictureWithoutAlt:
      (
        .warning, "picture-alt",
        Bilingual("图片没有替代文字，看不见图的读者不知道画的是什么。", "The picture has no replacement text."),
        Bilingual("在方括号里写一句图上有什么。", "Say between the square brackets what is seen.")
      )
    default:
      (
        .hint, "markdown-heading",
        Bilingual("正文里的一级标题降了一级，因为一级标题是文章的题目。", "First-level headings of the text go down one level."),
        Bilingual("小标题从“## ”写起。", "Begin headings with `## `.")
      )
    }
  }
}

/// The findings of a body that belongs to no article.
package enum BodyFindings {
  /// What Markdown found in a text, as diagnostics about a file of that name.
  package static func diagnostics(
    of document: MarkdownDocument, source: [UInt8], name: String
  ) -> [Diagnostic] {
    var report = FrontMatterReport(source: SourceText(path: name, bytes: source))
    report.add(document.findings)
    return report.diagnostics
  }
}
