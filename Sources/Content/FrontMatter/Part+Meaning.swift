extension Part {
  /// What belongs into the part; its place among the others tells the rest.
  package var meaning: Bilingual {
    switch self {
    case .name: Bilingual("姓名或名称。", "The name.")
    case .role: Bilingual("角色：记者、通讯员、摄影、供稿……", "The role: reporter, correspondent, photographer…")
    case .post: Bilingual("职务。", "The post.")
    case .unit: Bilingual("单位。", "The unit.")
    case .label: Bilingual("数的是什么。", "What was counted.")
    case .value: Bilingual("照报纸写：220余场次、近7000名，或者只写数字。", "As printed, such as 220余场次, or the number alone.")
    case .qualifier: Bilingual("余、多、近、约、超、逾、以上。", "余, 多, 近, 约, 超, 逾 or 以上.")
    case .period: Bilingual("2020、2019–2025 或一个日期。", "2020, 2019–2025 or a day.")
    case .cumulative: Bilingual("是不是累计。", "Whether it is cumulative.")
    case .organization:
      Bilingual(
        "这个数是哪个单位的；不写，就是“单位”里的第一个。", "Whose number it is; the first of `organizations` where it is left out.")
    case .src: Bilingual("文件，从这篇文章所在的文件夹算起。", "The file, from this article's folder.")
    case .caption: Bilingual("图说。", "The caption.")
    case .alt: Bilingual("给看不见图的读者：图上有什么。", "What is seen, for readers who cannot see it.")
    case .credit: Bilingual("照报纸写：通讯员 某某 摄。", "Who took it, as printed.")
    case .date: Bilingual("见报的日期。", "The day of the issue.")
    case .page: Bilingual("照报纸写：3版、要闻版。", "The page, as printed.")
    case .url: Bilingual("以 https:// 或 http:// 开头。", "Begins with https:// or http://.")
    case .title: Bilingual("称号。", "The title.")
    case .year: Bilingual("四位数字。", "Four digits.")
    case .id: Bilingual("用在网址里，只用小写字母、数字和连字符。", "Stands in addresses: small letters, digits, hyphens.")
    case .aliases: Bilingual("编辑还会怎么写它。", "What else editors write.")
    case .parent: Bilingual("上级主题的编号。", "The id of the theme above.")
    case .description: Bilingual("出现在主题页的开头。", "Stands at the head of its page.")
    case .region: Bilingual("今天归在哪里。", "Where it lies today.")
    case .until: Bilingual("旧名用到哪一年。", "The last year of the name.")
    }
  }
}
