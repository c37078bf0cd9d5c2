// Marks of Markdown that an input method for Chinese changed, or that lack a space or a line: nothing is lost, but readers
// see the marks. Only what nobody would want to print is spoken of.

internal import Content

extension Rule {
  /// Rules about marks that are printed as they were typed.
  static let markdownRules: [Rule] = [headingSpace, wideStars, wideBrackets, tableLine, spaceInAddress]

  static let headingSpace = Rule(
    "markdown-heading-space", .text, .warning,
    title: Bilingual("小标题的“#”写法不对", "A heading whose marks are wrong"),
    what: Bilingual(
      "“##”后面没有空格，或者“＃”是全角的。", "No space follows ##, or the marks are full-width (＃)."),
    why: Bilingual(
      "程序当作普通的一段话，“##”照样印出来，目录里也没有它。",
      "It stays a paragraph, marks and all, and the table of contents lacks it."),
    bad: "##先有队伍", good: "## 先有队伍",
    inspection: .article { manuscript in
      manuscript.typed.compactMap { line in
        guard let heading = line.mistypedHeading else { return nil }
        return Finding(
          line.place(heading.marks, manuscript),
          Bilingual("这一行不会成为小标题。", "This line does not make a heading."),
          advice: Bilingual("写成：\(heading.mended)", "Write: \(heading.mended)"))
      }
    })

  static let wideStars = Rule(
    "markdown-wide-mark", .text, .warning,
    title: Bilingual("强调的星号是全角的", "Full-width stars"),
    what: Bilingual("一段文字前后写了全角的“＊＊”。", "Full-width stars (＊＊) stand around some words."),
    why: Bilingual("星号照样印出来，文字也没有加重。", "The stars are printed, and the words are not emphasized."),
    bad: "要把＊＊靶向问诊＊＊做实。", good: "要把**靶向问诊**做实。",
    inspection: .article { manuscript in
      manuscript.typed.flatMap { line in
        line.wideEmphasis.map { range in
          let words = line.string(range.lowerBound + 2..<range.upperBound - 2)
          return Finding(
            line.place(range, manuscript),
            Bilingual("“＊＊”是全角的，会照原样显示。", "These stars are full-width and stay text."),
            advice: Bilingual("改成半角的星号：**\(words)**", "Write plain stars: **\(words)**"))
        }
      }
    })

  static let wideBrackets = Rule(
    "markdown-wide-bracket", .text, .warning,
    title: Bilingual("链接的括号是全角的", "A link in full-width brackets"),
    what: Bilingual(
      "链接或图片的括号、感叹号是全角的：[文字]（地址）、【文字】(地址)、！[图](文件)。",
      "The brackets or the exclamation mark of a link or picture are full-width: [words]（address）, 【words】(address), ！[words](file)."
    ),
    why: Bilingual("读者看到的是一串括号和网址，图片不出来。", "Readers see brackets and an address, and no picture."),
    bad: "![合影]（heying.jpg）", good: "![合影](heying.jpg)",
    inspection: .article { manuscript in
      manuscript.typed.flatMap { line in
        line.wideLinks.map { link in
          Finding(
            line.place(link.range, manuscript),
            link.isPicture
              ? Bilingual("图片的括号或感叹号是全角的，图不会出来。", "This picture has full-width marks and is not shown.")
              : Bilingual("链接的括号是全角的，会照原样显示。", "This link has full-width brackets and stays text."),
            advice: Bilingual("都用半角：\(link.mended)", "Write plain marks: \(link.mended)"))
        }
      }
    })

  static let tableLine = Rule(
    "markdown-table-line", .text, .warning,
    title: Bilingual("表格缺了横线一行", "A table without its line"),
    what: Bilingual(
      "几行“| … |”的第二行不是“|---|---|”，或者竖线是全角的“｜”。",
      "The second of several lines `| … |` is not `|---|---|`, or the bars are full-width (｜)."),
    why: Bilingual("排不成表格，竖线和文字挤成一段。", "It makes no table: bars and words run together in a paragraph."),
    bad: "| 站点 | 人次 |\n| 城东 | 310 |", good: "| 站点 | 人次 |\n|---|---|\n| 城东 | 310 |",
    inspection: .article { manuscript in
      TypedLine.tablesWithoutLine(in: manuscript.typed).map { line, cells in
        let mark = "|" + String(repeating: "---|", count: cells)
        return Finding(
          line.place(0..<line.scalars.count, manuscript),
          Bilingual("这几行不会排成表格。", "These lines do not make a table."),
          advice: line.isWideRow
            ? Bilingual("竖线用半角的“|”，第一行下面加一行：\(mark)", "Write plain bars, and below the first line: \(mark)")
            : Bilingual("在这一行下面加一行：\(mark)", "Add a line below this one: \(mark)"))
      }
    })

  static let spaceInAddress = Rule(
    "markdown-address", .text, .warning,
    title: Bilingual("链接的地址里有空格或中文引号", "A space or a Chinese quotation mark in an address"),
    what: Bilingual(
      "圆括号里的文件名有空格，或者图说用了中文引号。",
      "The file name within the brackets has a space, or the caption stands in Chinese quotation marks."),
    why: Bilingual(
      "读者看到的是方括号和文件名，图片、附件不出来。", "Readers see brackets and a file name, and no picture or file."),
    bad: "![合影](合影 照片.jpg \"合影\")", good: "![合影](<合影 照片.jpg> \"合影\")",
    inspection: .article { manuscript in
      manuscript.typed.flatMap { line in
        line.brokenAddresses.map { link in
          Finding(
            line.place(link.range, manuscript),
            link.hasWideQuotes
              ? Bilingual(
                "图说用了中文引号，会连同括号照原样显示。", "The caption's quotation marks are Chinese: all of it stays text.")
              : Bilingual("地址里有空格，会照原样显示。", "There is a space in the address: all of it stays text."),
            advice: link.hasWideQuotes
              ? Bilingual("引号用半角：\(link.mended)", "Write plain quotation marks: \(link.mended)")
              : Bilingual(
                "用尖括号把地址括起来：\(link.mended)；也可以给文件改个没有空格的名字。",
                "Put the address between angle brackets: \(link.mended); or give the file a name without spaces."
              ))
        }
      }
    })
}
