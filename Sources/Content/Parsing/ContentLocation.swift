/// What a content file's path alone says of it.
struct ContentLocation {
  /// The path from the site's root: `content/activities/2025-02-13-tiantai.md`.
  let path: String
  /// The folder below `content/`.
  let section: String
  /// The file's name without `.md`.
  let stem: String
  /// The kind of the folder's articles.
  let kind: Kind

  /// Whether the file describes its folder.
  var isSectionIndex: Bool { stem == "_index" }

  /// Reads a path that begins with `content/`; a file directly in `content/` is a page.
  init(path: String) {
    self.path = path
    var parts = path.split(separator: "/").map(String.init)
    let file = parts.popLast() ?? ""
    stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    let folders = parts.dropFirst()
    section = folders.joined(separator: "/")
    kind = folders.first.map { Kind.of(folder: $0) } ?? .page
  }

  /// The address of the page; `_index.md` has the address of its folder's list.
  func address(slug: String?) -> String {
    if isSectionIndex { return section.isEmpty ? "index.html" : "\(section)/index.html" }
    let folder = section.isEmpty || kind == .page && section == Kind.page.folder ? "" : section + "/"
    return "\(folder)\(slug ?? stem).html"
  }
}
