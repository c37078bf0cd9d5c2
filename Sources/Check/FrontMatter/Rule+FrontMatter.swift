// What parsing cannot call wrong, and an editor would still mend before the article is printed.

internal import Chinese
internal import Content
internal import Markdown

extension Rule {
  /// Rules about the fields at the head of an article.
  static let frontMatterRules: [Rule] = [
    futureDate, photoCaption, photoAlternative, photoCredit, emptyFigure, authorRole, repeatedSummary,
    stationHours,
    coordinateDatum,
  ]

  private static let futureDate = Rule(
    "date-future", .frontMatter, .warning,
    title: Bilingual("日期在今天以后", "A date in the future"),
    what: Bilingual(
      "“日期”晚于检查的那一天，又没有写“发布”。",
      "The date lies after the day of the check, and no `publish` says that this is meant."),
    why: Bilingual(
      "多半是年份或月份打错了；真是以后的日期，文章要到那天才会出现。",
      "Most often the year or the month is a slip. Where it is meant, the article stays hidden until that day."
    ),
    bad: "日期: 2205-02-13", good: "日期: 2025-02-13",
    inspection: .article { manuscript in
      guard let date = manuscript.article.date, date > manuscript.today, manuscript.article.publish == nil
      else {
        return []
      }
      return [
        Finding(
          manuscript.place(of: .date),
          Bilingual(
            "日期 \(date.iso) 还没有到，文章要到那天才会出现。",
            "The date \(date.iso) is still to come; the article is hidden until then."),
          advice: Bilingual(
            "核对年月日；确实要到那天再发，就写上“发布: \(date.iso)”。",
            "Check it; if the article is meant to wait, say so with `publish: \(date.iso)`."))
      ]
    })

  private static let photoCaption = Rule(
    "photo-caption", .frontMatter, .warning,
    title: Bilingual("图片没有说明", "A picture without a caption"),
    what: Bilingual("“图片”里有一张没有写“说明”。", "An item of `photos` has no `caption`."),
    why: Bilingual(
      "读者不知道图上是谁、在哪里、在做什么；离开文章的图更没有人认得。",
      "Readers cannot tell who is seen, where and doing what, least of all when the picture is passed on alone."
    ),
    bad: "图片:\n  - {文件: yizhan.jpg, 摄影: 通讯员 李四 摄}",
    good: "图片:\n  - {文件: yizhan.jpg, 说明: 骑手在服务站热饭, 替代文字: 两名骑手站在微波炉前, 摄影: 通讯员 李四 摄}",
    inspection: .article { manuscript in
      missing(manuscript) { $0.caption }.map { photo, place in
        Finding(
          place,
          Bilingual("图片“\(photo.source)”没有写说明。", "The picture `\(photo.source)` has no caption."),
          advice: Bilingual("写上“说明: 谁在哪里做什么”。", "Write `caption:` who is doing what, and where."))
      }
    })

  private static let photoAlternative = Rule(
    "photo-alt", .frontMatter, .warning,
    title: Bilingual("图片没有替代文字", "A picture without replacement text"),
    what: Bilingual("“图片”里有一张没有写“替代文字”。", "An item of `photos` has no `alt`."),
    why: Bilingual(
      "看不见图的读者只能听到文件名；图片没有显示出来时，别人也只看见一个空框。",
      "Readers who cannot see the picture hear a file's name, and an empty frame is all that others see when it fails to load."
    ),
    bad: "图片:\n  - {文件: yizhan.jpg, 说明: 骑手在服务站热饭, 摄影: 通讯员 李四 摄}",
    good: "图片:\n  - {文件: yizhan.jpg, 说明: 骑手在服务站热饭, 替代文字: 两名骑手站在微波炉前, 摄影: 通讯员 李四 摄}",
    inspection: .article { manuscript in
      missing(manuscript) { $0.alternative }.map { photo, place in
        Finding(
          place,
          Bilingual(
            "图片“\(photo.source)”没有替代文字，看不见图的读者不知道画的是什么。",
            "The picture `\(photo.source)` has no replacement text."),
          advice: Bilingual("写上“替代文字: 图上看得见什么”。", "Write `alt:` what is seen."))
      }
    })

  private static let photoCredit = Rule(
    "photo-credit", .frontMatter, .warning,
    title: Bilingual("图片没有署名", "A picture without credit"),
    what: Bilingual("“图片”里有一张没有写“摄影”。", "An item of `photos` has no `credit`."),
    why: Bilingual(
      "照片是有作者的，不署名既对不起他，也可能侵权。",
      "Somebody took it. To leave the name out is unfair, and may be against the law."),
    bad: "图片:\n  - {文件: yizhan.jpg, 说明: 骑手在服务站热饭}",
    good: "图片:\n  - {文件: yizhan.jpg, 说明: 骑手在服务站热饭, 替代文字: 两名骑手站在微波炉前, 摄影: 通讯员 李四 摄}",
    inspection: .article { manuscript in
      missing(manuscript) { $0.credit }.map { photo, place in
        Finding(
          place,
          Bilingual("图片“\(photo.source)”没有写是谁拍的。", "The picture `\(photo.source)` does not say who took it."),
          advice: Bilingual(
            "写上“摄影: 通讯员 某某 摄”；自己画的写“本站绘图”，单位给的写“某某单位供图”。",
            "Write `credit:` as it would be printed, such as 通讯员 某某 摄."))
      }
    })

  /// The photos that lack something, with their places.
  private static func missing(
    _ manuscript: Manuscript, _ part: (Photo) -> String?
  ) -> [(Photo, Place)] {
    manuscript.article.photos.filter { part($0) == nil }.map { ($0, manuscript.place(of: $0.mark)) }
  }

