// The block between two lines of `---`, and the slips that hands make in YAML.

internal import Content

extension Rule {
  /// What is said of the form of front matter.
  static let frontMatterCodes: [Rule] = [
    Rule(
      "front-matter-missing", .frontMatter, .error, title: Bilingual("开头没有“---”", "No front matter"),
      what: Bilingual("文件第一行不是“---”。", "The first line of the file is not `---`."),
      why: Bilingual("读不到标题、日期，文章没法进网站。", "Without it there is no title and no date."),
      bad: "标题: 送岗位进社区\n\n正文", good: "---\n标题: 送岗位进社区\n---\n\n正文"),
    Rule(
      "front-matter-unclosed", .frontMatter, .error,
      title: Bilingual("各项之后没有“---”", "Front matter that does not end"),
      what: Bilingual("开头各项写完，没有用一行“---”结束。", "The second line of `---` is missing."),
      why: Bilingual("程序分不清哪里是各项、哪里是正文。", "Nobody can tell where the fields end and the text begins."),
      bad: "---\n标题: 送岗位进社区\n\n正文", good: "---\n标题: 送岗位进社区\n---\n\n正文"),
    Rule(
      "front-matter-form", .frontMatter, .error,
      title: Bilingual("开头各项不是“名称: 内容”", "Front matter that is no list of fields"),
      what: Bilingual(
        "两行“---”之间不是一行一项。", "Between the lines of `---` there is something else than `key: value`."),
      why: Bilingual("读不出是哪一项。", "Fields cannot be told apart."),
      bad: "---\n送岗位进社区\n---", good: "---\n标题: 送岗位进社区\n---"),
    Rule(
      "yaml-full-width-colon", .frontMatter, .error, title: Bilingual("用了全角冒号", "A full-width colon"),
      what: Bilingual("名称后面的冒号是全角的。", "The colon behind a key is full-width."),
      why: Bilingual("程序只认半角冒号加空格，这一项会读不到。", "Only the half-width colon and a space end a key."),
      bad: "标题：送岗位进社区", good: "标题: 送岗位进社区"),
    Rule(
      "yaml-full-width-comma", .frontMatter, .warning, title: Bilingual("几项连成了一项", "Parts run together"),
      what: Bilingual(
        "一项的内容里有全角逗号，后面又是一个名称和冒号。", "A value has a full-width comma in it, then another name and a colon."),
      why: Bilingual(
        "程序把它们都当成前一项的内容，日期、版次会印进报纸的名称里。",
        "All of it is taken for the first part: the date is printed as part of the newspaper's name."),
      bad: "来源: {名称: 示例日报，日期：2025-03-08}", good: "来源: {名称: 示例日报, 日期: 2025-03-08}"),
    Rule(
      "yaml-space", .frontMatter, .error, title: Bilingual("空格不对", "A missing or wrong space"),
      what: Bilingual(
        "冒号后面没有半角空格，或者行首、冒号后面是全角空格。",
        "No plain space follows a colon, or a full-width space stands at a line's start or behind a colon."),
      why: Bilingual("程序读不出这一项，还会把下一行一起读错。", "The field cannot be read, nor can the line below."),
      bad: "标题:送岗位进社区", good: "标题: 送岗位进社区"),
    Rule(
      "yaml-comment", .frontMatter, .warning, title: Bilingual("“#”后面的字不算内容", "Text behind `#` is not read"),
      what: Bilingual("一项的后面有空格和“#”。", "A space and `#` stand on the line of a field."),
      why: Bilingual(
        "在 YAML 里“#”后面是备注，不会显示；#话题# 和写在提示后面的内容就这样丢了。",
        "In YAML a remark begins there and is not shown; a #topic# and what is typed behind a hint are lost."),
      bad: "标题: 关于 #工会故事# 开讲", good: "标题: \"关于 #工会故事# 开讲\""),
    Rule(
      "yaml-missing-colon", .frontMatter, .error, title: Bilingual("名称后面少了冒号", "A key without a colon"),
      what: Bilingual("一行里没有半角冒号。", "A line has no colon."),
      why: Bilingual("读不出是哪一项。", "Nobody can tell which field is meant."),
      bad: "标题 送岗位进社区", good: "标题: 送岗位进社区"),
    Rule(
      "yaml-colon", .frontMatter, .error, title: Bilingual("内容里有半角冒号", "A colon within a value"),
      what: Bilingual(
        "内容里有半角冒号加空格，被当成了又一项。", "A value has a colon and a space in it, which begins another key."),
      why: Bilingual("后半截会读错。", "The rest would be misread."),
      bad: "标题: 通知: 明天开会", good: "标题: “通知: 明天开会”（用全角冒号，或者整段加引号）"),
    Rule(
      "yaml-unclosed", .frontMatter, .error,
      title: Bilingual("引号或括号没有配对", "A quote or bracket that does not end"),
      what: Bilingual("一个引号、方括号或花括号开了头，后面没有另一半。", "A quotation mark or bracket opens and never closes."),
      why: Bilingual("后面的各项都会被当成它里面的内容。", "All that follows would belong to it."),
      bad: "标签: [就业, 技能培训", good: "标签: [就业, 技能培训]"),
    Rule(
      "yaml-tab", .frontMatter, .error, title: Bilingual("用制表符缩进", "A tab for indentation"),
      what: Bilingual("行首是制表符（Tab）。", "A line begins with a tab."),
      why: Bilingual("YAML 只认空格缩进。", "YAML is indented by spaces only."),
      bad: "作者:\n\t- 张三", good: "作者:\n  - 张三"),
    Rule(
      "yaml-character", .frontMatter, .error, title: Bilingual("以特殊记号开头", "A value that begins with a sign"),
      what: Bilingual("内容以 @、`、% 等记号开头，没有加引号。", "A value begins with a sign that means something in YAML."),
      why: Bilingual("这些记号在 YAML 里有别的意思。", "These signs have a meaning of their own."),
      bad: "标签: [@张三]", good: "标签: [\"@张三\"]"),
    Rule(
      "yaml-anchor", .frontMatter, .error, title: Bilingual("以 & 、* 或 ! 开头", "An anchor, alias or tag"),
      what: Bilingual("内容以 &、* 或 ! 开头，没有加引号。", "A value begins with &, * or ! and is not quoted."),
      why: Bilingual(
        "在 YAML 里它们是引用和类型，文章用不着。", "In YAML they are references and types, which articles have no use for."),
      bad: "标题: *通知*", good: "标题: \"*通知*\""),
    Rule(
      "yaml-key", .frontMatter, .error, title: Bilingual("名称写成了一组内容", "A key that is a list"),
      what: Bilingual("冒号前面是方括号或花括号。", "A list or mapping stands before the colon."),
      why: Bilingual("名称只能是一个词。", "A key is one word."),
      bad: "[标题]: 送岗位", good: "标题: 送岗位"),
    Rule(
      "yaml-depth", .frontMatter, .error, title: Bilingual("套得太深", "Too deep"),
      what: Bilingual("一层套一层，超过了上限。", "Lists and mappings lie within one another too deep."),
      why: Bilingual("文章不会有这么多层，多半是括号打错了。", "No article needs it; most often a bracket is wrong."),
      bad: "[[[[[[[[[[[[[[[[[[[[", good: "[甲, 乙]"),
    Rule(
      "yaml-document", .frontMatter, .error, title: Bilingual("各项中间多了一行“---”", "A second document"),
      what: Bilingual("两行“---”之间又有文档分隔。", "Another document begins within the front matter."),
      why: Bilingual("程序会把后面当成正文。", "The rest would be taken for the text."),
      bad: "标题: 甲\n--- 乙", good: "标题: 甲"),
    Rule(
      "yaml-syntax", .frontMatter, .error, title: Bilingual("这里读不懂", "A slip of syntax"),
      what: Bilingual("括号、引号没有配对，或者缩进不齐。", "Brackets or quotes do not pair, or the indentation is uneven."),
      why: Bilingual("这一处读不懂，后面的也读不到。", "What follows cannot be read either."),
      bad: "标签: [甲, 乙", good: "标签: [甲, 乙]"),
    Rule(
      "list-form", .settings, .error, title: Bilingual("清单的写法不对", "A list of the wrong form"),
      what: Bilingual(
        "themes.yaml 或 regions.yaml 不是一条一条的“- {…}”。", "themes.yaml or regions.yaml is no list of `- {…}`."),
      why: Bilingual("整张清单都读不到。", "The whole list is lost."),
      bad: "id: yizhen", good: "- {id: yizhen, name: 义诊}"),
  ]
}
