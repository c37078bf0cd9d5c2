// Browsers forgive much in an address; so what may pass is listed, not what may not.

/// What kind of address a destination is.
enum Destination: Equatable {
  /// `https`, `http`: another host.
  case external
  /// `mailto`, `tel` and the like: no host, no file.
  case other
  /// A path, a fragment, or both.
  case relative
  /// A scheme that is not allowed, in small letters.
  case unsafe(String)

  /// The kind of an address. Control characters and white space, which browsers pass over in a scheme,
  /// are passed over here too.
  init(_ url: UnsafeBufferPointer<UInt8>) {
    if Self.isPlainPath(url) {
      self = .relative
      return
    }
    var scheme: [UInt8] = []
    var slashes = 0
    for byte in url {
      switch byte {
      case 0...32, 127: continue
      case UInt8(ascii: ":"):
        self = Self.kind(ofScheme: String(decoding: scheme, as: UTF8.self))
        return
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        guard scheme.isEmpty else {
          self = .relative
          return
        }
        slashes += 1
        if slashes == 2 {
          // `//host/path` takes the page's scheme, and a page may be a file.
          self = .unsafe("//")
          return
        }
      case UInt8(ascii: "?"), UInt8(ascii: "#"):
        self = .relative
        return
      default:
        guard slashes == 0, scheme.count < 64 else {
          self = .relative
          return
        }
        scheme.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    self = .relative
  }

  /// Whether a slash, a question mark or the end comes before any colon: what most links of a site are.
  private static func isPlainPath(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in url.enumerated() {
      switch byte {
      case 0...32, 127, UInt8(ascii: ":"), UInt8(ascii: "\\"): return false
      case UInt8(ascii: "/"): return index > 0
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: continue
      }
    }
    return true
  }

  private static func kind(ofScheme scheme: String) -> Destination {
    switch scheme {
    case "https", "http", "ftp": .external
    case "mailto", "tel", "sms", "geo": .other
    default: .unsafe(scheme)
    }
  }
}
