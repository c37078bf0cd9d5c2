// A newspaper names what each person of a byline is, in words that hardly vary. Articles carry
// the role as data, in Chinese or by an English key, so that lists of contributors can be made.

/// What somebody named in a byline or a credit is. The raw value is the English key.
package enum Role: String, Sendable, Hashable, CaseIterable {
  case reporter
  case internReporter = "intern reporter"
  case traineeReporter = "trainee reporter"
  case contributingReporter = "contributing reporter"
  case staffReporter = "special reporter"
  case chiefReporter = "chief reporter"
  case photojournalist
  case allMediaReporter = "all-media reporter"
  case convergedMediaReporter = "converged-media reporter"
  case correspondent
  case contributingCorrespondent = "contributing correspondent"
  case intern
  case author
  case contributingAuthor = "contributing author"
  case commentator
  case contributingCommentator = "contributing commentator"
  case photographer
  case illustrator
  case provider
  case narrator
  case compiler
  case editor
  case executiveEditor = "executive editor"
  case layoutEditor = "layout editor"
  case proofreader

  /// The role in Chinese, as a newspaper prints it: `见习记者`.
  package var name: String {
    switch self {
    case .reporter: "记者"
    case .internReporter: "见习记者"
    case .traineeReporter: "实习记者"
    case .contributingReporter: "特约记者"
    case .staffReporter: "特派记者"
    case .chiefReporter: "首席记者"
    case .photojournalist: "摄影记者"
    case .allMediaReporter: "全媒体记者"
    case .convergedMediaReporter: "融媒体记者"
    case .correspondent: "通讯员"
    case .contributingCorrespondent: "特约通讯员"
    case .intern: "实习生"
    case .author: "作者"
    case .contributingAuthor: "特约撰稿"
    case .commentator: "评论员"
    case .contributingCommentator: "特约评论员"
    case .photographer: "摄影"
    case .illustrator: "插图"
    case .provider: "供稿"
    case .narrator: "口述"
    case .compiler: "整理"
    case .editor: "编辑"
    case .executiveEditor: "责任编辑"
    case .layoutEditor: "美术编辑"
    case .proofreader: "校对"
    }
  }

  /// What somebody of this role did, where the role is a craft: who is `摄影` took the pictures.
  package var craft: Contribution? {
    switch self {
    case .photographer: .photo
    case .illustrator: .drawing
    case .provider: .suppliedText
    case .narrator: .told
    case .compiler: .compiled
    default: nil
    }
  }

  /// The English key of the role, as front matter may write it: `intern reporter`.
  package var key: String { rawValue }

  /// The role of a Chinese name or an English key; upper case, and `_` or `-` for a space, do not matter.
  package init?(named name: String) {
    let word = Array(name.unicodeScalars)
    guard let role = RoleWords.all.meaning(of: word[...])?.role ?? Self.byKey[Self.fold(name)] else {
      return nil
    }
    self = role
  }

  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { (fold($0.rawValue), $0) })

  private static func fold(_ key: String) -> String {
    String(key.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }
}
