internal import Content

/// The rules of a column for submissions, in the order of the call: four that it names, the length, and the parts
/// that it asks for.
enum ColumnRule: String, Sendable, CaseIterable {
  case viewpoint, single, opening, story, length, course, served, outcome, reflection

  /// The rule of a name: as the call has it, by its English key or by its code.
  init?(named name: String) {
    let folded = name.lowercased()
    guard let rule = Self.allCases.first(where: { [$0.name.chinese, $0.key, $0.code].contains(folded) })
    else {
      return nil
    }
    self = rule
  }

  /// The key in English: `viewpoint`.
  var key: String { rawValue }

  /// The code of its findings: `column-viewpoint`.
  var code: String { "column-" + rawValue }

  /// The rule's name.
  var name: Bilingual {
    switch self {
    case .viewpoint: Bilingual("第一视角", "first person")
    case .single: Bilingual("万里挑一", "one piece of work")
    case .opening: Bilingual("见微知著", "a small opening")
    case .story: Bilingual("讲好故事", "a story")
    case .length: Bilingual("篇幅", "length")
    case .course: Bilingual("历程", "how it went")
    case .served: Bilingual("惠及对象", "whom it served")
    case .outcome: Bilingual("成效", "what came of it")
    case .reflection: Bilingual("心得体会", "what was learnt")
    }
  }
}
