// What `niangjia match` answers: the skills that it read and where, then those who fit with the reason of every point.

internal import Content
internal import Publish

/// Those who fit a demand, as text, table and JSON.
struct MatchAnswer {
  let site: Site
  let sheet: DemandSheet
  let fits: [Fit]

  /// For a terminal: what was read, the table, or that nobody fits.
  func text(_ language: Language) -> String {
    if sheet.skills.isEmpty {
      return Bilingual(
        "没有从这条需求里读出专长。把手艺写明白，如“焊接”“模具”；叫法可以加进 \(SkillTree.path) 的 aliases（别名）。\n",
        "No skill was read out of this demand. Name the craft, such as 焊接; its other names go into the aliases of \(SkillTree.path).\n"
      )(language)
    }
    let head = Bilingual("需要的专长：", "Skills asked for: ")(language) + read(language) + "\n\n"
    guard !fits.isEmpty else {
      return head
        + Bilingual(
          "没有合适的人：没有谁的专长相同、相近又够得上门槛 \(site.configuration.matching[.least]) 分。\n",
          "Nobody fits: no one has a skill that is the same or near and reaches \(site.configuration.matching[.least]) points.\n"
        )(language)
    }
    return head + table(language).aligned(language)
  }

  /// The skills, each with the word and place that it was read from.
  private func read(_ language: Language) -> String {
    guard !sheet.mentions.isEmpty else {
      return sheet.skills.joined(separator: "、") + Bilingual("（写在 skills 里）", " (under `skills`)")(language)
    }
    return sheet.mentions.map { mention in
      Bilingual(
        "\(mention.name)（第 \(mention.line) 行第 \(mention.column) 字：\(mention.word)）",
        "\(mention.name) (line \(mention.line), character \(mention.column): \(mention.word))")(language)
    }.joined(separator: Bilingual("、", ", ")(language))
  }

  /// One row for each who fits, best first.
  func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init(key: "rank", title: Bilingual("名次", "rank")),
        .init(key: "score", title: Bilingual("分", "score")),
        .init(key: "name", title: Bilingual("谁", "who")), .init(key: "kind", title: Bilingual("种类", "kind")),
        .init(key: "reasons", title: Bilingual("理由", "reasons")),
        .init(key: "file", title: Bilingual("文件", "file"), isNarrow: false),
      ],
      rows: fits.enumerated().map { index, fit in
        let article = site.articles[fit.candidate]
        return [
          .number(index + 1), .number(fit.score), .text(article.headline.title),
          .word(fit.isTeam ? Bilingual("服务队", "team") : Bilingual("人", "person")),
          .texts(fit.reasons.map { $0.ground.text(in: site)(language) + " +\($0.points)" }),
          .text(article.path),
        ]
      })
  }

  /// The whole answer for programs.
  func json(_ language: Language) -> JSON {
    .object([
      ("skills", .list(sheet.skills.map { .string($0) })),
      (
        "read",
        .list(
          sheet.mentions.map { mention in
            .object([
              ("skill", .string(mention.name)), ("word", .string(mention.word)),
              ("line", .number(mention.line)),
              ("column", .number(mention.column)),
            ])
          })
      ),
      ("industries", .list(sheet.industries.map { .string($0) })),
      ("regions", .list(sheet.regions.map { .string(site.divisions.pathName(of: $0)) })),
      ("least", .number(site.configuration.matching[.least])),
      ("fits", .list(fits.map { json($0, language) })),
    ])
  }

  private func json(_ fit: Fit, _ language: Language) -> JSON {
    let article = site.articles[fit.candidate]
    return .object([
      ("name", .string(article.headline.title)), ("kind", .string(fit.isTeam ? "team" : "person")),
      ("file", .string(article.path)), ("url", .string(Address.encoded(article.address))),
      ("score", .number(fit.score)),
      (
        "reasons",
        .list(
          fit.reasons.map {
            .object([("points", .number($0.points)), ("text", .string($0.ground.text(in: site)(language)))])
          })
      ),
    ])
  }
}
