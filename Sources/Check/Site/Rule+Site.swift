// What only shows when all articles are looked at together.

internal import Content

extension Rule {
  /// Rules about the whole site.
  static let siteRules: [Rule] =
    [termSpelling, tagIsTheme, unusedTheme, duplicateArticle, unknownCampaign, misnamedArticle]
    + figureRules

  static let termSpelling = Rule(
    "term-spelling", .site, .warning,
    title: Bilingual("同一个词有几种写法", "One term, several spellings"),
    what: Bilingual(
      "两个标签或单位只差全角半角、大写小写，或者只差末尾的“总工会”“工会”。",
      "Two tags or organizations differ only in width, in case, or in 总工会 or 工会 at the end."),
    why: Bilingual(
      "文章会分到两个列表里，读者在一个列表里找不全。", "Articles are spread over two lists, and neither is complete."),
    bad: "标签: [AI培训]（另一篇写 ＡＩ培训）", good: "标签: [AI培训]（全站一种写法）",
    inspection: .site { desk in TermSpelling(desk).findings })

  static let tagIsTheme = Rule(
    "tag-theme", .site, .hint,
    title: Bilingual("标签其实是一个主题", "A tag that is a theme"),
    what: Bilingual(
      "标签和某个主题的名称或别名一样，文章却没有归入这个主题。",
      "A tag is the name or an alias of a theme under which the article is not filed."),
    why: Bilingual(
      "按主题找的读者看不到这一篇。", "Readers who look by theme miss the article."),
    bad: "主题: [权益维护]\n标签: [助企行]", good: "主题: [权益维护, 助企行]",
    inspection: .site { desk in
      let themes = desk.site.themes
      return desk.articles.flatMap { article in
        article.tags.compactMap { tag -> Finding? in
          guard let theme = themes.theme(named: tag),
            !article.themes.contains(where: { themes.path(to: $0).contains(theme) })
          else { return nil }
          return Finding(
            desk.place(of: .tags, in: article.path),
            Bilingual(
              "标签“\(tag)”就是主题“\(themes[theme].name)”，这篇没有归进去。",
              "The tag \(tag) is the theme \(themes[theme].name), under which this is not filed."),
            advice: Bilingual(
              "把它写进“主题”；不属于这个主题的，换一个标签。", "Put it under `themes`, or choose another tag."))
        }
      }
    })

  static let unknownCampaign = Rule(
    "campaign-unknown", .site, .warning,
    title: Bilingual("没有文章的年度活动", "A campaign without articles"),
    what: Bilingual(
      "site.yaml 的“年度活动”里有一个名称，没有文章归在这个主题或标签下。",
      "`campaigns` of site.yaml has a name that is neither a theme nor a tag of any article."),
    why: Bilingual("多半是写法不一样，活动日历里就少了这一项。", "Most often it is spelt otherwise; the calendar lacks it."),
    bad: "年度活动: [服务月]（文章的标签是“志愿服务月”）", good: "年度活动: [志愿服务月]",
    inspection: .site { desk in
      let site = desk.site
      let tags = Set(site.tags.map { Site.tagKey($0.name) })
      return site.configuration.campaigns.filter { name in
        !tags.contains(Site.tagKey(name))
          && (site.themes.theme(named: name).flatMap { site.articlesByTheme[$0] } ?? []).isEmpty
      }.map { name in
        Finding(
          Place(file: SiteConfiguration.path),
          Bilingual("年度活动“\(name)”下面一篇文章也没有。", "No article belongs to the campaign \(name)."),
          advice: Bilingual(
            "写成文章用的主题或标签，一字不差；还没有文章的先不写。",
            "Write the theme or tag as articles have it, or leave it out for now."
          ))
      }
    })

  static let unusedTheme = Rule(
    "theme-unused", .site, .hint,
    title: Bilingual("没有文章的主题", "A theme without articles"),
    what: Bilingual("主题清单里有一个主题，它和它下面的主题都没有文章。", "Neither a theme nor those below it have articles."),
    why: Bilingual("读者点进去是空的。", "Readers find an empty page."),
    bad: "- {id: guoji-jiaoliu, name: 国际交流}（没有一篇文章用）", good: "（删去，或者等有了文章再加）",
    inspection: .site { desk in
      let site = desk.site
      let places = desk.source(ThemeList.path).map(ThemePlaces.init)
      return site.themes.themes.filter { site.articlesByTheme[$0.index] == nil }.map { theme in
        Finding(
          places?[theme.id] ?? Place(file: ThemeList.path),
          Bilingual("主题“\(theme.name)”下面一篇文章也没有。", "No article is filed under the theme \(theme.name)."),
          advice: Bilingual(
            "给合适的文章加上这个主题，或者先从清单里删去。", "File an article under it, or take it out of the list."))
      }
    })

  static let duplicateArticle = Rule(
    "article-duplicate", .site, .warning,
    title: Bilingual("两篇文章大段相同（一稿多投）", "Two articles share most of their text"),
    what: Bilingual(
      "两篇里较短的一篇有 \(Duplicates.threshold)% 以上的文字也在另一篇里。",
      "Of the shorter of two articles \(Duplicates.threshold) in a hundred runs of characters stand in the other too."
    ),
    why: Bilingual(
      "一稿投了两个栏目，或者旧稿换了标题又来；登两遍，读者和作者都难堪。",
      "One piece was sent to two columns, or an old one came back under a new title. Printing both embarrasses everybody."
    ),
    bad: "activities/a.md 和 columns/niangjiaren/b.md 只差标题", good: "留一篇，另一篇改成链接，或者重新写",
    inspection: .site { desk in Duplicates(desk).findings })
}
