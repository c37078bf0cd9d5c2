// Fields whose value does not fit, as `ArticleParser` reports them.

internal import Content

extension Rule {
  /// What is said of the values of fields.
  static let fieldCodes: [Rule] = [
    Rule(
      "title-missing", .frontMatter, .error, title: Bilingual("没有标题", "No title"),
      what: Bilingual("没有写“标题”，或者是空的。", "There is no `title`, or it is empty."),
      why: Bilingual("没有标题的文章，列表里没法显示。", "Lists have nothing to show."),
      bad: "日期: 2025-06-01", good: "标题: 送岗位进社区\n日期: 2025-06-01"),
    Rule(
      "field-unknown", .frontMatter, .warning, title: Bilingual("没有这一项", "An unknown field"),
      what: Bilingual("名称写错了，或者程序没有这一项。", "The name of a field is misspelt, or there is no such field."),
      why: Bilingual("这一项不起作用，而你以为它起作用。", "It has no effect, though you believe that it has."),
      bad: "副标题: 半年八件小事", good: "副题: 半年八件小事"),
    Rule(
      "field-elsewhere", .frontMatter, .warning,
      title: Bilingual("这一项属于别的类别", "A field of another kind"),
      what: Bilingual("这一项有，但属于另一类文章。", "There is such a field, but articles of another kind carry it."),
      why: Bilingual("放在这里不起作用。", "It has no effect here."),
      bad: "类别: 活动\n开放时间: 24小时", good: "类别: 站点\n开放时间: 24小时"),
    Rule(
      "list-full-width", .frontMatter, .warning,
      title: Bilingual("用中文标点隔开一组名称", "A list with Chinese marks"),
      what: Bilingual(
        "地区、主题、标签、单位、人物、站点等名称用“，”“、”“；”隔开，或者写在“【】”里。",
        "Names of regions, themes, tags, organizations, people or stations are parted by ，, 、 or ；, or stand in 【】."
      ),
      why: Bilingual(
        "程序照一组内容读了，别的编辑工具会当成一个长名称；名称里本来就有顿号的，会被拆开。",
        "It was read as a list, but other tools would take it for one text; a name that holds such a mark is cut."
      ),
      bad: "单位: 示例县总工会、示例市总工会", good: "单位: [示例县总工会, 示例市总工会]（一个名称里有顿号：\"甲、乙公司\"）"),
    Rule(
      "field-doubled", .frontMatter, .error, title: Bilingual("同一项写了两次", "A field twice"),
      what: Bilingual("同一个名称出现两次。", "The same field stands twice."),
      why: Bilingual("程序不知道该听哪一个。", "Nobody can tell which one counts."),
      bad: "标题: 甲\n标题: 乙", good: "标题: 甲"),
    Rule(
      "field-not-text", .frontMatter, .error, title: Bilingual("这里应当是一段文字", "A list where a text belongs"),
      what: Bilingual("一项本来是一段文字，却写成了一组内容。", "A field takes one text, and a list or mapping stands there."),
      why: Bilingual("读不出该显示什么。", "Nobody can tell what to show."),
      bad: "标题:\n  - 甲\n  - 乙", good: "标题: 甲"),
    Rule(
      "field-not-flag", .frontMatter, .error, title: Bilingual("这里只能写是或否", "Neither yes nor no"),
      what: Bilingual("“草稿”“头条”“累计”之类只能写是或否。", "A flag such as `draft` is neither true nor false."),
      why: Bilingual("猜错了，草稿就登出去了。", "A wrong guess would publish a draft."),
      bad: "草稿: 也许", good: "草稿: 是"),
    Rule(
      "date-invalid", .frontMatter, .error, title: Bilingual("日期不对", "No such date"),
      what: Bilingual("日期读不懂，或者没有这一天。", "The date cannot be read, or there is no such day."),
      why: Bilingual("文章排不进时间，也定不了哪天发。", "The article has no place in time."),
      bad: "日期: 2025-2-30", good: "日期: 2025-02-28"),
    Rule(
      "date-order", .frontMatter, .warning, title: Bilingual("两个日期先后颠倒", "Dates in the wrong order"),
      what: Bilingual(
        "“更新”早于“日期”，或者“下线”早于“发布”。", "`updated` lies before `date`, or `expires` before `publish`."),
      why: Bilingual(
        "多半有一个打错了；下线在前，文章永远不会显示。", "One of them is a slip; an article that expires first is never shown."),
      bad: "发布: 2025-06-10\n下线: 2025-06-01", good: "发布: 2025-06-01\n下线: 2025-06-10"),
    Rule(
      "year-invalid", .frontMatter, .error, title: Bilingual("年份不对", "No year"),
      what: Bilingual("年份不是四位数字。", "A year is not written in four digits."),
      why: Bilingual("荣誉没法按年排。", "Honours cannot be put in order."),
      bad: "年份: 去年", good: "年份: 2018"),
    Rule(
      "period-unread", .frontMatter, .warning, title: Bilingual("时期读不懂", "A period that cannot be read"),
      what: Bilingual("数据的“时期”不是年、月、日或一段时间。", "The `period` of a figure is no year, month, day or span."),
      why: Bilingual("汇总时不知道该算在哪一年。", "Nobody can tell to which year it belongs."),
      bad: "时期: 十三五", good: "时期: 2016–2020"),
    Rule(
      "figure-form", .frontMatter, .error, title: Bilingual("数据的写法不对", "A figure of the wrong form"),
      what: Bilingual("“数据”里有一条不是 {名目: …, 数值: …}。", "An item of `figures` is not `{label: …, value: …}`."),
      why: Bilingual("没有名目，不知道数的是什么。", "Without a label nobody knows what was counted."),
      bad: "数据: [310个]", good: "数据:\n  - {名目: 解决技术难题, 数值: 310个}"),
    Rule(
      "figure-incomplete", .frontMatter, .error, title: Bilingual("数据缺一半", "A figure that lacks half"),
      what: Bilingual("数据缺少名目或数值。", "A figure lacks its label or its value."),
      why: Bilingual("缺一样就没有意思。", "Either is nothing without the other."),
      bad: "- {数值: 310个}", good: "- {名目: 解决技术难题, 数值: 310个}"),
    Rule(
      "figure-unread", .frontMatter, .warning, title: Bilingual("数值读不懂", "A value that cannot be read"),
      what: Bilingual("数值不是一个数。", "The value of a figure is no number."),
      why: Bilingual("照样显示，但没法汇总。", "It is shown, and cannot be added up."),
      bad: "数值: 若干", good: "数值: 310个"),
    Rule(
      "author-name", .frontMatter, .error, title: Bilingual("作者没有姓名", "An author without a name"),
      what: Bilingual("“作者”里有一位没有写姓名。", "Somebody among `authors` has no name."),
      why: Bilingual("署名印不出来。", "The byline cannot be printed."),
      bad: "- {角色: 通讯员}", good: "- {角色: 通讯员, 姓名: 张三}"),
    Rule(
      "byline-unread", .frontMatter, .warning, title: Bilingual("署名没读懂", "A byline that was not understood"),
      what: Bilingual("写成一行的署名里有一段读不懂。", "Part of a byline in one line was not understood."),
      why: Bilingual("那一段里的人不会算进作者。", "Whoever stands there is not counted."),
      bad: "作者: 记者 等", good: "作者: 记者张三 通讯员李四"),
    Rule(
      "role-unknown", .frontMatter, .warning, title: Bilingual("没见过的角色", "An unknown role"),
      what: Bilingual("作者的角色不在常用的里面。", "The role of an author is none of the known ones."),
      why: Bilingual("统计时会单独成一类。", "It is counted apart."),
      bad: "角色: 记着", good: "角色: 记者"),
    Rule(
      "source-name", .frontMatter, .error, title: Bilingual("来源没有名称", "A source without a name"),
      what: Bilingual("“来源”写了日期或版次，没有写名称。", "`source` has a date or page and no name."),
      why: Bilingual("读者不知道是哪家报纸。", "Readers cannot tell which paper it was."),
      bad: "来源: {版次: 3版}", good: "来源: {名称: 某某日报, 版次: 3版}"),
    Rule(
      "url-invalid", .frontMatter, .error, title: Bilingual("网址不完整", "No complete address"),
      what: Bilingual(
        "来源的网址不以 https:// 或 http:// 开头。", "The address of a source does not begin with https:// or http://."),
      why: Bilingual("点了打不开。", "It leads nowhere."),
      bad: "网址: www.example.org", good: "网址: https://www.example.org/"),
    Rule(
      "photo-file", .frontMatter, .error, title: Bilingual("图片没有文件名", "A photo without a file"),
      what: Bilingual("“图片”里有一张没有写文件。", "An item of `photos` names no file."),
      why: Bilingual("没有文件就没有图。", "Without a file there is no picture."),
      bad: "- {说明: 骑手在热饭}", good: "- {文件: yizhan.jpg, 说明: 骑手在热饭}"),
    Rule(
      "honor-title", .frontMatter, .error, title: Bilingual("荣誉没有称号", "An honour without a title"),
      what: Bilingual("“荣誉”里有一项只有年份。", "An item of `honors` has a year only."),
      why: Bilingual("不知道得的是什么。", "Nobody can tell which honour it is."),
      bad: "- {年份: 2018}", good: "- {称号: 浙江工匠, 年份: 2018}"),
    Rule(
      "choice-unknown", .frontMatter, .error, title: Bilingual("没有这一种", "No such choice"),
      what: Bilingual("体裁、状态之类写了清单以外的词。", "A genre, status or the like is none of those that there are."),
      why: Bilingual("没法归类。", "It cannot be filed."),
      bad: "体裁: 新闻稿", good: "体裁: 消息"),
    Rule(
      "facility-unknown", .frontMatter, .error, title: Bilingual("没有这种设施", "An unknown facility"),
      what: Bilingual("设施不在清单里。", "A facility is not in the list."),
      why: Bilingual("读者按设施找站点时找不到它。", "Readers who look for it do not find the station."),
      bad: "设施: [微波露]", good: "设施: [微波炉]"),
    Rule(
      "checklist-unknown", .frontMatter, .error, title: Bilingual("“六有”里没有这一样", "Not in the checklist"),
      what: Bilingual("写了 site.yaml “六有”以外的名称。", "An item is not in the checklist of site.yaml."),
      why: Bilingual("统计达标时数不到。", "It is not counted."),
      bad: "六有: [有牌子]", good: "六有: [统一标识]"),
    Rule(
      "coordinate-invalid", .frontMatter, .error, title: Bilingual("坐标不对", "No location"),
      what: Bilingual("坐标不是经度、纬度两个数，或者不在国内。", "A location is not two numbers, or lies elsewhere."),
      why: Bilingual("地图上会标到海里去。", "A map would show it in the sea."),
      bad: "坐标: 29.14, 121.02", good: "坐标: 121.02, 29.14"),
    Rule(
      "region-unknown", .frontMatter, .error, title: Bilingual("没有这个地方", "No such region"),
      what: Bilingual(
        "全国区划和 regions.yaml 里都没有这个地名。", "Neither the national divisions nor regions.yaml have the name."),
      why: Bilingual("文章归不到地区页。", "The article is on no region's page."),
      bad: "地区: 天抬县", good: "地区: 天台县"),
    Rule(
      "region-ambiguous", .frontMatter, .error, title: Bilingual("同名的地方有几个", "Several regions of that name"),
      what: Bilingual("全国有好几个同名的区县。", "There are several regions of that name."),
      why: Bilingual("猜错了，文章就归到别的省去了。", "A wrong guess would put it into another province."),
      bad: "地区: 鼓楼区", good: "地区: 江苏/南京/鼓楼区"),
    Rule(
      "region-past", .frontMatter, .warning, title: Bilingual("以前的地名", "A name of the past"),
      what: Bilingual(
        "地名用到某一年为止，文章的日期在那以后。", "The name was used until a year that lies before the article's date."),
      why: Bilingual("读者在今天的地图上找不到。", "Readers do not find it on a map of today."),
      bad: "地区: 玉环县（文章是 2019 年的）", good: "地区: 玉环市"),
    Rule(
      "theme-unknown", .frontMatter, .error, title: Bilingual("主题清单里没有", "No such theme"),
      what: Bilingual("主题不在 content/themes.yaml 里。", "The theme is not in content/themes.yaml."),
      why: Bilingual(
        "主题是编辑部定好的，写错一个字就归不到一起。", "Themes are agreed on; with one wrong character articles are not together."),
      bad: "主题: [职业病防治]", good: "主题: [健康服务]"),
    Rule(
      "column-elsewhere", .frontMatter, .warning,
      title: Bilingual("“栏目”和文件夹不一致", "A column that is not its folder"),
      what: Bilingual(
        "来稿写的“栏目”不是它所在文件夹的栏目。", "The `column` of a submission is not the one in whose folder it lies."),
      why: Bilingual(
        "以文件夹为准，读者会在另一个栏目里看到它。", "The folder counts, so it appears in another column than it says."),
      bad: "content/columns/a/x.md 里写“栏目: b”", good: "把文件移到 content/columns/b/"),
    Rule(
      "alias-invalid", .frontMatter, .error, title: Bilingual("旧址不能用", "An alias that is no address"),
      what: Bilingual(
        "“旧址”不是网站里的地址，或者含有不能用的字符。", "An alias leaves the site or has characters that no address has."),
      why: Bilingual("打开旧址的人到不了这一篇。", "Whoever opens the old address does not get here."),
      bad: "旧址: [../../old]", good: "旧址: [news/2019/old.html]"),
    Rule(
      "reference-unknown", .frontMatter, .error, title: Bilingual("找不到这个人或这一篇", "Nobody of that name"),
      what: Bilingual(
        "“人物”“站点”“接单人”之类写的文件名或标题找不到。",
        "A file name or title under people, stations, taken_by and the like does not exist."),
      why: Bilingual("两篇文章连不起来。", "The two articles are not connected."),
      bad: "人物: [吕旭疆]", good: "人物: [吕旭强]"),
    Rule(
      "reference-ambiguous", .frontMatter, .error, title: Bilingual("同名的有几篇", "Several of that name"),
      what: Bilingual("写的标题或姓名有几篇都对得上。", "Several articles have that title or name."),
      why: Bilingual("不知道指的是哪一篇。", "Nobody can tell which is meant."),
      bad: "人物: [王伟]（有两位）", good: "人物: [wang-wei-hanjie]（写文件名）"),
    Rule(
      "reference-kind", .frontMatter, .error, title: Bilingual("指的不是这一类", "Something of another kind"),
      what: Bilingual("例如“接单人”写的是一个站点。", "A demand is taken by a station, for instance."),
      why: Bilingual("页面上会出现说不通的话。", "The page would say something that makes no sense."),
      bad: "接单人: 某某服务站", good: "接单人: 吕旭强"),
    Rule(
      "reference-hidden", .frontMatter, .warning,
      title: Bilingual("指的那一篇还没有发布", "An article that is not shown yet"),
      what: Bilingual(
        "“人物”“站点”之类指向草稿或不在发布期内的文章。", "A reference leads to a draft, or to an article that is not shown today."
      ),
      why: Bilingual("先只显示名字，那一篇发布以后自动连上。", "Only the name is shown until that article is published."),
      bad: "人物: [zhang-san]（草稿）", good: "先发布那一篇，或者不用管"),
  ]
}
