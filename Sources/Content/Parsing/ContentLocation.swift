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
    let slash = UInt8(ascii: "/")
    let bytes = path.utf8
    let lastSlash = bytes.lastIndex(of: slash)
    // By bytes: characters are put together anew from them each time that they are asked for.
    let file = bytes[(lastSlash.map(bytes.index(after:)) ?? bytes.startIndex)...]
    let isMarkdown = file.suffix(3).elementsEqual(".md".utf8)
    stem = String(Substring(isMarkdown ? file.dropLast(3) : file))
    guard let lastSlash, let firstSlash = bytes.firstIndex(of: slash), firstSlash < lastSlash else {
      section = ""
      kind = .page
      return
    }
    let folders = path[bytes.index(after: firstSlash)..<lastSlash]
    section = String(folders)
    kind = Kind.of(folder: folders.utf8.firstIndex(of: slash).map { folders[..<$0] } ?? folders)
  }

  /// The address of the page; `_index.md` has the address of its folder's list.
  func address(slug: String?) -> String {
    if isSectionIndex { return section.isEmpty ? "index.html" : "\(section)/index.html" }
    let folder = section.isEmpty || kind == .page && section == Kind.page.folder ? "" : section + "/"
    return "\(folder)\(slug ?? stem).html"
  }
}
