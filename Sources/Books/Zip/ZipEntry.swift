/// One file of a zip archive that is to be written.
package struct ZipEntry: Sendable {
  /// Its name, with `/` between folders.
  package let name: String
  /// Whether it is stored as it is: what is compressed already gains nothing, and `mimetype` of an EPUB must be.
  package let isStored: Bool
  /// How many bytes it has. Where this is not known beforehand, libzip makes room for more than 4 GB by an extra field,
  /// which EPUB forbids for `mimetype` and old programs cannot read.
  package let count: Int
  /// Its bytes, asked for when the archive is written, so that never all files are in memory.
  package let bytes: @Sendable () throws -> [UInt8]

  /// Makes an entry whose bytes are asked for later.
  package init(
    name: String, isStored: Bool? = nil, count: Int, bytes: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.name = name
    self.count = count
    self.isStored = isStored ?? ZipEntry.isCompressed(name)
    self.bytes = bytes
  }

  /// Makes an entry of bytes that are at hand.
  package init(name: String, isStored: Bool? = nil, _ bytes: [UInt8]) {
    self.init(name: name, isStored: isStored, count: bytes.count) { bytes }
  }

  /// Whether files of such a name are compressed by their own format.
  private static func isCompressed(_ name: String) -> Bool {
    let endings = [
      ".png", ".jpg", ".jpeg", ".gif", ".webp", ".zip", ".epub", ".docx", ".mp3", ".mp4", ".pdf",
    ]
    let name = name.lowercased()
    return endings.contains(where: name.hasSuffix)
  }
}
