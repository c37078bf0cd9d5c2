/// What the root element of an SVG file says of its size.
struct SvgHeader {
  /// The size from `width` and `height`, or else from `viewBox`.
  let size: PixelSize

  /// Reads the attributes of the first `svg` tag (SVG 1.1, 7.2 and 7.7); units other than px are not read.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(8192), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start.upperBound..<end]
    let width = SvgHeader.attribute("width", in: tag).flatMap(SvgHeader.length)
    let height = SvgHeader.attribute("height", in: tag).flatMap(SvgHeader.length)
    if let width, let height, let size = PixelSize(width: width, height: height) {
      self.size = size
      return
    }
    let box = SvgHeader.attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.map { Double($0) }
    guard let box, box.count == 4, let width = box[2], let height = box[3], width < 1e6, height < 1e6,
      let size = PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
    else { return nil }
    self.size = size
  }

  private static func attribute(_ name: String, in tag: Substring) -> Substring? {
    var rest = tag
    while let found = rest.firstRange(of: name) {
      let before = found.lowerBound == tag.startIndex ? " " : tag[tag.index(before: found.lowerBound)]
      var after = rest[found.upperBound...].drop { $0.isWhitespace }
      rest = rest[found.upperBound...]
      guard before.isWhitespace, after.popFirst() == "=" else { continue }
      after = after.drop { $0.isWhitespace }
      guard let quote = after.popFirst(), quote == "\"" || quote == "'" else { return nil }
      return after.prefix { $0 != quote }
    }
    return nil
  }

  private static func length(_ text: Substring) -> Int? {
    let digits = text.hasSuffix("px") ? text.dropLast(2) : text
    return Double(digits).flatMap { $0 > 0 && $0 < 1e6 ? Int($0.rounded()) : nil }
  }
}
