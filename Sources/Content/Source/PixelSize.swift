// Pages give every picture its width and height, so that nothing jumps while they load. The sizes stand in the
// first bytes of a file; nothing else of it is decoded.

/// The width and height of a picture, in pixels.
package struct PixelSize: Hashable, Sendable {
  /// How wide it is.
  package let width: Int
  /// How high it is.
  package let height: Int

  /// How many bytes of a file are enough to find its size, but for a JPEG with unusually long metadata.
  package static let headerLength = 256 * 1024

  /// Makes a size; `nil` unless both are positive.
  package init?(width: Int, height: Int) {
    guard width > 0, height > 0, width < 1 << 24, height < 1 << 24 else { return nil }
    self.width = width
    self.height = height
  }

  /// Reads the size from the beginning of a PNG, JPEG, GIF, WebP or SVG file; `nil` for anything else.
  package static func read(header bytes: [UInt8]) -> PixelSize? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
    if bytes.starts(with: [0xFF, 0xD8]) { return JpegHeader(bytes)?.size }
    if bytes.starts(with: "GIF8".utf8) { return gif(bytes) }
    if bytes.starts(with: "RIFF".utf8) { return webp(bytes) }
    return SvgHeader(bytes)?.size
  }

  /// The PNG specification, 11.2.2: IHDR comes first.
  private static func png(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.count >= 24 else { return nil }
    return PixelSize(width: bytes.bigEndian(at: 16, count: 4), height: bytes.bigEndian(at: 20, count: 4))
  }

  /// The GIF89a specification, section 18: the logical screen.
  private static func gif(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.count >= 10 else { return nil }
    return PixelSize(width: bytes.littleEndian(at: 6, count: 2), height: bytes.littleEndian(at: 8, count: 2))
  }

  /// The WebP container specification: VP8, VP8L or VP8X stands at byte 12.
  private static func webp(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.count >= 30 else { return nil }
    switch bytes[12..<16] {
    case [0x56, 0x50, 0x38, 0x20]:
      let (width, height) = (bytes.littleEndian(at: 26, count: 2), bytes.littleEndian(at: 28, count: 2))
      return PixelSize(width: width & 0x3FFF, height: height & 0x3FFF)
    case [0x56, 0x50, 0x38, 0x4C]:
      let bits = bytes.littleEndian(at: 21, count: 4)
      return PixelSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    case [0x56, 0x50, 0x38, 0x58]:
      let (width, height) = (bytes.littleEndian(at: 24, count: 3), bytes.littleEndian(at: 27, count: 3))
      return PixelSize(width: width + 1, height: height + 1)
    default: return nil
    }
  }
}

extension [UInt8] {
  /// An unsigned number, most significant byte first; 0 where the bytes end before it.
  func bigEndian(at start: Int, count: Int) -> Int {
    guard start >= 0, start + count <= self.count else { return 0 }
    return self[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// An unsigned number, least significant byte first; 0 where the bytes end before it.
  func littleEndian(at start: Int, count: Int) -> Int {
    guard start >= 0, start + count <= self.count else { return 0 }
    return self[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
