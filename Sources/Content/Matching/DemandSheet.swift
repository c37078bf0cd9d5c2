/// What a demand asks for, as far as it can be matched.
package struct DemandSheet: Sendable {
  /// The article, where it is one of the site's.
  package let article: Site.ArticleID?
  /// The skills asked for, by their canonical names, once each.
  package let skills: [String]
  /// The words that the skills were read from; empty where the front matter names them.
  package let mentions: [NameReader.Mention]
  /// The trades.
  package let industries: [String]
  /// Where it is.
  package let regions: [Region.ID]
}
