// The words by which a union, an enterprise or another organization is known at the end of its name.

/// Words that end the names of organizations.
enum UnionWords {
  /// The endings, the longest first.
  static let endings: [String] = [
    "新就业形态劳动者工会联合会", "道路货运行业工会联合会", "行业工会联合会", "工会联合会", "总工会", "产业工会", "机关工会", "财贸工会", "街道工会", "公司工会",
    "集团工会", "股份有限公司", "有限责任公司", "有限公司", "劳动模范协会", "劳模协会", "劳模工匠协会", "工人文化宫", "工会干部学校", "工会委员会",
  ]

  /// Whether a title names a union or an enterprise.
  static func names(_ text: String) -> Bool {
    ["工会", "集团", "公司", "街道", "镇", "社区", "开发区"].contains { text.contains($0) }
  }
}
