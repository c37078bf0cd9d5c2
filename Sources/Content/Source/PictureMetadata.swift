// Photographs taken with a telephone carry the place where they were taken. It never reaches public/ (a home visit
// to a member in need is a story, the address is not); the pixels are left as they are.

/// Takes out of pictures what cameras and programs wrote beside the pixels.
package enum PictureMetadata {
  /// A picture without EXIF, XMP and IPTC data; only the orientation stays. Other files come back unchanged;
  /// `nil` for a picture whose parts cannot be told apart, or of a form (HEIC, AVIF) that is not taken apart.
  package static func removed(from bytes: [UInt8]) -> [UInt8]? {
    if bytes.count > 12,
      bytes[4..<12].elementsEqual("ftypheic".utf8) || bytes[4..<12].elementsEqual("ftypmif1".utf8)
    {
      return nil
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return png(bytes) }
    if bytes.starts(with: "RIFF".utf8), bytes.count >= 12, bytes[8..<12].elementsEqual("WEBP".utf8) {
      return webp(bytes)
    }
    return bytes
  }

  /// Drops the segments APP1 (EXIF, XMP) and APP13 (IPTC) before the pixels (ITU-T T.81, annex B).
  private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
    var kept: [Range<Int>] = []
    var index = 2
    var isChanged = false
    while index + 4 <= bytes.count, bytes[index] == 0xFF, bytes[index + 1] != 0xDA {
      if bytes[index + 1] == 0xFF {
        index += 1
        continue
      }
      let end = index + 2 + bytes.bigEndian(at: index + 2, count: 2)
      guard end <= bytes.count, end > index + 3 else { return nil }
      if bytes[index + 1] == 0xE1 || bytes[index + 1] == 0xED {
        isChanged = true
      } else {
        kept.append(index..<end)
      }
      index = end
    }
    guard index < bytes.count, bytes[index] == 0xFF else { return nil }
    guard isChanged else { return bytes }
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    if let orientation = JpegHeader.orientation(of: bytes), orientation != 1 {
      result += exif(orientation: orientation)
    }
    for range in kept { result += bytes[range] }
    return result + bytes[index...]
  }

  /// An EXIF segment that says nothing but the orientation (EXIF 2.3, tag 0x0112).
  private static func exif(orientation: Int) -> [UInt8] {
    let tiff: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation & 0x0F), 0, 0,
      0, 0,
      0, 0,
    ]
    let body = Array("Exif".utf8) + [0, 0] + tiff
    let length = body.count + 2
    return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body
  }

  /// Drops the chunks of text and EXIF (PNG specification, 11.3.4; eXIf of its extensions).
  private static func png(_ bytes: [UInt8]) -> [UInt8]? {
    let dropped: Set<[UInt8]> = Set(["eXIf", "tEXt", "zTXt", "iTXt"].map { Array($0.utf8) })
    var result = Array(bytes.prefix(8))
    var index = 8
    while index + 12 <= bytes.count {
      let end = index + 12 + bytes.bigEndian(at: index, count: 4)
      guard end <= bytes.count else { return nil }
      if !dropped.contains(Array(bytes[index + 4..<index + 8])) { result += bytes[index..<end] }
      index = end
    }
    return index == bytes.count ? result : nil
  }

  /// Drops the chunks EXIF and XMP, and their flags in VP8X (WebP container specification).
  private static func webp(_ bytes: [UInt8]) -> [UInt8]? {
    let dropped: Set<[UInt8]> = Set(["EXIF", "XMP "].map { Array($0.utf8) })
    var body: [UInt8] = []
    var index = 12
    while index + 8 <= bytes.count {
      let size = bytes.littleEndian(at: index + 4, count: 4)
      let end = index + 8 + size + size % 2
      guard end <= bytes.count else { return nil }
      let name = Array(bytes[index..<index + 4])
      if !dropped.contains(name) {
        var chunk = Array(bytes[index..<end])
        if name == Array("VP8X".utf8), chunk.count > 8 { chunk[8] &= ~0x0C }
        body += chunk
      }
      index = end
    }
    guard index == bytes.count else { return nil }
    guard body.count + 12 != bytes.count else { return bytes }
    let size = body.count + 4
    let length = (0..<4).map { UInt8(size >> ($0 * 8) & 0xFF) }
    return Array("RIFF".utf8) + length + Array("WEBP".utf8) + body
  }
}
