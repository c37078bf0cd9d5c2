internal import Content

/// Reads the `id`, `href` and `src` of a page's tags.
struct AttributeScan {
  /// The links, each once, in the order of the page.
  private(set) var links: [OutputSummary.Link] = []
  /// The hashes of the `id`s.
  private(set) var anchors: Set<UInt64> = []

  private let address: String
  private let folder: [Substring]
  private var seen: Set<[UInt8]> = []

  /// Starts on the page of an address.
  init(_ address: String) {
    self.address = address
    folder = address.split(separator: "/").dropLast()
  }

  /// Reads a page. Templates write attributes in double quotes; what stands in single ones is passed over.
  mutating func read(_ html: [UInt8]) {
    var index = 0
    while index < html.count {
      // An attribute's value begins behind `="`.
      guard html[index] == UInt8(ascii: "\""), index > 3, html[index - 1] == UInt8(ascii: "=") else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      while end < html.count, html[end] != UInt8(ascii: "\"") { end += 1 }
      if isNamed("id", html, index - 1) {
        anchors.insert(OutputSummary.hash(html[start..<end]))
      } else if isNamed("href", html, index - 1) || isNamed("src", html, index - 1) {
        add(Array(html[start..<end]))
      }
      index = end + 1
    }
  }

  /// Whether the name before the `=` at `end` is `name`.
  private func isNamed(_ name: StaticString, _ html: [UInt8], _ end: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    guard end > length, html[end - length - 1] <= 0x20 else { return false }
    return name.withUTF8Buffer { $0.elementsEqual(html[end - length..<end]) }
  }

  private mutating func add(_ value: [UInt8]) {
    guard seen.insert(value).inserted else { return }
    let text = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
    guard !text.hasPrefix("//"), !AttributeScan.hasScheme(text) else { return }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    // Behind `:~:` stands a text to be shown, not a place (WICG, URL Fragment Text Directives).
    let place =
      parts.count > 1
      ? parts[1].split(separator: ":~:", maxSplits: 1, omittingEmptySubsequences: false)[0] : ""
    let anchor = place.isEmpty ? nil : AttributeScan.decoded(place)
    guard let target = resolve(AttributeScan.decoded(path)) else { return }
    links.append(OutputSummary.Link(address: target, anchor: anchor))
  }

  /// The address that a relative path means; a folder means its `index.html`.
  private func resolve(_ path: String) -> String? {
    guard !path.isEmpty else { return address }
    var parts = path.hasPrefix("/") ? [] : folder.map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    if path.hasSuffix("/") || path == "." || path == ".." || path.hasSuffix("/..") {
      parts.append("index.html")
    }
    return parts.joined(separator: "/")
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    return !scheme.isEmpty
      && scheme.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2E || $0 == 0x2D
      }
  }

  /// The text without percent signs.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
