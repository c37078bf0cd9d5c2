/// The kinds of files that sites have, by the ending of their names.
enum MediaType {
  /// HTML.
  static let page = "text/html; charset=utf-8"

  private static let types = [
    "html": page, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon",
    "pdf": "application/pdf", "woff2": "font/woff2", "mp3": "audio/mpeg", "mp4": "video/mp4",
    "zip": "application/zip", "epub": "application/epub+zip",
  ]

  /// The `Content-Type` of a file.
  static func of(_ address: String) -> String {
    let ending = address.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    return types[ending.lowercased()] ?? "application/octet-stream"
  }
}
