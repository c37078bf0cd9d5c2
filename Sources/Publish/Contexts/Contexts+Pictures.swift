// Pictures in narrower copies, where `site.yaml` asks for them: what pages offer a browser to choose from.

internal import Content
internal import Templates

extension Site {
  private static let source = Fields("src", "width")

  /// The copies of a picture and the picture itself, the narrowest first: `src` and `width`; empty where there are no
  /// copies.
  func sources(of path: String) -> Value {
    .list(copies(of: path).map { Site.source(.string($0.address), .int($0.width)) })
  }

  /// The attributes by which a picture in a text offers its copies; empty where there are none.
  func sourceAttributes(of path: String, root: String) -> String {
    let list = copies(of: path).map { "\(root)\($0.address) \($0.width)w" }
    return list.isEmpty
      ? "" : " srcset=\"\(list.joined(separator: ", "))\" sizes=\"(min-width: 40em) 612px, 100vw\""
  }

  /// The copies and the picture itself, the narrowest first: encoded addresses and widths in pixels.
  private func copies(of path: String) -> [(address: String, width: Int)] {
    let widths = attachments.narrowWidths(of: path, among: configuration.pictureWidths)
    guard !widths.isEmpty, let own = attachments[path]?.pixels?.width else { return [] }
    return widths.map { (Address.encoded(Attachments.address(of: path, width: $0)), $0) }
      + [(Address.encoded(Attachments.address(of: path)), own)]
  }
}
