internal import Content

/// Reads sources by the path that they have in the site, also of the few about which there is more to say later.
struct SourceReader: Sendable {
  /// The site's folder.
  let root: String
  /// The files that lie outside the site, by the path that they are given in it.
  let guests: [String: String]
  /// The largest file that is read, in bytes.
  let limit: Int

  /// The bytes of a file.
  func bytes(_ path: String) throws(DiskError) -> [UInt8] {
    try Disk.read(guests[path] ?? root + "/" + path, atMost: limit + 1)
  }

  /// The text of a file; nil where it is not there or cannot be read as text.
  @Sendable func source(_ path: String) -> SourceText? {
    guard let bytes = try? bytes(path) else { return nil }
    return try? SourceText.decode(SourceFile(path: path, bytes: bytes)).get()
  }
}
