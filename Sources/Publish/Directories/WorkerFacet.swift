package import Content

/// What model workers can be looked up by: each has a page.
package enum WorkerFacet: Hashable, Sendable {
  /// The capital letter that the name begins with in pinyin, or `#`.
  case letter(String)
  /// An honour, by its index in `Roster.honors`.
  case honor(Int)
  /// A trade, by its index in `Roster.trades`.
  case trade(Int)
  /// A province, a city or a county, with all below it.
  case region(Region.ID)
}
