// The encoding of Chinese Windows before UTF-8, read through the C library's own tables (iconv).

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// GB18030, and with it its older parts GBK and GB2312.
enum GB18030 {
  /// The bytes as UTF-8; `nil` where they are not GB18030, or where the system has no table for it.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 8)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (remaining, room) = (source.count, target.count)
        let failed = iconv(converter, &from, &remaining, &to, &room) == Int(bitPattern: UInt.max)
        return failed || remaining > 0 ? nil : target.count - room
      }
    }
    return written.map { count in output[..<count].map { UInt8(bitPattern: $0) } }
  }

  /// Whether decoded text is what a Chinese newsroom writes: of its characters beyond ASCII, nine of ten are common
  /// Chinese characters or Chinese punctuation. Other encodings read as GB18030 give rare characters.
  static func looksChinese(_ bytes: [UInt8]) -> Bool {
    var foreign = 0
    var common = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      foreign += 1
      switch scalar.value {
      case 0x4E00...0x9FA5, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2027, 0xB7, 0x2460...0x249B:
        common += 1
      default: break
      }
    }
    return foreign > 0 && common * 10 >= foreign * 9
  }
}
