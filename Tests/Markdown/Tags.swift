// Books need XML, and a full parser is more than these tests need: tags that open must close, in order.

enum Tags {
  /// The first tag that does not pair, or nil.
  static func unbalanced(_ html: [UInt8]) -> String? {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return "<" }
      let tag = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if tag.hasSuffix("/") { continue }
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return tag }
      } else {
        open.append(name)
      }
    }
    return open.last
  }
}
