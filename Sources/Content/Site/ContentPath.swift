/// Paths of files under `content/`.
package enum ContentPath {
  /// The file that a relative path means, from the site's root; `nil` where it leaves `content/`.
  ///
  /// A path that begins with `/` starts at `content/`.
  package static func resolve(_ relative: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    if relative.hasPrefix("/") { parts = ["content"] }
    for part in relative.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.count > 1 ? parts.joined(separator: "/").precomposed : nil
  }

  /// Whether a file or folder of this name is passed over: hidden ones, and the temporary files of editors and
  /// systems.
  package static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name == "Thumbs.db"
      || name == "desktop.ini" || name.hasSuffix(".swp")
  }

  /// A file's path as a link from another file would write it.
  package static func relative(_ target: String, from file: String) -> String {
    var (to, from) = (target.split(separator: "/")[...], file.split(separator: "/").dropLast()[...])
    while let next = to.first, next == from.first, to.count > 1 {
      to = to.dropFirst()
      from = from.dropFirst()
    }
    return String(repeating: "../", count: from.count) + to.joined(separator: "/")
  }
}
