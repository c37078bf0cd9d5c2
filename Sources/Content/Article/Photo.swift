/// A picture that belongs to an article, from its front matter.
package struct Photo: Hashable, Sendable {
  /// The file, as a path relative to the article's file.
  package let source: String
  /// 说明: what is seen and where.
  package let caption: String?
  /// 替代文字: for readers who cannot see it.
  package let alternative: String?
  /// 摄影: who took or drew it.
  package let credit: String?
  /// Where the file's name was typed.
  package let mark: YamlMark
}
