// Unions pick the year's best cases and bind them into a book. What such a book holds is kept as a list in
// `content/booklets/`, so that it can be made again when a story was corrected.

/// What is bound into one book, as its editor wrote it down; `BookletResolver` finds the stories.
package struct Booklet: Sendable {
  /// Where lists lie in a site; Markdown files in it are prefaces, no articles.
  package static let folder = "content/booklets"

  /// The list's path from the site's root, or where a book made from the command line would have one.
  package let path: String
  /// The title on the cover.
  package let title: String
  /// 副题.
  package let subtitle: String?
  /// 编者: the union that edits the book.
  package let editor: String?
  /// 日期: of the title page.
  package let date: Day?
  /// 封面: a picture; without one the cover is typeset.
  package let cover: Cover?
  /// 前言.
  package let preface: Preface?
  /// How the stories are put into chapters.
  package let arrangement: Arrangement
  /// The stories by chapter, as typed; empty where `selection` says which.
  package let chapters: [Chapter]
  /// 条件: which articles of the site belong into the book, where they are not listed.
  package let selection: Selection?

  /// The list's name, and that of the files that are made of it.
  package var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// The address of the book's page from the site's root.
  package var address: String { "booklets/\(Address.fileName(for: name)).html" }

  /// The address of its EPUB from the site's root.
  package var epubAddress: String { "booklets/\(Address.fileName(for: name)).epub" }

  /// How stories are put into chapters.
  package enum Arrangement: String, Sendable, CaseIterable {
    /// As the list has them.
    case list
    /// By province, city or county, whichever tells them apart.
    case regions
    /// By the first theme of each.
    case themes

    /// The name in Chinese, as a list may write it.
    package var chinese: String {
      switch self {
      case .list: "清单"
      case .regions: "地区"
      case .themes: "主题"
      }
    }
  }

  /// The picture of the cover.
  package struct Cover: Sendable {
    /// The file, as a path relative to the list.
    package let source: String
    /// What is seen, for readers who cannot see it.
    package let alternative: String?
    /// Who took or drew it.
    package let credit: String?
    /// Where it was typed.
    package let mark: YamlMark
  }

  /// One chapter as typed.
  package struct Chapter: Sendable {
    /// Its title; `nil` where the stories follow one another without chapters.
    package let title: String?
    /// The stories: paths, file names or titles.
    package let stories: [Entry]

    /// Makes a chapter.
    package init(title: String?, stories: [Entry]) {
      self.title = title
      self.stories = stories
    }
  }

  /// A story as typed.
  package struct Entry: Sendable {
    /// A path, file name or title.
    package let text: String
    /// Where it was typed.
    package let mark: YamlMark

    /// Makes an entry.
    package init(text: String, mark: YamlMark) {
      self.text = text
      self.mark = mark
    }
  }

  /// Which articles are meant; what is empty does not matter.
  package struct Selection: Sendable {
    package var kinds: [Kind] = []
    package var isSelected = false
    package var years: [Int] = []
    package var regions: [Region.ID] = []
    package var themes: [Theme.ID] = []

    /// Whether nothing was asked for.
    var isEmpty: Bool {
      kinds.isEmpty && !isSelected && years.isEmpty && regions.isEmpty && themes.isEmpty
    }
  }

  /// Makes a booklet from all its parts.
  package init(
    path: String, title: String, subtitle: String?, editor: String?, date: Day?, cover: Cover?,
    preface: Preface?, arrangement: Arrangement, chapters: [Chapter], selection: Selection?
  ) {
    self.path = path
    self.title = title
    self.subtitle = subtitle
    self.editor = editor
    self.date = date
    self.cover = cover
    self.preface = preface
    self.arrangement = arrangement
    self.chapters = chapters
    self.selection = selection
  }
}
