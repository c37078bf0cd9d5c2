// Pictures go into a book as they are, each once. What they are is read from their first bytes: an EPUB whose manifest
// says something else is refused by reading programs.

/// A picture of a book.
package struct BookPicture: Sendable {
  /// Its path from the site's root.
  package let path: String
  /// Its form, by its bytes.
  package let format: Format
  /// Its bytes, without what cameras write beside the pixels.
  package let bytes: [UInt8]

  /// The forms that EPUB 3.3 knows (§3.2, core media types).
  package enum Format: String, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case gif = "image/gif"
    case webp = "image/webp"
    case svg = "image/svg+xml"

    /// The ending of file names.
    var ending: String {
      switch self {
      case .jpeg: "jpg"
      case .png: "png"
      case .gif: "gif"
      case .webp: "webp"
      case .svg: "svg"
      }
    }

    init?(_ bytes: [UInt8]) {
      func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
        bytes.count >= offset + signature.count && bytes[offset...].starts(with: signature)
      }
      if begins([0xFF, 0xD8, 0xFF]) {
        self = .jpeg
      } else if begins([0x89, 0x50, 0x4E, 0x47]) {
        self = .png
      } else if begins(Array("GIF8".utf8)) {
        self = .gif
      } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
        self = .webp
      } else if String(decoding: bytes.prefix(1000), as: UTF8.self).contains("<svg") {
        self = .svg
      } else {
        return nil
      }
    }
  }

  /// Makes a picture; `nil` where its bytes are of no form that books can hold.
  package init?(path: String, bytes: [UInt8]) {
    guard let format = Format(bytes) else { return nil }
    self.path = path
    self.format = format
    self.bytes = bytes
  }
}
