// Links, pictures and addresses, as `SiteIndexer`, `Planner` and `Markdown` report them.

internal import Content

extension Rule {
  /// What is said of links and addresses.
  static let linkCodes: [Rule] = [
    Rule(
      "link-dead", .links, .error, title: Bilingual("链接的文件不存在", "A link to nothing"),
      what: Bilingual("链接指向的文章或文件找不到。", "The article or file that a link names does not exist."),
      why: Bilingual("读者点了打不开。", "Readers get nowhere."),
      bad: "[吕旭强](../workers/lvxuqiang.md)", good: "[吕旭强](../workers/lv-xuqiang.md)"),
    Rule(
      "link-anchor", .links, .error, title: Bilingual("链接的小标题不存在", "A link to no heading"),
      what: Bilingual("“#”后面的名字在那一页上没有。", "The page has no heading of the name behind `#`."),
      why: Bilingual("读者被带到页首。", "Readers land at the top."),
      bad: "[荣誉](../workers/lv-xuqiang.md#得奖)", good: "[荣誉](../workers/lv-xuqiang.md#荣誉)"),
    Rule(
      "link-hidden", .links, .warning,
      title: Bilingual("链接的文章还没有发布", "A link to an article that is not shown"),
      what: Bilingual(
        "链接指向草稿或不在发布期内的文章。", "A link leads to a draft, or to an article that is not shown today."),
      why: Bilingual("先只显示文字，那一篇发布以后自动连上。", "Only the text is shown until that article is published."),
      bad: "[预告](../activities/2099.md)", good: "不用管，或者先发布那一篇"),
    Rule(
      "link-outside", .links, .error, title: Bilingual("链接走出了 content", "A link that leaves content"),
      what: Bilingual("链接的路径走到了 content 文件夹外面。", "The path of a link leaves the folder `content`."),
      why: Bilingual("外面的文件不会发布。", "What lies outside is not published."),
      bad: "[表格](../../../biao.xls)", good: "把文件放进 content 再链接"),
    Rule(
      "link-empty", .links, .warning, title: Bilingual("链接没有地址", "A link without an address"),
      what: Bilingual("圆括号里是空的。", "There is nothing between the brackets."),
      why: Bilingual("点了没有反应。", "It does nothing."),
      bad: "[吕旭强]()", good: "[吕旭强](../workers/lv-xuqiang.md)"),
    Rule(
      "markdown-unsafe-link", .links, .error, title: Bilingual("不安全的链接", "An unsafe link"),
      what: Bilingual("链接以 javascript:、data: 等开头。", "A link begins with javascript:, data: or the like."),
      why: Bilingual("点了会运行别人的程序。", "It would run somebody else's program."),
      bad: "[点这里](javascript:alert(1))", good: "[点这里](https://www.example.org/)"),
    Rule(
      "markdown-external-picture", .links, .warning,
      title: Bilingual("别的网站上的图片", "A picture on another host"),
      what: Bilingual("图片的地址在别的网站上。", "The address of a picture is on another host."),
      why: Bilingual(
        "页面不向别的网站要东西，只显示成链接；那边删了，图也就没有了。", "Pages ask no other host for anything, so it is shown as a link."),
      bad: "![](https://example.org/a.jpg)", good: "把图片存到文章旁边：![骑手在热饭](a.jpg)"),
    Rule(
      "picture-missing", .links, .error, title: Bilingual("图片文件不存在", "A picture that is not there"),
      what: Bilingual("正文或“图片”里写的文件找不到。", "The file of a picture does not exist."),
      why: Bilingual("页面上会是一个空框。", "The page would show an empty frame."),
      bad: "![热饭](yizan.jpg)", good: "![热饭](yizhan.jpg)"),
    Rule(
      "picture-alt", .links, .warning, title: Bilingual("正文图片没有替代文字", "A picture without replacement text"),
      what: Bilingual("正文里的图片方括号是空的。", "A picture of the text has nothing between its square brackets."),
      why: Bilingual("看不见图的读者不知道画的是什么。", "Readers who cannot see it learn nothing."),
      bad: "![](yizhan.jpg)", good: "![两名骑手站在微波炉前](yizhan.jpg)"),
    Rule(
      "address-collision", .links, .error, title: Bilingual("两个网页抢一个网址", "Two pages, one address"),
      what: Bilingual(
        "两篇文章、旧址或文件的网址一样，或者只差大小写。",
        "Two articles, aliases or files claim one address, or differ in case only."),
      why: Bilingual(
        "一个会盖掉另一个；U 盘上大小写不分。", "One would overwrite the other; memory sticks do not tell case apart."),
      bad: "旧址: [news/a.html]（两篇都写）", good: "只留在后来的那一篇"),
    Rule(
      "address-unportable", .links, .error, title: Bilingual("网址名不能用", "A name that cannot be a file's"),
      what: Bilingual(
        "文件名或“网址名”里有 ? : * \" < > | 等字符，或者是 con 之类的保留名。",
        "A file name or `slug` has ? : * \" < > | or is a reserved name."),
      why: Bilingual("Windows 和 U 盘上存不下。", "Windows and memory sticks cannot hold it."),
      bad: "网址名: 谁来讲?", good: "网址名: shui-lai-jiang"),
  ]
}
