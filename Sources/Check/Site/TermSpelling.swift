// 天台县总工会 and 天台县工会, ＡＩ and AI: one thing under two names.

internal import Content

/// Finds terms that are spelt in several ways.
struct TermSpelling {
  /// Where a spelling is used.
  private struct Use {
    var count = 0
    /// The first file that uses it, by path.
    var path: String
  }

  private let desk: SiteDesk

  init(_ desk: SiteDesk) {
    self.desk = desk
  }

  /// The findings: each rarer spelling, at the first file that uses it.
  var findings: [Finding] {
    find(.tags, Bilingual("标签", "tag")) {
      $0.tags
    } key: {
      TermSpelling.withoutUnion($0)
    }
      + find(.organizations, Bilingual("单位", "organization")) {
        $0.organizations
      } key: {
        TermSpelling.union($0)
      }
  }

  private func find(
    _ field: Field, _ what: Bilingual, _ terms: (Article) -> [String], key: (String) -> String
  ) -> [Finding] {
    var uses: [String: [String: Use]] = [:]
    for article in desk.articles {
      for term in terms(article) {
        uses[key(TermSpelling.folded(term)), default: [:]][term, default: Use(path: article.path)].count += 1
      }
    }
    return uses.values.filter { $0.count > 1 }.flatMap { spellings -> [Finding] in
      let sorted = spellings.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      guard let usual = sorted.first?.key else { return [] }
      return sorted.dropFirst().map { spelling, use in
        Finding(
          desk.place(of: field, in: use.path),
          Bilingual(
            "\(what.chinese)“\(spelling)”和别处的“\(usual)”像是同一个。",
            "The \(what.english) \(spelling) seems to be what is \(usual) elsewhere."),
          advice: Bilingual(
            "全站统一写“\(usual)”；确实是两回事的，放行这一条。", "Write \(usual) throughout, or allow this where they differ."))
      }
    }.sorted { $0.place < $1.place }
  }

  /// A term in half width and lower case, without spaces.
  private static func folded(_ term: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in term.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) {
        view.append(half)
      } else {
        view.append(scalar)
      }
    }
    return String(view).lowercased()
  }

  /// A tag without 总工会 or 工会 at its end.
  private static func withoutUnion(_ term: String) -> String {
    for ending in ["总工会", "工会"] where term.hasSuffix(ending) && term.count > ending.count {
      return String(term.dropLast(ending.count))
    }
    return term
  }

  /// A union's name with 工会 for 总工会. An enterprise and its union are two organizations, and stay two.
  private static func union(_ term: String) -> String {
    term.hasSuffix("总工会") ? String(term.dropLast(3)) + "工会" : term
  }
}