  private static let emptyFigure = Rule(
    "figure-empty", .frontMatter, .warning,
    title: Bilingual("数据没有说清数的是什么", "A figure that says nothing"),
    what: Bilingual(
      "“数据”里有一条名目空泛（成效、数据、其他），或者数值没有单位，或者是零。",
      "An item of `figures` has a label that could be anything, a value without a unit, or zero."),
    why: Bilingual(
      "数据会汇总成表。不知道数的是什么、单位是什么，就没法和别的放在一起，也没法核对。",
      "Figures are added up in tables. One whose object or unit nobody knows cannot be compared, nor checked."
    ),
    bad: "数据:\n  - {名目: 成效, 数值: 310}", good: "数据:\n  - {名目: 解决技术难题, 数值: 310个, 时期: 2019–2025, 累计: 是}",
    inspection: .article { manuscript in
      manuscript.article.figures.compactMap { figure in
        reason(figure).map { reason in
          Finding(
            manuscript.place(of: figure.mark), reason,
            advice: Bilingual(
              "写明数的是什么和单位，例如 {名目: 解决技术难题, 数值: 310个}。",
              "Say what was counted, and in which unit: {label: 解决技术难题, value: 310个}."))
        }
      }
    })

  private static let vagueLabels: Set<String> = [
    "成效", "成果", "成绩", "数据", "数字", "数量", "数值", "统计", "其他", "其它", "情况", "效果", "总数", "合计", "指标",
  ]

  private static func reason(_ figure: Figure) -> Bilingual? {
    if vagueLabels.contains(figure.label) {
      return Bilingual(
        "名目“\(figure.label)”没有说数的是什么。", "The label \(figure.label) does not say what was counted.")
    }
    guard let quantity = figure.quantity else { return nil }
    if quantity.value == ExactDecimal(0), quantity.upper == nil {
      return Bilingual("“\(figure.label)”是零，等于没有说。", "\(figure.label) is zero, which says nothing.")
    }
    if quantity.unit.isEmpty {
      return Bilingual("“\(figure.label)”只有数，没有单位。", "\(figure.label) has a number and no unit.")
    }
    return nil
  }

  private static let authorRole = Rule(
    "author-role", .frontMatter, .warning,
    title: Bilingual("作者没有角色", "An author without a role"),
    what: Bilingual(
      "“作者”里有人没有写角色（记者、通讯员、供稿……）。",
      "Somebody among `authors` has no role: reporter, correspondent, provider …"),
    why: Bilingual(
      "署名印不完整，年终统计通讯员发稿也数不到他。",
      "The byline is incomplete, and the yearly list of correspondents misses the piece."),
    bad: "作者: 张小玲", good: "作者: 通讯员张小玲",
    inspection: .article { manuscript in
      manuscript.article.authors.filter {
        $0.role == nil && $0.post == nil && !isBracketed($0.name, manuscript)
      }.map { author in
        Finding(
          manuscript.place(of: .authors),
          Bilingual("作者“\(author.name)”没有写角色。", "The author \(author.name) has no role."),
          advice: Bilingual(
            "写成“通讯员\(author.name)”，或者 {角色: 通讯员, 姓名: \(author.name)}。",
            "Write 通讯员\(author.name), or {role: correspondent, name: \(author.name)}."))
      }
    })

  /// Whether the front matter has a name as newspapers print it behind a short piece, with no role: （吴丹）.
  private static func isBracketed(_ name: String, _ manuscript: Manuscript) -> Bool {
    let head = String(decoding: manuscript.source.bytes[..<manuscript.prose.start], as: UTF8.self)
    return head.split(separator: "\n").contains { line in
      guard let place = line.firstRange(of: name) else { return false }
      return line[..<place.lowerBound].contains { "（(".contains($0) }
    }
  }

  private static let repeatedSummary = Rule(
    "summary-repeated", .frontMatter, .hint,
    title: Bilingual("摘要又抄了一遍开头", "A summary that is the first sentence again"),
    what: Bilingual("“摘要”和正文开头的句子一样。", "The `summary` is how the text begins."),
    why: Bilingual(
      "列表里看一遍，点进去又看一遍，读者白花工夫；不写摘要，程序也会从开头截取。",
      "Readers meet the same words twice. Without a summary the program takes the beginning anyway."),
    bad: "摘要: 春节后，县总工会组织劳模进企业。\n---\n春节后，县总工会组织劳模进企业。", good: "摘要: 一百多名劳模带着工具进车间，当场解决了三个难题。",
    inspection: .article { manuscript in
      let article = manuscript.article
      guard article.hasOwnSummary, article.withdrawn == nil else { return [] }
      let summary = article.summary.essence
      let text = String(
        decoding: article.document.text[(article.document.leads.first?.lowerBound ?? 0)...].prefix(2_000),
        as: UTF8.self)
      guard summary.count >= 8, text.essence.starts(with: summary) else { return [] }
      return [
        Finding(
          manuscript.place(of: .summary),
          Bilingual("摘要和正文开头一字不差。", "The summary is word for word how the text begins."),
          advice: Bilingual("换一句话说出最要紧的；没有新话就删去这一项。", "Say in other words what matters most, or drop it."))
      ]
    })
}

extension String {
  /// What is read aloud of a text: Chinese characters, letters and digits.
  var essence: [Unicode.Scalar] {
    unicodeScalars.filter { $0.isHan || $0.isDigit || $0.isLetter }
  }
}
