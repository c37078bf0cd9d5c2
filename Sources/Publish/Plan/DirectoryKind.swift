package import Content

/// The directories of names that a site has.
package enum DirectoryKind: String, Sendable, CaseIterable {
  case people, organizations, contributors

  /// How many names stand on one page before the directory is cut by letter.
  package static let longest = 200

  /// The directory's title.
  var title: String {
    switch self {
    case .people: "人物"
    case .organizations: "单位"
    case .contributors: "作者"
    }
  }

  /// What its pages say it holds.
  var introduction: String {
    switch self {
    case .people: "文章里写到的人，按姓名拼音排列。"
    case .organizations: "文章里写到的工会、企业和其他单位，按名称拼音排列。"
    case .contributors: "写稿、供稿和摄影的人，按姓名拼音排列。"
    }
  }

  /// What one name is called by templates.
  var entryKind: String {
    switch self {
    case .people: "person"
    case .organizations: "organization"
    case .contributors: "contributor"
    }
  }

  /// The address of the directory.
  var address: String { "\(rawValue)/index.html" }

  /// The address of a letter's page; its first part has that of the letter.
  func address(of part: DirectoryPart) -> String {
    let letter = part.letter == "#" ? "other" : part.letter.lowercased()
    let number = part.number.flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
    return "\(rawValue)/letter-\(letter)\(number).html"
  }
}

extension Site {
  /// A directory of names.
  package func directory(_ kind: DirectoryKind) -> Directory {
    switch kind {
    case .people: people
    case .organizations: organizations
    case .contributors: contributors
    }
  }
}
