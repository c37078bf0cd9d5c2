// The head of a request is read strictly: whatever a browser on this computer would not send is refused, so that
// nothing has to be guessed about it.

/// A request for something of the site.
package struct Request: Sendable, Equatable {
  /// Whether only the head of the response is wanted.
  package let isHead: Bool
  /// The target as sent: the path, percent-encoded, and the query.
  package let target: String
  /// The `Host` field as sent.
  package let host: String
  /// Whether the connection stays open after the response.
  package let keepsAlive: Bool

  /// The longest head that is read, in bytes.
  package static let longestHead = 16_384

  /// What a beginning of bytes is.
  package enum Reading: Sendable, Equatable {
    /// More bytes are needed.
    case incomplete
    /// A request, and how many bytes it took.
    case request(Request, length: Int)
    /// No request that is answered.
    case refused(Status)
  }

  /// Reads the first request of some bytes.
  package static func read(_ bytes: [UInt8]) -> Reading {
    // RFC 9112 §2.2: an empty line before the request is passed over.
    let start = bytes.starts(with: [0x0D, 0x0A]) ? 2 : 0
    guard let end = endOfHead(bytes, from: start) else {
      return bytes.count > longestHead ? .refused(.headTooLarge) : .incomplete
    }
    guard end - start <= longestHead else { return .refused(.headTooLarge) }
    do throws(Refusal) {
      return .request(try Request(head: bytes[start..<end - 4]), length: end)
    } catch {
      return .refused(error.status)
    }
  }

  /// Where the empty line that ends a head ends.
  private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + 4 else { return nil }
    for index in start...(bytes.count - 4)
    where bytes[index] == 0x0D && bytes[index + 1] == 0x0A && bytes[index + 2] == 0x0D
      && bytes[index + 3] == 0x0A
    {
      return index + 4
    }
    return nil
  }

  private struct Refusal: Error {
    let status: Status
  }

  private init(head: ArraySlice<UInt8>) throws(Refusal) {
    var lines = try Request.lines(of: head)
    let first = lines.removeFirst()
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].utf8.allSatisfy(Request.isToken) else {
      throw Refusal(status: .badRequest)
    }
    guard parts[2].hasPrefix("HTTP/") else { throw Refusal(status: .badRequest) }
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else {
      throw Refusal(status: .versionNotSupported)
    }
    guard parts[0] == "GET" || parts[0] == "HEAD" else { throw Refusal(status: .methodNotAllowed) }
    isHead = parts[0] == "HEAD"
    target = String(parts[1])
    let fields = try lines.map { line throws(Refusal) in try Request.field(line) }
    let hosts = fields.filter { $0.name == "host" }
    guard hosts.count == 1, let host = hosts.first?.value else { throw Refusal(status: .badRequest) }
    self.host = host
    // A request for a page has no content; one that announces some is not read on.
    let hasContent = fields.contains {
      $0.name == "transfer-encoding" || $0.name == "content-length" && $0.value != "0"
    }
    guard !hasContent else { throw Refusal(status: .badRequest) }
    let wishes = fields.filter { $0.name == "connection" }.map { $0.value.lowercased() }
    keepsAlive = parts[2] == "HTTP/1.1" && !wishes.contains { $0.contains("close") }
  }

  /// The lines of a head; a line end alone, or a control character, belongs into none.
  private static func lines(of head: ArraySlice<UInt8>) throws(Refusal) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var rest = head[...]
    while let byte = rest.popFirst() {
      if byte == 0x0D, rest.first == 0x0A {
        rest.removeFirst()
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
        continue
      }
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw Refusal(status: .badRequest) }
      line.append(byte)
    }
    return lines + [String(decoding: line, as: UTF8.self)]
  }

  private static func field(_ line: String) throws(Refusal) -> (name: String, value: String) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw Refusal(status: .badRequest) }
    let name = line[..<colon]
    guard !name.isEmpty, name.utf8.allSatisfy(isToken) else { throw Refusal(status: .badRequest) }
    let value = line[line.utf8.index(after: colon)...].trimmingPrefix { $0 == " " || $0 == "\t" }
    let end = value.lastIndex { $0 != " " && $0 != "\t" }.map { value.index(after: $0) } ?? value.startIndex
    return (name.lowercased(), String(value[..<end]))
  }

  /// Whether a byte may stand in a method or in the name of a field (RFC 9110 §5.6.2).
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: Array("!#$%&'*+-.^_`|~".utf8).contains(byte)
    }
  }
}
