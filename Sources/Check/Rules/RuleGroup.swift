package import Content

/// The groups under which rules are listed.
package enum RuleGroup: String, Sendable, CaseIterable {
  /// Files, folders, encodings.
  case files
  /// The block of fields at the head of an article.
  case frontMatter = "front-matter"
  /// The running text.
  case text
  /// Links, pictures, addresses.
  case links
  /// What only shows when all articles are looked at together.
  case site
  /// Settings and lists of a site.
  case settings
  /// The rules of a column for submissions.
  case column
  /// Templates and the published folder.
  case publishing

  /// The group's name.
  package var title: Bilingual {
    switch self {
    case .files: Bilingual("文件", "Files")
    case .frontMatter: Bilingual("文章开头各项", "Front matter")
    case .text: Bilingual("正文", "Text")
    case .links: Bilingual("链接和图片", "Links and pictures")
    case .site: Bilingual("全站", "Site")
    case .settings: Bilingual("设置和清单", "Settings and lists")
    case .column: Bilingual("栏目来稿", "Columns")
    case .publishing: Bilingual("模板和发布", "Templates and publishing")
    }
  }
}
