/// The files under `content/` that are no articles: pictures and whatever else is published beside them.
package struct Attachments: Sendable {
  /// One file.
  package struct Attachment: Sendable {
    /// The path from the site's root, composed (NFC) as links to it are.
    package let path: String
    /// The path as the disk has it.
    package let diskPath: String
    /// The size in pixels, where it is a picture whose header could be read.
    package let pixels: PixelSize?

    /// Makes an attachment.
    package init(path: String, pixels: PixelSize?) {
      self.path = path.precomposed
      diskPath = path
      self.pixels = pixels
    }
  }

  /// The paths from the site's root, sorted.
  package let paths: [String]
  private let byPath: [String: Attachment]

  /// Makes the table of attachments; of two of the same path the first counts.
  package init(_ attachments: [Attachment]) {
    byPath = Dictionary(attachments.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    paths = byPath.keys.sorted()
  }

  /// The attachments without some.
  func without(_ paths: Set<String>) -> Attachments {
    Attachments(self.paths.filter { !paths.contains($0) }.compactMap { byPath[$0] })
  }

  /// The attachment at a path from the site's root.
  package subscript(path: String) -> Attachment? { byPath[path] }

  /// The address of an attachment's copy, from the site's root.
  package static func address(of path: String) -> String {
    path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
  }
}
