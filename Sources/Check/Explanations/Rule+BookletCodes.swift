// Booklets, as their lists and the command `booklet` report them.

internal import Content

extension Rule {
  /// What is said of booklets.
  static let bookletCodes: [Rule] = bookletListCodes + bookMakingCodes

  private static let bookletListCodes: [Rule] = [
    Rule(
      "booklet-form", .settings, .error, title: Bilingual("案例集的清单写法不对", "A booklet's list of another form"),
      what: Bilingual("清单不是一行一项的“名称: 内容”。", "The list is not made of `key: value` lines."),
      why: Bilingual("读不出书名和文章。", "Neither title nor stories can be read."),
      bad: "- cases/a.md", good: "标题: 2025年优秀案例选编\n文章: [cases/a.md]"),
    Rule(
      "booklet-title", .settings, .error, title: Bilingual("案例集没有标题", "A booklet without title"),
      what: Bilingual("清单里没有写“标题”。", "The list has no `title`."),
      why: Bilingual("封面上没有书名。", "The cover has no title."),
      bad: "文章: [cases/a.md]", good: "标题: 2025年优秀案例选编\n文章: [cases/a.md]"),
    Rule(
      "booklet-preface", .settings, .error, title: Bilingual("找不到前言", "No such preface"),
      what: Bilingual("“前言”写的文件不在清单旁边。", "The file under `preface` does not lie beside the list."),
      why: Bilingual("书里会缺前言。", "The book would lack it."),
      bad: "前言: qianyan.md（没有这个文件）", good: "前言: |\n  这本书收了今年的优秀案例。"),
    Rule(
      "booklet-chapters", .settings, .error, title: Bilingual("分章的写法不对", "No way to make chapters"),
      what: Bilingual(
        "“分章”写的不是地区、主题，也不是一章一行。", "`chapters` is neither a way to sort nor a line for each chapter."),
      why: Bilingual("不知道怎样分章。", "Nobody can tell what the chapters are."),
      bad: "分章: 县区", good: "分章: 地区"),
    Rule(
      "booklet-condition", .settings, .error, title: Bilingual("条件写错了", "A condition that means nothing"),
      what: Bilingual("种类、年份、地区或主题写得不对。", "A kind, year, region or theme is not one of the site."),
      why: Bilingual("会漏收文章。", "Stories would be left out."),
      bad: "主题: 技术服物", good: "主题: 技术服务"),
    Rule(
      "booklet-story", .settings, .error, title: Bilingual("清单里的文章收不进来", "A story that cannot be bound"),
      what: Bilingual(
        "没有这篇文章，有几篇同名，还是草稿，或者已经撤稿。",
        "There is no such story, several have that name, or it is a draft or withdrawn."),
      why: Bilingual(
        "书里会少一篇，而编者以为有。", "The book would lack it, though its editor believes that it is there."),
      bad: "文章: [cases/xineng.md]（没有这个文件）", good: "文章: [cases/2025-02-13-xineng-lianxumo.md]"),
    Rule(
      "booklet-doubled", .settings, .error, title: Bilingual("一篇文章收了两次", "A story twice"),
      what: Bilingual("清单里同一篇写了两次。", "The same story stands twice in the list."),
      why: Bilingual("多半有一处想写的是另一篇。", "One of them was probably meant to be another."),
      bad: "文章: [a.md, a.md]", good: "文章: [a.md, b.md]"),
    Rule(
      "booklet-empty", .settings, .error, title: Bilingual("案例集是空的", "An empty booklet"),
      what: Bilingual("没有文章符合条件。", "No story fits the conditions."),
      why: Bilingual("没有东西可编。", "There is nothing to bind."),
      bad: "年份: 1925", good: "年份: 2025"),
  ]

