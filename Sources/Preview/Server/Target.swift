/// Where a request's path leads on the site.
package enum Target: Sendable, Equatable {
  /// The address of a page or file, decoded: `regions/zhejiang/index.html`.
  case address(String)
  /// Something of the preview's own, by its name below `/.niangjia/`, and its query.
  case own(String, query: String)
  /// No path that a link on the site could have.
  case refused(Status)

  /// The folder of the preview's own addresses; no site has names that begin with a dot.
  package static let ownFolder = "/.niangjia/"

  /// Reads the target of a request line.
  package init(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first ?? ""
    if path.hasPrefix(Target.ownFolder) {
      self = .own(
        String(path.dropFirst(Target.ownFolder.count)), query: parts.count > 1 ? String(parts[1]) : "")
      return
    }
    guard path.hasPrefix("/"), let decoded = Target.decoded(path.dropFirst()) else {
      self = .refused(.badRequest)
      return
    }
    var names = decoded.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if names.last == "" { names[names.count - 1] = "index.html" }
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      self = .refused(.badRequest)
      return
    }
    guard !names.contains(where: { $0.hasPrefix(".") }) else {
      self = .refused(.notFound)
      return
    }
    self = .address(names.joined(separator: "/"))
  }

  /// A path without percent signs; `nil` where it holds what no address of a site has.
  private static func decoded(_ path: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
          return nil
        }
        let value = high << 4 | low
        guard value >= 0x20, value != 0x7F, value != UInt8(ascii: "/"), value != UInt8(ascii: "\\") else {
          return nil
        }
        bytes.append(value)
      case UInt8(ascii: "\\"), 0..<0x21, 0x7F, UInt8(ascii: "#"): return nil
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
