/// What a JPEG file's segments say of its size, turned as its EXIF orientation asks.
struct JpegHeader {
  /// The size as it is seen.
  let size: PixelSize

  /// Walks the segments to the frame header (ITU-T T.81, annex B); EXIF 2.3 for the orientation.
  init?(_ bytes: [UInt8]) {
    guard let frame = JpegHeader.segments(of: bytes).first(where: { JpegHeader.isFrame($0.marker) }) else {
      return nil
    }
    let height = bytes.bigEndian(at: frame.start + 1, count: 2)
    let width = bytes.bigEndian(at: frame.start + 3, count: 2)
    let isTurned = (5...8).contains(JpegHeader.orientation(of: bytes) ?? 1)
    guard let size = PixelSize(width: isTurned ? height : width, height: isTurned ? width : height) else {
      return nil
    }
    self.size = size
  }

  /// The EXIF orientation (tag 0x0112), from 1 to 8; `nil` where there is none.
  static func orientation(of bytes: [UInt8]) -> Int? {
    segments(of: bytes).lazy.filter { $0.marker == 0xE1 }
      .compactMap { orientation(in: bytes, from: $0.start, to: $0.end) }.first
  }

  /// The content of the segments before the pixels.
  private static func segments(of bytes: [UInt8]) -> [(marker: UInt8, start: Int, end: Int)] {
    var segments: [(marker: UInt8, start: Int, end: Int)] = []
    var index = 2
    while index + 4 <= bytes.count, bytes[index] == 0xFF, bytes[index + 1] != 0xDA {
      if bytes[index + 1] == 0xFF {
        index += 1
        continue
      }
      let length = bytes.bigEndian(at: index + 2, count: 2)
      guard length >= 2 else { break }
      segments.append((bytes[index + 1], index + 4, Swift.min(bytes.count, index + 2 + length)))
      index += 2 + length
    }
    return segments
  }

  private static func isFrame(_ marker: UInt8) -> Bool {
    switch marker {
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: true
    default: false
    }
  }

  private static func orientation(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard end - start > 20, bytes[start..<start + 4].elementsEqual("Exif".utf8) else { return nil }
    let tiff = start + 6
    let isLittle = bytes[tiff] == 0x49
    func number(_ at: Int, _ count: Int) -> Int {
      guard at + count <= end else { return 0 }
      return isLittle ? bytes.littleEndian(at: at, count: count) : bytes.bigEndian(at: at, count: count)
    }
    let directory = tiff + number(tiff + 4, 4)
    guard directory < end else { return nil }
    for entry in 0..<Swift.min(number(directory, 2), 64) {
      let at = directory + 2 + entry * 12
      if number(at, 2) == 0x0112, (1...8).contains(number(at + 8, 2)) { return number(at + 8, 2) }
    }
    return nil
  }
}
