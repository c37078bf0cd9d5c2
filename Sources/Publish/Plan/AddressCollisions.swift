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
    claims.reserve(pages.count)
    for index in pages.indices { claims.add(pages[index].address, .page(index)) }
    var diagnostics: [Diagnostic] = []
    for path in site.attachments.paths {
      let address = Attachments.address(of: path)
      claims.add(address, .file(path))
      for width in site.attachments.narrowWidths(of: path, among: site.configuration.pictureWidths) {
        claims.add(Attachments.address(of: path, width: width), .file(path))
      }
      if !address.split(separator: "/").allSatisfy({ Address.isPortable(String($0)) }) {
        diagnostics.append(unportable(path))
      }
    }
    return claims.collisions.map { collision($0, pages) } + diagnostics
  }

  /// What claims an address: its owner is worked out only where two collide.
  private enum Claimant {
    case page(Int)
    case file(String)
  }

  /// The addresses and folders that are taken so far.
  private struct Claims {
    /// Two that cannot both be.
    struct Collision {
      let address: String
      let claimant: Claimant
      let other: String
      let earlier: Claimant
    }

    private var files: [String: (address: String, claimant: Claimant)] = [:]
    private var folders: [String: (address: String, claimant: Claimant)] = [:]
    private(set) var collisions: [Collision] = []

    /// Makes room for so many addresses.
    mutating func reserve(_ count: Int) { files.reserveCapacity(count) }

    /// Claims an address and the folders above it; folders that differ only in case collide too.
    mutating func add(_ address: String, _ claimant: Claimant) {
      let key = Address.collisionKey(address)
      if let earlier = files[key] ?? folders[key] {
        collide(address, claimant, earlier)
      } else {
        files[key] = (address, claimant)
      }
      var end = address.endIndex
      while let slash = address[..<end].lastIndex(of: "/") {
        end = slash
        let folder = String(address[..<slash])
        let folderKey = Address.collisionKey(folder)
        if let earlier = folders[folderKey] {
          if !earlier.address.unicodeScalars.elementsEqual(folder.unicodeScalars) {
            collide(folder, claimant, earlier)
          }
          break
        }
        folders[folderKey] = (folder, claimant)
        if let file = files[folderKey] { collide(file.address, file.claimant, (folder, claimant)) }
      }
    }

    private mutating func collide(
      _ address: String, _ claimant: Claimant, _ earlier: (address: String, claimant: Claimant)
    ) {
      collisions.append(
        Collision(address: address, claimant: claimant, other: earlier.address, earlier: earlier.claimant))
    }
  }

  /// Who claims an address: a file of the site, the place in it where one is written, and its name for the message.
  private struct Owner {
    let path: String
    let name: Bilingual
    var alias: Alias?

    /// A file by its own name.
    init(file: String, alias: Alias? = nil) {
      path = file
      name = Bilingual(file, file)
      self.alias = alias
    }

    /// A list by the first article in it, or a page of the program's own by the settings.
    init(path: String?, name: Bilingual) {
      self.path = path ?? SiteConfiguration.path
      self.name = name
    }

    /// Where the claim is made.
    var place: Place {
      guard let mark = alias?.mark else { return Place(file: path) }
      return Place(file: path, line: mark.line, column: mark.column, length: mark.length)
    }
  }

  private func owner(_ claimant: Claimant, _ pages: [Page]) -> Owner {
    switch claimant {
    case .page(let index): owner(of: pages[index])
    case .file(let path): Owner(file: path)
    }
  }

  private func owner(of page: Page) -> Owner {
    switch page.subject {
    case .article(let id):
      return Owner(file: site.articles[id].path)
    case .list(.name(let kind, let index), _):
      let entry = site.directory(kind).entries[index]
      return Owner(
        path: entry.articles.first.map { site.articles[$0].path },
        name: Bilingual("\(kind.title)“\(entry.name)”", "\(entry.name) of the \(kind.rawValue)"))
    case .list(.tag(let index), _):
      let tag = site.tags[index]
      return Owner(
        path: tag.articles.first.map { site.articles[$0].path },
        name: Bilingual("标签“\(tag.name)”", "the tag \(tag.name)"))
    case .redirect(_, let id?):
      let article = site.articles[id]
      return Owner(file: article.path, alias: article.aliases.first { $0.address == page.address })
    case .booklet(let index):
      return Owner(file: site.configuration.booklets[index].path)
    default:
      return Owner(path: nil, name: Bilingual("网站自己的页面", "a page that every site has"))
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

  private func collision(_ found: Claims.Collision, _ pages: [Page]) -> Diagnostic {
    let (address, other) = (found.address, found.other)
    let differs = address == other ? "" : "（和“\(other)”只差大小写）"
    let differsInEnglish = address == other ? "" : " (which differs from `\(other)` only in case)"
    // The file that somebody can rename is worth naming, not the settings behind a page of the program's own.
    let (claimant, earlier) = (owner(found.claimant, pages), owner(found.earlier, pages))
    let isOwn = claimant.path == SiteConfiguration.path
    let (owner, holder) = isOwn ? (earlier, claimant) : (claimant, earlier)
    return Diagnostic(
      .error, "address-collision", at: owner.place,
      Bilingual(
        "网址“\(address)”\(differs)已经被 \(holder.name(.chinese)) 占用。",
        "The address `\(address)`\(differsInEnglish) is taken by \(holder.name(.english))."),
      advice: owner.alias == nil
        ? Bilingual(
          "给其中一个改文件名，或者写上不同的 slug（网址名）。", "Rename one of the files, or give it a `slug` of its own.")
        : Bilingual("删去这条旧址，或者改成没有人用的网址。", "Remove this alias, or write one that nothing else has."))
  }
}