  private static let bookMakingCodes: [Rule] = [
    Rule(
      "booklet-no-source", .frontMatter, .error,
      title: Bilingual("收进案例集的文章没有来源", "A bound story without source"),
      what: Bilingual("要编进书里的文章没有写“来源”。", "A story that is to be bound has no `source`."),
      why: Bilingual(
        "书印出去、传开了，要说得清每一篇从哪里来。", "A book is handed on; it has to say where each story comes from."),
      bad: "标题: 多孔产品用连续模", good: "标题: 多孔产品用连续模\n来源: {名称: 示例日报, 日期: 2025-02-13}"),
    Rule(
      "booklet-no-credit", .frontMatter, .error,
      title: Bilingual("收进案例集的图片没有作者", "A bound picture without credit"),
      what: Bilingual(
        "要编进书里的图片没有写是谁拍的、画的。", "A picture that is to be bound does not say who took or drew it."),
      why: Bilingual("图片有作者，印刷要署名。", "Pictures have authors, who are named in print."),
      bad: "图片:\n  - {文件: a.jpg, 说明: 车间}", good: "图片:\n  - {文件: a.jpg, 说明: 车间, 摄影: 通讯员 张三 摄}"),
    Rule(
      "booklet-picture", .settings, .error, title: Bilingual("图片编不进书里", "A picture that cannot be bound"),
      what: Bilingual(
        "图片不在，已损坏，或者格式不合。", "The picture is missing, damaged, or of a form that books cannot hold."),
      why: Bilingual("书里会缺一张图。", "The book would lack it."),
      bad: "封面: fengmian.bmp", good: "封面: {文件: fengmian.png, 摄影: 张三 绘}"),
    Rule(
      "booklet-unpacked", .publishing, .error, title: Bilingual("电子书打不成包", "An EPUB that cannot be packed"),
      what: Bilingual("打包没有成功。", "Packing failed."),
      why: Bilingual("多半是内存不够。", "Memory is probably short."),
      bad: "（一册几千张大图）", good: "分成几册"),
    Rule(
      "booklet-no-browser", .files, .error,
      title: Bilingual("没有 Chromium，印不成 PDF", "No Chromium to print with"),
      what: Bilingual("印 PDF 要用 Chromium，这台机器上没有。", "PDFs are printed by Chromium, which is not installed."),
      why: Bilingual(
        "电子书和印刷用的文件已经做好，只差 PDF。", "The EPUB and the file for the printer are made; only the PDF is not."),
      bad: "niangjia booklet 2025 --pdf", good: "用浏览器打开印刷用的文件，另存为 PDF"),
    Rule(
      "booklet-unprinted", .files, .error, title: Bilingual("没有印出 PDF", "No PDF was printed"),
      what: Bilingual("Chromium 运行了，没有印出来。", "Chromium ran and gave nothing."),
      why: Bilingual("可能是时间太长，或者磁盘满了。", "It may have taken too long, or the disk is full."),
      bad: "niangjia booklet 2025 --pdf", good: "用浏览器打开印刷用的文件，另存为 PDF"),
    Rule(
      "export-withdrawn", .files, .error, title: Bilingual("撤下的稿子不导出", "A withdrawn story is not exported"),
      what: Bilingual("要导出的一篇写了“撤稿”。", "The story that is to be exported has `withdrawn`."),
      why: Bilingual(
        "导出的文件会被贴进公众号、排上版面，等于把撤下的话又发一遍。",
        "What is exported is pasted and printed elsewhere: what was taken back would be published again."),
      bad: "niangjia export content/cases/a.md --for wechat（文章写了“撤稿”）", good: "核实改好以后，删去“撤稿”一项再导出"),
    Rule(
      "export-no-pandoc", .files, .error,
      title: Bilingual("没有 pandoc，导不出 Word", "No pandoc to make Word files"),
      what: Bilingual("导出 Word 要用 pandoc，这台机器上没有。", "Word files are made by pandoc, which is not installed."),
      why: Bilingual("Word 的格式由 pandoc 来写。", "pandoc writes Word's form."),
      bad: "niangjia export a.md --for docx", good: "先装 pandoc，或者用 --for wechat 再贴进 Word"),
    Rule(
      "export-failed", .files, .error, title: Bilingual("没有导出 Word", "No Word file was made"),
      what: Bilingual("pandoc 运行了，没有转出来。", "pandoc ran and gave nothing."),
      why: Bilingual("可能是磁盘满了，或者 pandoc 太旧。", "The disk may be full, or pandoc too old."),
      bad: "niangjia export a.md --for docx", good: "niangjia export a.md --for wechat，再贴进 Word"),
  ]
}
