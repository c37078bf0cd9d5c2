internal import Check
internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files of a site as they lie on the disk: the stage `read`, as far as it is no parsing.
struct SiteFiles {
  /// The site's folder.
  let root: String
  /// The paths of articles from the site's root, sorted.
  private(set) var articles: [String] = []
  /// The paths of all other files under `content/`, sorted.
  private(set) var attachments: [String] = []
  /// What could not be listed.
  private(set) var diagnostics: [Diagnostic] = []

  /// Lists the files under `content/`.
  ///
  /// Names that begin with a dot, and the editors' temporary files, are passed over.
  init(root: String) {
    self.root = root
    guard Disk.entry(at: root + "/content", followingLinks: true) == .folder else {
      diagnostics.append(
        Diagnostic(
          .error, "content-missing", at: Place(file: "content"),
          Bilingual("这里没有 content 文件夹。", "There is no folder `content` here."),
          advice: Bilingual(
            "进入网站所在的文件夹再运行，或者用 niangjia init 新建一个网站。",
            "Run this in a site's folder, or make a new site with `niangjia init`.")))
      return
    }
    list("content")
    articles.sort()
    attachments.sort()
  }

  private mutating func list(_ top: String) {
    var folders: [(path: String, ancestors: Set<FolderID>)] = [(top, [])]
    while let (folder, ancestors) = folders.popLast() {
      guard let id = FolderID(root + "/" + folder) else { continue }
      if ancestors.contains(id) {
        diagnostics.append(loop(folder))
        continue
      }
      do {
        for (name, entry) in try Disk.list(root + "/" + folder) where !ContentPath.isIgnored(name) {
          let path = folder + "/" + name
          switch entry ?? Disk.entry(at: root + "/" + path, followingLinks: true) {
          case .folder: folders.append((path, ancestors.union([id])))
          case .file: add(path)
          case .other, .link, nil: diagnostics.append(unreadable(path))
          }
        }
      } catch {
        diagnostics.append(error.diagnostic.relative(to: root))
      }
    }
  }

  private mutating func add(_ path: String) {
    let isConfiguration =
      path == ThemeList.path || path == SkillTree.path || path == RegionAliases.path
      || WordLists.Name.allCases.contains { $0.path == path }
    let isBooklet =
      path.hasPrefix(Booklet.folder + "/") && (path.hasSuffix(".yaml") || path.hasSuffix(".md"))
    if isBooklet { return }
    if path.hasSuffix(".md") {
      articles.append(path)
    } else if !isConfiguration {
      attachments.append(path)
    }
  }

  private func loop(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "folder-loop", at: Place(file: folder),
      Bilingual("这个符号链接绕回了上一级文件夹。", "This symbolic link leads back to a folder above it."),
      advice: Bilingual("删去这个链接。", "Remove the link."))
  }

  private func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file-unreadable", at: Place(file: path),
      Bilingual("这不是可以读取的文件（可能是断掉的链接）。", "This is no file that can be read, perhaps a broken link."),
      advice: Bilingual("删去它，或者换成真正的文件。", "Remove it, or put the real file here."))
  }
}

/// What tells one folder from another whatever path leads to it.
private struct FolderID: Hashable {
  let device: UInt64
  let number: UInt64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

extension Diagnostic {
  /// The finding with its place counted from a folder.
  func relative(to root: String) -> Diagnostic {
    guard place.file.hasPrefix(root + "/") else { return self }
    let file = String(place.file.dropFirst(root.count + 1))
    return Diagnostic(
      severity, code, at: Place(file: file, line: place.line, column: place.column), excerpt: excerpt,
      message,
      advice: advice)
  }
}
