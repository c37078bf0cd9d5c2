package import Content

/// What stations can be looked up by without a script: each has a page with those that a filter would leave.
package enum StationFacet: Hashable, Sendable {
  /// A facility, by its index in `Facilities.all`.
  case facility(Int)
  /// A province, a city or a county, with all below it.
  case district(Region.ID)
  /// Whom they serve, by its index in `StationTable.served`.
  case serves(Int)
  /// Those that never close.
  case always
}
