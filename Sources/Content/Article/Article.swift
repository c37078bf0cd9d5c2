// The value that everything behind Content works with: one article, typed, checked, complete when it is made.

package import Markdown

/// One article of the site.
///
/// A class, because it has forty properties and is passed on often: copying the struct was 5% of a build.
package final class Article: Sendable {
  /// The file's path from the site's root: `content/activities/2025-02-13-tiantai.md`.
  package let path: String
  /// Its page's address from the site's root, not percent-encoded: `activities/2025-02-13-tiantai.html`.
  package let address: String
  /// Its kind, by its folder.
  package let kind: Kind
  /// The folder below `content/`: `activities`, `columns/niangjiaren`.
  package let section: String
  /// Whether it is the `_index.md` that describes its folder.
  package let isSectionIndex: Bool
  /// Kicker, title, subtitle and deck.
  package let headline: Headline
  /// 日期.
  package let date: Day?
  /// 更新.
  package let updated: Day?
  /// 发布: hidden before this day.
  package let publish: Day?
  /// 下线: hidden from this day on.
  package let expires: Day?
  /// 草稿.
  package let isDraft: Bool
  /// 更正: what was wrong, shown above the text.
  package let correction: String?
  /// 撤稿: why the text was taken back; it is no longer shown.
  package let withdrawn: String?
  /// 地区.
  package let regions: [RegionMention]
  /// 主题, without doubles.
  package let themes: [Theme.ID]
  /// 标签, without doubles.
  package let tags: [String]
  /// 单位.
  package let organizations: [String]
  /// 作者, in the order of the byline.
  package let authors: [Author]
  /// The byline as a newspaper prints it: 本报讯 记者羊荣江 通讯员郑宏晨报道.
  package let bylineText: String?
  /// 来源.
  package let source: PrintSource?
  /// 摘要, written by hand or cut from the text.
  package let summary: String
  /// Whether the summary was written by hand.
  package let hasOwnSummary: Bool
  /// 图片.
  package let photos: [Photo]
  /// 数据.
  package let figures: [Figure]
  /// What it says of other articles in its front matter.
  package let references: [Reference]
  /// 旧址: addresses that lead here.
  package let aliases: [Alias]
  /// 头条.
  package let isFeatured: Bool
  /// 附加: what only templates know.
  package let extra: YamlNode?
  /// 放行: codes of findings that the editor has accepted here.
  package let allowed: [AllowedCode]
  /// What only its kind carries.
  package let details: Details
  /// The text.
  package let document: MarkdownDocument
  /// Where the links of `document.links` stand in the file.
  package let linkMarks: [YamlMark]
  /// Where the pictures of `document.pictures` stand in the file.
  package let pictureMarks: [YamlMark]

  /// Makes an article from all its parts.
  init(
    path: String,
    address: String,
    kind: Kind,
    section: String,
    isSectionIndex: Bool,
    headline: Headline,
    date: Day?,
    updated: Day?,
    publish: Day?,
    expires: Day?,
    isDraft: Bool,
    correction: String?,
    withdrawn: String?,
    regions: [RegionMention],
    themes: [Theme.ID],
    tags: [String],
    organizations: [String],
    authors: [Author],
    bylineText: String?,
    source: PrintSource?,
    summary: String,
    hasOwnSummary: Bool,
    photos: [Photo],
    figures: [Figure],
    references: [Reference],
    aliases: [Alias],
    isFeatured: Bool,
    extra: YamlNode?,
    allowed: [AllowedCode],
    details: Details,
    document: MarkdownDocument,
    linkMarks: [YamlMark],
    pictureMarks: [YamlMark]
  ) {
    self.path = path
    self.address = address
    self.kind = kind
    self.section = section
    self.isSectionIndex = isSectionIndex
    self.headline = headline
    self.date = date
    self.updated = updated
    self.publish = publish
    self.expires = expires
    self.isDraft = isDraft
    self.correction = correction
    self.withdrawn = withdrawn
    self.regions = regions
    self.themes = themes
    self.tags = tags
    self.organizations = organizations
    self.authors = authors
    self.bylineText = bylineText
    self.source = source
    self.summary = summary
    self.hasOwnSummary = hasOwnSummary
    self.photos = photos
    self.figures = figures
    self.references = references
    self.aliases = aliases
    self.isFeatured = isFeatured
    self.extra = extra
    self.allowed = allowed
    self.details = details
    self.document = document
    self.linkMarks = linkMarks
    self.pictureMarks = pictureMarks
  }
}
