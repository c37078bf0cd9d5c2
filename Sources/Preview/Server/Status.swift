/// What a response says of itself, by RFC 9110.
package enum Status: Int, Sendable {
  case ok = 200
  case found = 302
  case badRequest = 400
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case misdirected = 421
  case headTooLarge = 431
  case broken = 500
  case versionNotSupported = 505

  /// The words behind the number.
  var phrase: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .misdirected: "Misdirected Request"
    case .headTooLarge: "Request Header Fields Too Large"
    case .broken: "Internal Server Error"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}
