// Pictures in narrower copies, where `site.yaml` asks for them: what pages offer a browser to choose from.

internal import Content
internal import Templates

extension Site {
  private static let source = Fields("src", "width")

  /// The copies of a picture and the picture itself, the narrowest first: `src` and `width`; empty where there are no
  /// copies.
  func sources(of path: String) -> Value {
    let widths = attachments.narrowWidths(of: path, among: configuration.pictureWidths)
    guard !widths.isEmpty, let own = attachments[path]?.pixels?.width else { return .list([]) }
    let copies = widths.map { (Attachments.address(of: path, width: $0), $0) }
    return .list(
      (copies + [(Attachments.address(of: path), own)]).map { address, width in
        Site.source(.string(Address.encoded(address)), .int(width))
      })
  }

  /// The attributes by which a picture in a text offers its copies; empty where there are none.
  func sourceAttributes(of path: String, root: String) -> String {
    let widths = attachments.narrowWidths(of: path, among: configuration.pictureWidths)
    guard !widths.isEmpty, let own = attachments[path]?.pixels?.width else { return "" }
    let copies = widths.map { (Attachments.address(of: path, width: $0), $0) }
    let list = (copies + [(Attachments.address(of: path), own)]).map { address, width in
      "\(root)\(Address.encoded(address)) \(width)w"
    }
    return " srcset=\"\(list.joined(separator: ", "))\" sizes=\"(min-width: 40em) 612px, 100vw\""
  }
}
