// Word files for tests are made by the tests: a zip archive of files as they are, without packing.

/// Writes zip archives.
package struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Makes an archive of files by name.
  package static func bytes(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var zip = StoredZip()
    for file in files { zip.add(file.name, file.bytes) }
    return zip.finished()
  }

  /// Makes an empty archive.
  package init() {}

  /// Adds a file; a claimed size other than its own makes a forged archive.
  package mutating func add(_ name: String, _ bytes: [UInt8], claiming size: Int? = nil) {
    let offset = body.count
    let fields =
      Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21)
      + Self.four(Self.checksum(bytes)) + Self.four(UInt32(bytes.count))
      + Self.four(UInt32(size ?? bytes.count))
      + Self.two(UInt16(name.utf8.count)) + Self.two(0)
    body += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + bytes
    directory += [0x50, 0x4B, 1, 2] + Self.two(20) + fields
    directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(UInt32(offset))
    directory += Array(name.utf8)
    count += 1
  }

  /// The archive.
  package func finished() -> [UInt8] {
    let end =
      [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(UInt16(count)) + Self.two(UInt16(count))
      + Self.four(UInt32(directory.count)) + Self.four(UInt32(body.count)) + Self.two(0)
    return body + directory + end
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 255) } }

  /// CRC-32 as zip archives have it (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
