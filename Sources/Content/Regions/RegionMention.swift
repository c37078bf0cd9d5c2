/// A place that an article names: a division, and the township below it where one was written.
package struct RegionMention: Hashable, Sendable {
  /// The division that the article is filed under.
  package let region: Region.ID
  /// The township, street or village below it, as written.
  package let township: String?

  /// Makes a mention; without a township the division itself is meant.
  package init(region: Region.ID, township: String? = nil) {
    self.region = region
    self.township = township
  }
}
