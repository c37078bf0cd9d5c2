/// A key of `site.yaml`.
package enum SiteKey: String, CaseIterable, Sendable {
  case title, tagline, description, publisher, language
  case baseURL = "base_url"
  case timeZone = "time_zone"
  case perPage = "per_page"
  case summaryLength = "summary_length"
  case maximumSourceBytes = "maximum_source_bytes"
  case checklist, footer, pages, rules, icp, government, matching, steps, campaigns
  case policeRecord = "police_record"
  case siteCode = "site_code"
  case colors, fonts, logo, home
  case pictureWidths = "picture_widths"

  /// The key's name in Chinese.
  package var chinese: String {
    switch self {
    case .title: "名称"
    case .tagline: "副名"
    case .description: "简介"
    case .publisher: "主办"
    case .language: "语言"
    case .baseURL: "网址"
    case .timeZone: "时区"
    case .perPage: "每页篇数"
    case .summaryLength: "摘要字数"
    case .maximumSourceBytes: "文件上限"
    case .checklist: "六有"
    case .footer: "页脚"
    case .pages: "页面"
    case .rules: "规则"
    case .icp: "备案号"
    case .policeRecord: "公安备案"
    case .siteCode: "网站标识码"
    case .government: "政府网站"
    case .matching: "匹配"
    case .steps: "步骤"
    case .campaigns: "年度活动"
    case .colors: "颜色"
    case .fonts: "字体"
    case .logo: "标志"
    case .home: "首页"
    case .pictureWidths: "图片宽度"
    }
  }

  /// What the key means, for the documentation of `site.yaml`.
  package var meaning: Bilingual {
    switch self {
    case .title: Bilingual("网站名称，印在每一页的报头。", "The site's name, in the masthead of every page.")
    case .tagline: Bilingual("报头下面的一行小字。", "The small line below the masthead.")
    case .description: Bilingual("网站的简介，给搜索引擎看。", "What the site is, for search engines.")
    case .publisher: Bilingual("主办单位，印在页脚。", "Who publishes the site, in the footer.")
    case .language:
      Bilingual(
        "提示用的语言：zh 或 en；命令行的 --language 优先。", "The language of messages, zh or en; --language goes before it."
      )
    case .baseURL:
      Bilingual(
        "网站发布后的网址，用于规范链接、订阅和网站地图；不写就没有后两样。站内链接都是相对的。",
        "Where the site is hosted: for canonical links, feeds and the sitemap, which need it; all other links are relative."
      )
    case .timeZone:
      Bilingual(
        "决定“今天”是哪一天的时区，默认 Asia/Shanghai。",
        "The zone that decides which day today is; Asia/Shanghai by default.")
    case .perPage:
      Bilingual("列表每页的篇数，5 到 200，默认 20。", "Articles on a page of a list, 5 to 200; 20 by default.")
    case .summaryLength:
      Bilingual("自动摘要的最多字数，默认 120。", "The most characters of an automatic summary; 120 by default.")
    case .maximumSourceBytes:
      Bilingual("一个文章文件的最大字节数，默认 2000000。", "The largest article file in bytes; 2000000 by default.")
    case .checklist: Bilingual("站点“六有”的各项名称。", "The items of the stations' checklist.")
    case .footer: Bilingual("页脚的各行文字。", "Lines of the footer.")
    case .pages:
      Bilingual(
        "除首页、文章和栏目外还生成哪些页面，默认全部：\(SiteFeature.allCases.map(\.chinese).joined(separator: "、"))。",
        "Which pages are built beside home, articles and sections; all by default: \(SiteFeature.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .icp: Bilingual("ICP 备案号，印在页脚。", "The ICP filing number, in the footer.")
    case .rules:
      Bilingual(
        "每条检查算错误、提醒、提示，还是关掉：代号: 错误、提醒、提示或关。",
        "What each rule is here, by its code: error, warning, hint or off.")
    case .policeRecord: Bilingual("公安备案号，印在页脚。", "The public security filing number, in the footer.")
    case .siteCode: Bilingual("政府网站标识码，印在页脚。", "The identification code of a government site, in the footer.")
    case .government:
      Bilingual(
        "是否加上政府网站要求的 meta 标签：是或否。", "Whether pages carry the meta tags of government sites: true or false.")
    case .matching:
      Bilingual(
        "需求匹配劳模工匠时各条理由的分值：名称: 分值。",
        "The points of each reason for which a demand goes to somebody: name: points.")
    case .steps:
      Bilingual(
        "需求三步的叫法，默认 [点单, 派单, 办单]。", "What the three steps of a demand are called; [点单, 派单, 办单] by default.")
    case .campaigns:
      Bilingual(
        "年年都办的活动：主题或标签的名称，例如 [志愿服务月, 送清凉]；活动日历把它们历年的文章并排列出。",
        "What comes back every year, by the name of a theme or tag; the calendar shows its years side by side."
      )
    case .colors:
      Bilingual(
        "网页的颜色，一行一种：\(LookColor.allCases.map(\.chinese).joined(separator: "、"))；写成 \"#c8102e\"。",
        "Colours of the pages, one a line, such as red: \"#c8102e\": \(LookColor.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .fonts:
      Bilingual(
        "优先用的字体：标题、正文、引文，各写一个或几个字体名。",
        "Fonts that go first: headlines, text and quotes, each with names of fonts.")
    case .logo:
      Bilingual(
        "报头用的标志，content 文件夹里的一张图，例如 images/biaozhi.svg。",
        "A picture for the nameplate, by its path in content, such as images/logo.svg.")
    case .home:
      Bilingual(
        "首页有哪几块，默认全部：\(HomeBlock.allCases.map(\.chinese).joined(separator: "、"))。",
        "The parts of the front page; all by default: \(HomeBlock.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .pictureWidths:
      Bilingual(
        "给照片另存几种宽度（像素），手机只下载够用的一种，例如 [480, 960, 1600]；要装 vipsthumbnail。",
        "Widths in pixels of narrower copies of pictures, such as [480, 960, 1600]; takes vipsthumbnail.")
    }
  }

  static let byName: [String: SiteKey] = Dictionary(
    allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] }, uniquingKeysWith: { first, _ in first })
}

extension SiteKey {
  /// The form of the key's value.
  package var form: FieldForm {
    switch self {
    case .title, .tagline, .description, .publisher, .baseURL, .timeZone, .perPage, .summaryLength,
      .maximumSourceBytes, .icp, .policeRecord, .siteCode, .logo:
      .text
    case .language: .choice(Language.allCases.map(\.rawValue))
    case .checklist, .footer, .steps, .pictureWidths, .campaigns: .several(.text)
    case .home: .several(.choice(HomeBlock.allCases.flatMap { [$0.chinese, $0.rawValue] }))
    case .pages: .several(.choice(SiteFeature.allCases.flatMap { [$0.chinese, $0.rawValue] }))
    case .government: .flag
    case .rules, .matching, .colors, .fonts: .anything
    }
  }
}
