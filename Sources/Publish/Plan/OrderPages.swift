/// The page of all demands by how far they have come.
enum OrderPages {
  /// Its address.
  static let address = "orders/index.html"
  /// How many demands of each status it shows; the lists of each status have all.
  static let most = 10
}
