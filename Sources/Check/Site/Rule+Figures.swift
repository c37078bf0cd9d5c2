// What two articles say of one number. The series are the ledger's: what is counted, in which unit, whose it is, from when.

internal import Content

extension Rule {
  /// Rules about the figures of all articles together.
  static let figureRules: [Rule] = [shrinkingFigure, disputedFigure]

  static let shrinkingFigure = Rule(
    "figure-shrinks", .site, .warning,
    title: Bilingual("后来的累计数反而小了", "A later cumulative figure is smaller"),
    what: Bilingual(
      "同一个单位、同一个名目和单位、同一个起点的累计数，后一篇比前一篇小。",
      "Of one organization, label, unit and beginning the later cumulative number is smaller than the earlier one."
    ),
    why: Bilingual(
      "累计数只会变大：不是有一篇写错了，就是两篇数的不是一件事，读者会以为是一件事。",
      "Such a number only grows: one of the two is wrong, or they count different things under one name."),
    bad: "一月的文章：{名目: 解决技术难题, 数值: 310个, 累计: 是}\n六月的文章：{名目: 解决技术难题, 数值: 290个, 累计: 是}",
    good: "六月的文章：{名目: 解决技术难题, 数值: 330个, 累计: 是}",
    inspection: .site { desk in findings(desk, .shrinks) })

  static let disputedFigure = Rule(
    "figure-differs", .site, .warning,
    title: Bilingual("两篇文章的数对不上", "Two articles give different numbers"),
    what: Bilingual(
      "同一个单位、同一个名目和单位、同一段时期，两处的数不可能都对。300余和310不算对不上。",
      "Two numbers of one organization, label, unit and period cannot both be right; 300余 and 310 can."),
    why: Bilingual(
      "成效里只看较新的一处，另一处就成了错；数的若是两件事，就有一件看不到了。",
      "The ledger counts the newer one only; if they are two things, one of them is lost."),
    bad: "一篇：{名目: 志愿服务, 数值: 90次, 时期: 2020}\n另一篇：{名目: 志愿服务, 数值: 70次, 时期: 2020}",
    good: "另一篇：{名目: 进社区的志愿服务, 数值: 70次, 时期: 2020}",
    inspection: .site { desk in findings(desk, .differs) })

  private static func findings(_ desk: SiteDesk, _ kind: LedgerDoubt.Kind) -> [Finding] {
    desk.site.ledger.doubts.filter { $0.kind == kind }.map { doubt in
      let (earlier, later) = (doubt.earlier, doubt.later)
      let path = desk.site.articles[later.article].path
      let mark = later.figure.mark
      let other = desk.site.articles[earlier.article]
      return Finding(
        Place(file: path, line: mark.line, column: mark.column, length: mark.length),
        Bilingual(
          "“\(later.figure.label)”这里是 \(later.figure.text)，\(other.path) 第 \(earlier.figure.mark.line) 行是 \(earlier.figure.text)。",
          "\(later.figure.label) is \(later.figure.text) here, and \(earlier.figure.text) in \(other.path), line \(earlier.figure.mark.line)."
        ),
        advice: kind == .shrinks
          ? Bilingual(
            "核对这两个数；数的不是一件事、起点不一样，就把名目或时期写清楚，如 2019–2025。",
            "Compare the two; where they count different things, say so in the label or the period, such as 2019–2025."
          )
          : Bilingual(
            "核对这两个数；数的不是一件事，就换一个名目，或者写明主体。",
            "Compare the two; where they are different things, give one another label, or say whose it is."))
    }
  }
}
