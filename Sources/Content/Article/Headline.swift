/// The headline block of an article, as a newspaper sets it.
package struct Headline: Hashable, Sendable {
  /// 引题: the line above the title.
  package let kicker: String?
  /// 标题.
  package let title: String
  /// 副题: the line below the title.
  package let subtitle: String?
  /// 提要: the standfirst before the text.
  package let deck: String?
}
