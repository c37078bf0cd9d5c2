// What each field is for, in a line that an editor's program can show beside it.

extension Field {
  /// What belongs into the field.
  package var meaning: Bilingual {
    headlineMeaning ?? dateMeaning ?? filingMeaning ?? creditMeaning ?? stationMeaning ?? caseMeaning
      ?? Bilingual("给模板用的内容，程序不检查。", "What only templates need; not checked.")
  }

  private var headlineMeaning: Bilingual? {
    switch self {
    case .title: Bilingual("标题，必须有。", "The title; required.")
    case .kicker: Bilingual("标题上面的一行。", "The line above the title.")
    case .subtitle: Bilingual("标题下面的一行。", "The line below the title.")
    case .deck: Bilingual("正文前面的提要。", "The standfirst before the text.")
    case .summary: Bilingual("列表里显示的话；不写就从正文开头截取。", "What lists show; cut from the text if left out.")
    case .slug: Bilingual("代替文件名，用作网址的最后一段。", "The last part of the address instead of the file's name.")
    case .aliases: Bilingual("以前的网址，打开会转到这一篇。", "Earlier addresses that lead here.")
    case .featured: Bilingual("写“是”，最新的一篇头条排在首页头条位置。", "The newest featured story leads the front page.")
    case .allow: Bilingual("编辑看过、同意放行的检查代号。", "Codes of findings that an editor has accepted.")
    default: nil
    }
  }

  private var dateMeaning: Bilingual? {
    switch self {
    case .date: Bilingual("见报或发生的日期，如 2025-02-13。", "The day of the story, such as 2025-02-13.")
    case .updated: Bilingual("后来改过的日期。", "When it was last changed.")
    case .publish: Bilingual("这一天起才显示。", "Shown from this day on.")
    case .expires: Bilingual("这一天起不再显示。", "No longer shown from this day on.")
    case .draft: Bilingual("写“是”就不发布。", "Not published while this is true.")
    case .correction: Bilingual("更正说明，显示在正文上面。", "A correction, shown above the text.")
    case .withdrawn: Bilingual("撤稿说明；正文不再显示。", "Why it was withdrawn; the text is no longer shown.")
    default: nil
    }
  }

  private var filingMeaning: Bilingual? {
    switch self {
    case .region:
      Bilingual("地区：名称、从上往下的路径或区划代码，一个或几个。", "Regions: names, paths or codes, one or several.")
    case .themes: Bilingual("主题：只能写主题清单里有的。", "Themes of the site's list.")
    case .tags: Bilingual("标签：随意写。", "Free tags.")
    case .organizations: Bilingual("文中的工会、集团、产业工会和其他单位。", "Unions and other organizations in the story.")
    case .people: Bilingual("文中的人：文件名或姓名。", "People in the story, by file name or name.")
    case .stations: Bilingual("文中的站点：文件名或名称。", "Stations in the story, by file name or title.")
    case .genre: Bilingual("体裁。", "The genre.")
    case .column: Bilingual("栏目；不写就是所在的文件夹。", "The column; by default that of the folder.")
    case .number: Bilingual("第几期，照报纸写。", "The issue, as printed.")
    case .rules: Bilingual("这个栏目的规则。", "The rules of this column.")
    default: nil
    }
  }

  private var creditMeaning: Bilingual? {
    switch self {
    case .authors:
      Bilingual("作者：照报纸写成一行，或者逐个写角色和姓名。", "Authors: a line as newspapers print it, or role and name of each.")
    case .source:
      Bilingual("来源：报纸名，或名称、日期、版次、网址。", "Where it was printed: a name, or name, date, page and url.")
    case .photos:
      Bilingual("图片：文件名，或文件、说明、替代文字、摄影。", "Pictures: file names, or src, caption, alt and credit.")
    case .figures: Bilingual("数据：每条有名目和数值。", "Outcomes as data, each with label and value.")
    case .honors: Bilingual("荣誉：称号，或称号和年份。", "Honours: titles, or title and year.")
    case .skills: Bilingual("专长，如焊接、模具。", "Skills, such as welding.")
    case .industries: Bilingual("行业，如机械制造。", "Trades.")
    case .unit: Bilingual("所在单位。", "The employer.")
    case .team: Bilingual("所在服务队：那一篇的文件名或标题。", "The service team, by file name or title.")
    case .services: Bilingual("能提供哪些服务。", "What is offered.")
    default: nil
    }
  }

  private var stationMeaning: Bilingual? {
    switch self {
    case .address: Bilingual("详细地址。", "The address.")
    case .hours: Bilingual("开放时间，如 24小时、8:00–20:00。", "Opening hours.")
    case .facilities: Bilingual("设施：只能写清单里有的。", "Facilities of the list.")
    case .serves: Bilingual("服务哪些人。", "Whom it serves.")
    case .opened: Bilingual("启用的日期、年月或年份。", "Since when.")
    case .location:
      Bilingual(
        "坐标：经度、纬度、哪家的坐标，如 121.02, 29.14, gcj02。",
        "Longitude, latitude and datum: 121.02, 29.14, gcj02 (or bd09, wgs84).")
    case .phone: Bilingual("电话。", "The telephone number.")
    case .labels: Bilingual("称号，如最美驿站。", "Labels that it was awarded.")
    case .checklist:
      Bilingual(
        "达到了“六有”的哪几项；没有达到的，前面加“没有”。",
        "The items of the site's checklist that it meets; 没有 stands before one that it does not.")
    default: nil
    }
  }

  private var caseMeaning: Bilingual? {
    switch self {
    case .enterprise: Bilingual("哪家企业。", "The enterprise.")
    case .problem: Bilingual("一句话说难题。", "The problem in a sentence.")
    case .approach: Bilingual("一句话说做法。", "What was done.")
    case .outcome: Bilingual("一句话说成效。", "What came of it.")
    case .workers: Bilingual("解决难题的劳模工匠：文件名或姓名。", "Who solved it, by file name or name.")
    case .selected: Bilingual("是不是优秀案例。", "Whether it is an outstanding case.")
    case .status: Bilingual("待接单、已接单、已办结。", "How far the demand has come.")
    case .takenBy: Bilingual("接单的劳模工匠或服务队：文件名或标题。", "Who took it, by file name or title.")
    default: nil
    }
  }
}
