// Which fields an article has, and where its front matter ends in the file's own bytes: what a program must know that
// adds fields and leaves everything else as it is.

/// The fields of a file's front matter, and its place.
package struct FrontMatterOutline: Sendable {
  /// The fields that are typed, empty ones too.
  package let fields: Set<Field>
  /// Whether the keys are Chinese.
  package let isChinese: Bool
  /// The byte of the file before which new lines go: where the closing `---` begins.
  package let end: Int
  /// The byte of the file at which the body begins.
  package let bodyStart: Int
  /// What the file's lines end with.
  package let lineEnd: String

  /// Reads the outline of a file; nil where its front matter cannot be read, or the file is not UTF-8.
  package init?(_ file: SourceFile, kind: Kind) {
    guard String(validating: file.bytes, as: UTF8.self) != nil,
      case .success(let source) = SourceText.decode(file)
    else { return nil }
    var report = FrontMatterReport(source: source)
    guard let frontMatter = FrontMatter.read(&report), frontMatter.isReadable,
      let place = FrontMatterOutline.closing(in: file.bytes)
    else { return nil }
    let names = FieldNames.of(kind)
    fields = Set(frontMatter.pairs.compactMap { names.field($0.key) })
    isChinese = frontMatter.pairs.first?.key.utf8.contains { $0 >= 0x80 } ?? true
    (end, bodyStart) = (place.start, place.end)
    lineEnd = place.isDouble ? "\r\n" : "\n"
  }

  /// The second line of `---`, and whether it ends with CRLF.
  private static func closing(in bytes: [UInt8]) -> (start: Int, end: Int, isDouble: Bool)? {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var count = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? bytes.count
      var content = bytes[start..<(newline ?? bytes.count)]
      let isDouble = content.last == UInt8(ascii: "\r")
      while let last = content.last,
        last == UInt8(ascii: "\r") || last == UInt8(ascii: " ") || last == UInt8(ascii: "\t")
      {
        content.removeLast()
      }
      if content.elementsEqual("---".utf8) {
        count += 1
        if count == 2 { return (start, end, isDouble) }
      }
      start = end
    }
    return nil
  }
}
