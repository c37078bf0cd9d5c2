// Editors' files come from Notepad, Word and old mail programs: UTF-8 with or without mark, UTF-16, GB18030.
// Whatever is read becomes UTF-8 with LF; what could be two things is refused rather than guessed.

extension SourceText {
  /// Reads a file's bytes as text.
  package static func decode(_ file: SourceFile) -> Result<SourceText, DecodingFailure> {
    let bytes = file.bytes
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFE, 0xFF): return utf16(file, bytes.dropFirst(2), isBigEndian: true)
    case (0xFF, 0xFE): return utf16(file, bytes.dropFirst(2), isBigEndian: false)
    default: break
    }
    let hasMark = bytes.first == 0xEF && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let scan = TextScan(body)
    if let invalid = scan.firstInvalid { return gb18030(file, body, invalid: invalid) }
    if scan.hasNul { return .failure(DecodingFailure(file, .nulBytes)) }
    let text = scan.hasCarriageReturn ? normalizingLineEnds(body) : body
    return .success(SourceText(path: file.path, bytes: text))
  }

  private static func utf16(
    _ file: SourceFile, _ bytes: ArraySlice<UInt8>, isBigEndian: Bool
  ) -> Result<SourceText, DecodingFailure> {
    guard bytes.count.isMultiple(of: 2) else { return .failure(DecodingFailure(file, .brokenUTF16)) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    guard let text = String(validating: units, as: UTF16.self), !units.contains(0) else {
      return .failure(DecodingFailure(file, .brokenUTF16))
    }
    return .success(SourceText(path: file.path, bytes: normalizingLineEnds(Array(text.utf8))))
  }

  /// Reads bytes that are not UTF-8 as GB18030.
  ///
  /// Almost any run of bytes is valid GB18030, so what comes out must also look like Chinese: a file that is
  /// mostly valid UTF-8 with one broken place is a damaged UTF-8 file, not a GB18030 one.
  private static func gb18030(
    _ file: SourceFile, _ bytes: [UInt8], invalid: Int
  ) -> Result<SourceText, DecodingFailure> {
    guard !bytes.contains(0) else { return .failure(DecodingFailure(file, .nulBytes)) }
    guard !isMostlyUTF8(bytes), let decoded = GB18030.decode(bytes), GB18030.looksChinese(decoded) else {
      let line = bytes[..<invalid].count { $0 == UInt8(ascii: "\n") } + 1
      return .failure(DecodingFailure(file, .unknown(line: line)))
    }
    return .success(SourceText(path: file.path, bytes: normalizingLineEnds(decoded)))
  }

  /// Whether there are as many characters of three or four bytes in UTF-8 as bytes that are none, or more.
  ///
  /// Two bytes of GB18030 are by chance often one character of UTF-8 (小 is D0 A1), three of them hardly ever.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (valid, invalid) = (0, 0)
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(startingWith: bytes[index])
      guard length > 0, index + length <= bytes.count,
        length == 1 || String(validating: bytes[index..<index + length], as: UTF8.self) != nil
      else {
        invalid += 1
        index += 1
        continue
      }
      if length > 2 { valid += 1 }
      index += length
    }
    return valid > 0 && valid >= invalid
  }

  /// How many bytes a character of UTF-8 has that starts with a byte; 0 where none does.
  private static func sequenceLength(startingWith byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func normalizingLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }
}
