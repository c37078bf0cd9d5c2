package import Content

/// Finds pages and files that claim one address, also where only the case differs: FAT and NTFS hold one of them.
package struct AddressCollisions: Sendable {
  private let site: Site

  /// Makes a finder for a site.
  package init(site: Site) {
    self.site = site
  }

  /// The collisions among pages, and between pages and the files that are copied; and the files whose names
  /// cannot stand on every file system.
  package func find(in pages: [Page]) -> [Diagnostic] {
    var claims = Claims()
    for page in pages { claims.add(page.address, owner(of: page)) }
    var diagnostics: [Diagnostic] = []
    for path in site.attachments.paths {
      let address = Attachments.address(of: path)
      claims.add(address, Owner(path: path, name: path))
      if !address.split(separator: "/").allSatisfy({ Address.isPortable(String($0)) }) {
        diagnostics.append(unportable(path))
      }
    }
    return claims.collisions.map(collision) + diagnostics
  }

  /// The addresses and folders that are taken so far.
  private struct Claims {
    /// Two that cannot both be.
    struct Collision {
      let address: String
      let owner: Owner
      let other: String
      let earlier: Owner
    }

    private var files: [String: (address: String, owner: Owner)] = [:]
    private var folders: [String: (address: String, owner: Owner)] = [:]
    private(set) var collisions: [Collision] = []

    /// Claims an address and the folders above it; folders that differ only in case collide too.
    mutating func add(_ address: String, _ owner: Owner) {
      let key = Address.collisionKey(address)
      if let earlier = files[key] ?? folders[key] {
        collide(address, owner, earlier)
      } else {
        files[key] = (address, owner)
      }
      var end = address.endIndex
      while let slash = address[..<end].lastIndex(of: "/") {
        end = slash
        let folder = String(address[..<slash])
        let folderKey = Address.collisionKey(folder)
        if let earlier = folders[folderKey] {
          if !earlier.address.unicodeScalars.elementsEqual(folder.unicodeScalars) {
            collide(folder, owner, earlier)
          }
          break
        }
        folders[folderKey] = (folder, owner)
        if let file = files[folderKey] { collide(file.address, file.owner, (folder, owner)) }
      }
    }

    private mutating func collide(
      _ address: String, _ owner: Owner, _ earlier: (address: String, owner: Owner)
    ) {
      collisions.append(
        Collision(address: address, owner: owner, other: earlier.address, earlier: earlier.owner))
    }
  }

  /// Who claims an address: a file of the site, and its name for the message.
  private struct Owner {
    let path: String
    let name: String
  }

  private func owner(of page: Page) -> Owner {
    switch page.subject {
    case .article(let id):
      return Owner(path: site.articles[id].path, name: site.articles[id].path)
    case .list(.name(let kind, let index), _):
      let entry = site.directory(kind).entries[index]
      let path = entry.articles.first.map { site.articles[$0].path } ?? SiteConfiguration.path
      return Owner(path: path, name: "\(kind.title)“\(entry.name)”")
    case .list(.tag(let index), _):
      let tag = site.tags[index]
      let path = tag.articles.first.map { site.articles[$0].path } ?? SiteConfiguration.path
      return Owner(path: path, name: "标签“\(tag.name)”")
    case .redirect(_, let id?):
      return Owner(path: site.articles[id].path, name: site.articles[id].path)
    default:
      return Owner(path: SiteConfiguration.path, name: page.address)
    }
  }

  private func unportable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "address-unportable", at: Place(file: path),
      Bilingual("这个文件名在 Windows 或 U 盘上用不了。", "The file's name cannot stand on Windows or a USB stick."),
      advice: Bilingual(
        "改名：不要用 ? : * \" < > | \\、换行、开头结尾的点，也不要用 con、nul 等保留名。",
        "Rename it: avoid ? : * \" < > | \\, line ends, dots at its ends, and reserved names such as con."))
  }

  private func collision(_ found: Claims.Collision) -> Diagnostic {
    let (address, other) = (found.address, found.other)
    let differs = address == other ? "" : "（和“\(other)”只差大小写）"
    let differsInEnglish = address == other ? "" : " (which differs from `\(other)` only in case)"
    // The file that somebody can rename is worth naming, not the settings behind a page of the program's own.
    let path = found.owner.path == SiteConfiguration.path ? found.earlier.path : found.owner.path
    return Diagnostic(
      .error, "address-collision", at: Place(file: path),
      Bilingual(
        "网址“\(address)”\(differs)已经被 \(found.earlier.name) 占用。",
        "The address `\(address)`\(differsInEnglish) is taken by \(found.earlier.name)."),
      advice: Bilingual(
        "给其中一个改文件名，或者写上不同的 slug（网址名）。", "Rename one of the files, or give it a `slug` of its own."))
  }
}
