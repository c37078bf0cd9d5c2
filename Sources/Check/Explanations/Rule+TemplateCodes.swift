// Templates, as `Templates` reports them.

internal import Content

extension Rule {
  /// What is said of templates.
  static let templateCodes: [Rule] = [
    Rule(
      "template-unused", .publishing, .warning,
      title: Bilingual("没有用到的模板", "A template that nothing uses"),
      what: Bilingual(
        "templates 里有一个 .html 文件，程序没有这个名字的模板，别的模板也没有用到它。",
        "A file in templates/ has no name of the program's templates, and no other template uses it."),
      why: Bilingual(
        "改了它，网页不会变；多半是文件名打错了。", "Nothing on the site comes of it; most often its name is mistyped."),
      bad: "templates/articel.html", good: "templates/article.html"),
    Rule(
      "template-syntax", .publishing, .error, title: Bilingual("模板写法不对", "A slip of syntax"),
      what: Bilingual("模板里的标记没有写完整，或者顺序不对。", "A tag of a template is incomplete or out of order."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{% if a %}……（没有 endif）", good: "{% if a %}……{% endif %}"),
    Rule(
      "template-unsupported", .publishing, .error,
      title: Bilingual("模板里有不支持的写法", "Something that is left out"),
      what: Bilingual("用了 Jinja2 有、这里没有的写法。", "A template uses something of Jinja2 that is left out here."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{% trans %}", good: "直接写文字"),
    Rule(
      "template-encoding", .publishing, .error, title: Bilingual("模板不是 UTF-8", "A template that is no UTF-8"),
      what: Bilingual("模板文件的编码不是 UTF-8。", "The file of a template is not UTF-8."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "（GB18030 的 base.html）", good: "另存为 UTF-8"),
    Rule(
      "template-duplicate", .publishing, .error, title: Bilingual("模板里同名的定义", "A name twice"),
      what: Bilingual("同一个块或宏定义了两次。", "A block or macro is defined twice."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{% block main %}（两处）", good: "换一个名字"),
    Rule(
      "template-unknown-filter", .publishing, .error, title: Bilingual("没有这个过滤器", "No such filter"),
      what: Bilingual("“|”后面的名字不认识。", "The name behind `|` is unknown."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ a|uper }}", good: "{{ a|upper }}"),
    Rule(
      "template-unknown-test", .publishing, .error, title: Bilingual("没有这种判断", "No such test"),
      what: Bilingual("is 后面的名字不认识。", "The name behind `is` is unknown."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{% if a is defind %}", good: "{% if a is defined %}"),
    Rule(
      "template-unknown-tag", .publishing, .error, title: Bilingual("没有这个标记", "No such tag"),
      what: Bilingual("{% %} 里的名字不认识。", "The name within {% %} is unknown."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{% fro a in b %}", good: "{% for a in b %}"),
    Rule(
      "template-unknown-template", .publishing, .error, title: Bilingual("没有这个模板", "No such template"),
      what: Bilingual("引用的模板文件不存在。", "A template that is included or extended does not exist."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{% include \"fotter.html\" %}", good: "{% include \"footer.html\" %}"),
    Rule(
      "template-unknown-block", .publishing, .error, title: Bilingual("没有这个块", "No such block"),
      what: Bilingual("引用的块不存在。", "A block that is named does not exist."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ self.mian() }}", good: "{{ self.main() }}"),
    Rule(
      "template-unknown-method", .publishing, .error, title: Bilingual("没有这个方法", "No such method"),
      what: Bilingual("点后面的方法不认识。", "The method behind a point is unknown."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ a.uper() }}", good: "{{ a.upper() }}"),
    Rule(
      "template-arguments", .publishing, .error, title: Bilingual("参数不对", "Wrong arguments"),
      what: Bilingual(
        "过滤器、宏的参数多了、少了或者名字不对。", "A filter or macro has too many, too few or misnamed arguments."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ a|truncate }}", good: "{{ a|truncate(20) }}"),
    Rule(
      "template-undefined", .publishing, .error, title: Bilingual("没有这个变量", "No such variable"),
      what: Bilingual("用到的变量这一页没有。", "A variable is not there on this page."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ artcle.title }}", good: "{{ article.title }}"),
    Rule(
      "template-type", .publishing, .error, title: Bilingual("类型不对", "The wrong type"),
      what: Bilingual("把文字当数、把列表当文字来用。", "A text is used as a number, a list as a text, or the like."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ \"a\" + 1 }}", good: "{{ \"a\" ~ 1 }}"),
    Rule(
      "template-value", .publishing, .error, title: Bilingual("值不对", "A wrong value"),
      what: Bilingual("参数的值不在允许的范围里。", "A value is none of those allowed."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ a|round(method=\"x\") }}", good: "{{ a|round(method=\"floor\") }}"),
    Rule(
      "template-range", .publishing, .error, title: Bilingual("超出范围", "Out of range"),
      what: Bilingual("序号或者数超出了范围。", "An index or number is out of range."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "{{ a[10] }}（只有三项）", good: "{{ a|first }}"),
    Rule(
      "template-limit", .publishing, .error, title: Bilingual("超过了限度", "Beyond a limit"),
      what: Bilingual("循环、嵌套或输出超过了上限。", "Loops, nesting or output went beyond a limit."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "模板自己引用自己", good: "去掉循环的引用"),
    Rule(
      "template-inheritance", .publishing, .error, title: Bilingual("模板的继承不对", "Wrong inheritance"),
      what: Bilingual(
        "extends 的位置不对，或者绕成了圈。", "`extends` stands in the wrong place or leads back to itself."),
      why: Bilingual("页面做不出来，所以什么也不发布。", "No page can be made, so nothing is published."),
      bad: "a.html 继承 b.html，b.html 继承 a.html", good: "只往一个方向继承"),
  ]
}
