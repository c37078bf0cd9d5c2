// What the server shows at one instant. Nothing in it changes; a change of the site's files makes another snapshot,
// which takes this one's place as a whole.

package import Content
package import Publish
internal import Templates

/// A site as it stands now, whose pages are rendered when they are asked for.
package struct Snapshot: Sendable {
  /// Counts from 1; a page that was made from another version is out of date.
  package let version: Int
  /// What is wrong with files, settings, links and templates.
  package let findings: [Diagnostic]
  /// What the rules found that come after the page; `nil` while they are at work.
  package let slowFindings: [Diagnostic]?
  /// The articles and their tables.
  package let site: Site
  let table: PageTable
  /// `nil` where the templates have errors.
  let renderer: Renderer?
  let assets: Assets
  let companions: [Companions]
  let supplier: Supplier

  /// What stands at an address.
  package enum Outcome: Sendable {
    /// A page, as the site would have it.
    case page([UInt8], Page)
    /// A file of the site.
    case file([UInt8])
    /// A page that the templates cannot make.
    case broken([Diagnostic])
    /// Nothing.
    case missing
  }

  /// What stands at an address from the site's root, such as `regions/index.html`.
  package func outcome(at address: String) -> Outcome {
    if let page = table[address] { return outcome(of: page) }
    if let asset = assets.files.first(where: { $0.address == address }) { return .file(asset.bytes) }
    if let file = attachment(at: address), let bytes = supplier.attachment(file.diskPath) {
      return .file(bytes)
    }
    if let bytes = companion(at: address) { return .file(bytes) }
    return .missing
  }

  /// What a site shows for an address that it does not have, as if it stood there; `nil` where templates are broken.
  package func notFound(at address: String) -> [UInt8]? {
    let page = Page(address: address, form: .html(.notFound), subject: .notFound)
    if case .page(let bytes, _) = outcome(of: page) { return bytes }
    return nil
  }

  private func outcome(of page: Page) -> Outcome {
    guard let renderer else { return .broken(findings.filter { $0.place.file.hasPrefix("templates/") }) }
    var bytes: [UInt8] = []
    do throws(TemplateError) {
      try renderer.render(page, into: &bytes)
      return .page(bytes, page)
    } catch {
      return .broken([error.diagnostic])
    }
  }

  private func companion(at address: String) -> [UInt8]? {
    for maker in companions { if let bytes = maker[address] { return bytes } }
    return nil
  }

  private func attachment(at address: String) -> Attachments.Attachment? {
    if let found = site.attachments["content/" + address], Attachments.address(of: found.path) == address {
      return found
    }
    // On this computer the picture itself does for all its copies.
    return site.attachments.original(ofCopyAt: address, among: site.configuration.pictureWidths)
  }

  /// Whether an address has a page or file.
  package func has(_ address: String) -> Bool {
    table[address] != nil || assets.files.contains { $0.address == address }
      || attachment(at: address) != nil || companion(at: address) != nil
  }

  /// All addresses of the site, sorted.
  package var addresses: [String] {
    let files = assets.files.map(\.address) + site.attachments.paths.map { Attachments.address(of: $0) }
    let copies = site.attachments.paths.flatMap { path in
      site.attachments.narrowWidths(of: path, among: site.configuration.pictureWidths).map {
        Attachments.address(of: path, width: $0)
      }
    }
    return Set(table.pages.map(\.address) + files + copies + companions.flatMap(\.addresses)).sorted()
  }

  /// The pages in the order of the plan, for rules that look at them.
  package var pages: [Page] { table.pages }

  /// The same site with what the slow rules found.
  package func adding(_ slow: [Diagnostic]) -> Snapshot {
    Snapshot(
      version: version, findings: findings, slowFindings: slow, site: site, table: table, renderer: renderer,
      assets: assets, companions: companions, supplier: supplier)
  }
}
