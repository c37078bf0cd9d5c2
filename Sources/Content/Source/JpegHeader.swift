/// What a JPEG file's segments say of its size, turned as its EXIF orientation asks.
struct JpegHeader {
  /// The size as it is seen.
  let size: PixelSize

  /// Walks the segments to the frame header (ITU-T T.81, annex B); EXIF 2.3 for the orientation.
  init?(_ bytes: [UInt8]) {
    var index = 2
    var isTurned = false
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let length = bytes.bigEndian(at: index + 2, count: 2)
      guard length >= 2 else { return nil }
      switch marker {
      case 0xE1:
        isTurned = isTurned || JpegHeader.isTurned(bytes, segment: index + 4, length: length - 2)
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let height = bytes.bigEndian(at: index + 5, count: 2)
        let width = bytes.bigEndian(at: index + 7, count: 2)
        let turned = isTurned
        guard let size = PixelSize(width: turned ? height : width, height: turned ? width : height) else {
          return nil
        }
        self.size = size
        return
      default: break
      }
      index += 2 + length
    }
    return nil
  }

  /// Whether the EXIF orientation (tag 0x0112) exchanges width and height.
  private static func isTurned(_ bytes: [UInt8], segment: Int, length: Int) -> Bool {
    let end = Swift.min(bytes.count, segment + length)
    guard end - segment > 20, bytes[segment..<segment + 4].elementsEqual("Exif".utf8) else { return false }
    let tiff = segment + 6
    let isLittle = bytes[tiff] == 0x49
    func number(_ at: Int, _ count: Int) -> Int {
      guard at + count <= end else { return 0 }
      return isLittle ? bytes.littleEndian(at: at, count: count) : bytes.bigEndian(at: at, count: count)
    }
    let directory = tiff + number(tiff + 4, 4)
    guard directory < end else { return false }
    for entry in 0..<Swift.min(number(directory, 2), 64) {
      let at = directory + 2 + entry * 12
      if number(at, 2) == 0x0112 { return (5...8).contains(number(at + 8, 2)) }
    }
    return false
  }
}
