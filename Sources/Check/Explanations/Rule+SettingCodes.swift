// `site.yaml`, themes, regions, lists and rules themselves.

internal import Content

extension Rule {
  /// What is said of settings and lists.
  static let settingCodes: [Rule] = [
    Rule(
      "site-form", .settings, .error, title: Bilingual("site.yaml 写法不对", "site.yaml of the wrong form"),
      what: Bilingual("site.yaml 不是一行一项的“名称: 内容”。", "site.yaml is no list of `key: value`."),
      why: Bilingual("整份设置都读不到。", "All settings are lost."),
      bad: "- 示例县工会", good: "名称: 示例县工会"),
    Rule(
      "site-language", .settings, .error, title: Bilingual("没有这种语言", "No such language"),
      what: Bilingual("“语言”不是 zh 或 en。", "`language` is neither zh nor en."),
      why: Bilingual("不知道用什么语言说话。", "Messages have no language."),
      bad: "语言: 中文", good: "语言: zh"),
    Rule(
      "site-base-url", .settings, .error, title: Bilingual("网址不完整", "No complete address"),
      what: Bilingual("“网址”不以 https:// 或 http:// 开头。", "`base_url` does not begin with https:// or http://."),
      why: Bilingual("订阅和网站地图里的链接会打不开。", "Links in feeds and the sitemap would not open."),
      bad: "网址: www.example.org", good: "网址: https://www.example.org/"),
    Rule(
      "site-time-zone", .settings, .error, title: Bilingual("没有这个时区", "No such zone"),
      what: Bilingual("“时区”不是标准的名称。", "`time_zone` is no name of the IANA database."),
      why: Bilingual("不知道今天是哪一天。", "Nobody can tell which day it is."),
      bad: "时区: 北京", good: "时区: Asia/Shanghai"),
    Rule(
      "site-number", .settings, .error, title: Bilingual("数超出了范围", "A number out of range"),
      what: Bilingual("设置里的数不在允许的范围里。", "A number of the settings is out of its range."),
      why: Bilingual("太大太小都排不出像样的页面。", "No decent page comes of it."),
      bad: "每页篇数: 0", good: "每页篇数: 20"),
    Rule(
      "site-pages", .settings, .error, title: Bilingual("没有这种页面", "No such pages"),
      what: Bilingual("“页面”里写了没有的种类。", "`pages` names a kind that does not exist."),
      why: Bilingual("想要的页面不会生成。", "The pages that you want are not made."),
      bad: "页面: [地图]", good: "页面: [地区, 主题]"),
    Rule(
      "site-steps", .settings, .error, title: Bilingual("步骤不是三个", "Not three steps"),
      what: Bilingual("“步骤”下面不是三个名称。", "`steps` does not hold three names."),
      why: Bilingual("需求单上印三步，多了少了都对不上。", "A demand's page shows three steps, neither more nor fewer."),
      bad: "步骤: [点菜, 送餐]", good: "步骤: [点菜, 接单, 送餐]"),
    Rule(
      "site-matching", .settings, .error, title: Bilingual("匹配的分值写法不对", "No weight of matching"),
      what: Bilingual(
        "“匹配”下面的一行不是已有的理由，或不是 0 到 1000 的整数。",
        "A line of `matching` names no reason, or sets it to no whole number up to 1000."),
      why: Bilingual("这一行不起作用，名次还按默认的分值排。", "The line has no effect; the standard points count."),
      bad: "匹配:\n  同镇: 20", good: "匹配:\n  同县: 20"),
    Rule(
      "site-color", .settings, .error, title: Bilingual("颜色写法不对", "No colour"),
      what: Bilingual(
        "“颜色”下面的一行不是已有的名称，或不是 #c8102e 这样的颜色。",
        "A line of `colors` names no colour, or sets none such as #c8102e."),
      why: Bilingual("这一行不起作用。", "The line has no effect."),
      bad: "颜色:\n  主色: 红", good: "颜色:\n  主色: \"#c8102e\""),
    Rule(
      "site-color-contrast", .settings, .warning, title: Bilingual("字和纸的颜色太近", "Too little contrast"),
      what: Bilingual(
        "设的颜色印在纸色上，对比不到 4.5:1（正文 7:1）。",
        "A colour has less contrast on its paper than 4.5:1, or 7:1 for running text."),
      why: Bilingual("眼神不好、屏幕反光的人看不清（WCAG 2.2）。", "Not everybody can read it on every screen (WCAG 2.2)."),
      bad: "颜色:\n  主色: \"#ff8080\"", good: "颜色:\n  主色: \"#c8102e\""),
    Rule(
      "site-fonts", .settings, .error, title: Bilingual("字体写法不对", "No fonts"),
      what: Bilingual(
        "“字体”下面不是标题、正文、引文，或字体名里有不能用的符号。",
        "A line of `fonts` is not headlines, text or quotes, or a name has characters that none has."),
      why: Bilingual("这一行不起作用。", "The line has no effect."),
      bad: "字体:\n  大字: 宋体", good: "字体:\n  标题: [方正小标宋简体]"),
    Rule(
      "site-logo", .settings, .error, title: Bilingual("标志不在", "No logo there"),
      what: Bilingual("“标志”写的图不在 content 文件夹里。", "`logo` names a picture that content does not hold."),
      why: Bilingual("每一页的报头都会缺一块。", "Every masthead would lack it."),
      bad: "标志: biaozhi.svg（图在 images 里）", good: "标志: images/biaozhi.svg"),
    Rule(
      "site-home", .settings, .error, title: Bilingual("首页没有这一块", "No such part of the front page"),
      what: Bilingual("“首页”里写了没有的块。", "`home` names a part that does not exist."),
      why: Bilingual("想要的那一块不会出来。", "The part that you want is not there."),
      bad: "首页: [轮播]", good: "首页: [头条, 栏目]"),
    Rule(
      "picture-no-tool", .settings, .error,
      title: Bilingual("没有缩小图片的程序", "Nothing to make pictures narrower"),
      what: Bilingual(
        "“图片宽度”要用 vipsthumbnail，这台机器上没有。", "`picture_widths` takes vipsthumbnail, which is not installed."),
      why: Bilingual("网页会指着不在的图片。", "Pages would name pictures that are not there."),
      bad: "没有 libvips 的电脑上写 图片宽度: [480]", good: "apt install libvips-tools，或者删去这一项"),
    Rule(
      "rules-form", .settings, .error, title: Bilingual("“规则”写法不对", "Rules of the wrong form"),
      what: Bilingual("“规则”下面不是一行一条的“名称: 内容”。", "`rules` is no list of `name: value`."),
      why: Bilingual("一条也不起作用。", "None of them has an effect."),
      bad: "规则: text-ocr", good: "规则:\n  text-ocr: 关"),
    Rule(
      "rule-unknown", .settings, .warning, title: Bilingual("没有这个代号", "No such rule"),
      what: Bilingual("“规则”或“放行”里写了没有的代号。", "`rules` or `allow` names a code that does not exist."),
      why: Bilingual("你以为关掉了，其实没有。", "You believe that it is off, and it is not."),
      bad: "放行: [text-orc]", good: "放行: [text-ocr]"),
    Rule(
      "rule-setting", .settings, .warning, title: Bilingual("规则的设法不对", "No such setting"),
      what: Bilingual(
        "规则的值不是错误、提醒、提示、关（篇幅还可以是范围）。",
        "A rule is set to something else than error, warning, hint or off, or a range for the length."),
      why: Bilingual("这一行不起作用。", "The line has no effect."),
      bad: "规则:\n  text-ocr: 忽略", good: "规则:\n  text-ocr: 关"),
    Rule(
      "rule-fixed", .settings, .warning, title: Bilingual("这一条不能关", "A rule that cannot be switched off"),
      what: Bilingual(
        "想把读不懂、做不出页面的错误关掉或降级。", "An error of reading or building was to be switched off or lowered."),
      why: Bilingual("关掉它，文章也不会因此读得懂。", "The article cannot be read any better for it."),
      bad: "规则:\n  date-invalid: 关", good: "日期: 2025-02-28"),
    Rule(
      "list-line", .settings, .warning, title: Bilingual("清单里有一行不起作用", "A line of a list without effect"),
      what: Bilingual(
        "content/lists/ocr.txt 里有一行没有“→”和改成的字。",
        "A line of content/lists/ocr.txt lacks the arrow and what to write instead."),
      why: Bilingual("程序不知道该提示改成什么。", "Nobody would know what to write instead."),
      bad: "深人基层", good: "深人基层 → 深入基层"),
    Rule(
      "theme-incomplete", .settings, .error, title: Bilingual("主题缺编号或名称", "A theme that lacks id or name"),
      what: Bilingual("themes.yaml 或 skills.yaml 里有一条缺 id 或 name。", "A theme or skill has no id or no name."),
      why: Bilingual(
        "没有编号就没有网址，没有名称就没法显示。", "Without an id it has no address, without a name nothing to show."),
      bad: "- {name: 义诊}", good: "- {id: yizhen, name: 义诊}"),
    Rule(
      "theme-id", .settings, .error, title: Bilingual("主题编号不能用", "An id that cannot stand in an address"),
      what: Bilingual("主题的 id 有大写字母、空格或中文。", "The id of a theme has capitals, spaces or Chinese."),
      why: Bilingual("它要用在网址里。", "It stands in addresses."),
      bad: "- {id: 义诊, name: 义诊}", good: "- {id: yizhen, name: 义诊}"),
    Rule(
      "theme-doubled", .settings, .error, title: Bilingual("主题编号重复", "A theme id twice"),
      what: Bilingual("两个主题用了同一个 id。", "Two themes have the same id."),
      why: Bilingual("两个主题会挤在一个网址上。", "Both would have one address."),
      bad: "- {id: a, name: 甲}\n- {id: a, name: 乙}", good: "- {id: a, name: 甲}\n- {id: b, name: 乙}"),
    Rule(
      "theme-name-doubled", .settings, .error, title: Bilingual("主题名重复", "A theme name twice"),
      what: Bilingual("一个名称或别名属于两个主题。", "A name or alias belongs to two themes."),
      why: Bilingual("文章写了这个名称，不知道归哪一个。", "An article that uses it belongs to either."),
      bad: "两个主题的别名都有“助企”", good: "别名只留在一个主题里"),
    Rule(
      "theme-parent", .settings, .error, title: Bilingual("没有这个上级主题", "No such parent"),
      what: Bilingual("parent 写的 id 不存在。", "The parent of a theme does not exist."),
      why: Bilingual("主题树接不上。", "The tree of themes is broken."),
      bad: "parent: zhiyuan", good: "parent: zhiyuan-fuwu"),
    Rule(
      "theme-circle", .settings, .error, title: Bilingual("主题绕成了圈", "A theme above itself"),
      what: Bilingual("主题的上级一层层上去又回到自己。", "The parents of a theme lead back to it."),
      why: Bilingual("没有顶，排不成树。", "There is no top."),
      bad: "甲的上级是乙，乙的上级是甲", good: "去掉其中一个 parent"),
    Rule(
      "theme-depth", .settings, .error, title: Bilingual("主题分层太多", "Themes that nest too deep"),
      what: Bilingual("一个主题上面已经有 12 层。", "A theme has 12 levels above it."),
      why: Bilingual(
        "每一页都要列出通到最高一层的路，层数太多，读者走不到底。", "Each page shows the way to the top; nobody finds what lies so deep."),
      bad: "13 个主题，一个在一个下面", good: "两三层就够了"),
    Rule(
      "alias-incomplete", .settings, .error, title: Bilingual("地名缺名称或归属", "A region alias that lacks a part"),
      what: Bilingual("regions.yaml 里有一条缺 name 或 region。", "An entry of regions.yaml lacks name or region."),
      why: Bilingual("不知道这个地名归在哪里。", "Nobody can tell where it belongs."),
      bad: "- {name: 某某开发区}", good: "- {name: 某某开发区, region: 浙江/金华}"),
  ]
}
