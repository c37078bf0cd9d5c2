/// A name that is not in the table of divisions: one of the past, or a development zone's.
package struct RegionAlias: Hashable, Sendable {
  /// The name as it stands in old papers: 玉环县.
  package let name: String
  /// The division of today that stories of that name are filed under.
  package let region: Region.ID
  /// The last year in which the name was official; `nil` where it still is.
  package let until: Int?

  /// Makes an alias.
  package init(name: String, region: Region.ID, until: Int? = nil) {
    self.name = name
    self.region = region
    self.until = until
  }
}
