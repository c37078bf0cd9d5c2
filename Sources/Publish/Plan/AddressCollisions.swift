package import Content

/// Finds pages and files that claim one address, also where only the case differs: FAT and NTFS hold one of them.
package struct AddressCollisions: Sendable {
  private let site: Site

  /// Makes a finder for a site.
  package init(site: Site) {
    self.site = site
  }

  /// The collisions among pages, and between pages and the files that are copied.
  package func find(in pages: [Page]) -> [Diagnostic] {
    var owners: [String: (address: String, owner: Owner)] = [:]
    var diagnostics: [Diagnostic] = []
    func claim(_ address: String, _ owner: Owner) {
      let key = Address.collisionKey(address)
      guard let earlier = owners[key] else {
        owners[key] = (address, owner)
        return
      }
      diagnostics.append(collision(address, earlier.address, owner, earlier.owner))
    }
    for page in pages { claim(page.address, owner(of: page)) }
    for path in site.attachments.paths { claim(Attachments.address(of: path), Owner(path: path, name: path)) }
    return diagnostics
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

  private func collision(
    _ address: String, _ other: String, _ owner: Owner, _ earlier: Owner
  ) -> Diagnostic {
    let differs = address == other ? "" : "（和“\(other)”只差大小写）"
    let differsInEnglish = address == other ? "" : " (which differs from `\(other)` only in case)"
    return Diagnostic(
      .error, "address-collision", at: Place(file: owner.path),
      Bilingual(
        "网址“\(address)”\(differs)已经被 \(earlier.name) 占用。",
        "The address `\(address)`\(differsInEnglish) is taken by \(earlier.name)."),
      advice: Bilingual(
        "给其中一个改文件名，或者写上不同的 slug（网址名）。", "Rename one of the files, or give it a `slug` of its own."))
  }
}
