/// One file as it was read: its path and its bytes, nothing interpreted.
package struct SourceFile: Sendable {
  /// The path from the site's root, with `/` between the parts and in NFC.
  package let path: String
  /// The bytes on disk.
  package let bytes: [UInt8]

  /// Makes a file from its path and bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
