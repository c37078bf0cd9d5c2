// Sites open from a file or a sub-path, so links between pages are relative (invariant 11).

/// Addresses as seen from a page.
enum RelativeAddress {
  /// The way from a page to an address, both percent-encoded paths from the site's root. What is complete already
  /// (`https:…`, `mailto:…`, `//host`, `/path`) or stays on the page (`#part`) is left as it is.
  static func of(_ address: String, from page: String) -> String {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty || path.hasPrefix("/") || hasScheme(path) { return address }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folders = page.prefix { $0 != "#" && $0 != "?" }
      .split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var shared = 0
    while shared < parts.count - 1, shared < folders.count, parts[shared] == folders[shared] { shared += 1 }
    var way = String(repeating: "../", count: folders.count - shared)
    way += parts[shared...].joined(separator: "/")
    if way.isEmpty || hasScheme(way[...]) { way = "./" + way }
    return way + address[path.endIndex...]
  }

  /// Whether a browser would take what stands before the first colon for a scheme.
  private static func hasScheme(_ path: Substring) -> Bool {
    let part = path.prefix { $0 != "/" }
    return part.contains(":")
  }
}
