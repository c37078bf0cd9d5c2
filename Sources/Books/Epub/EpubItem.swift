/// A file of an EPUB that its manifest names.
struct EpubItem: Sendable {
  /// Its id in the manifest.
  let id: String
  /// Its name from the package document's folder.
  let href: String
  /// Its media type.
  let type: String
  /// What else the manifest says of it: `nav`, `cover-image`.
  let properties: String?
  /// Whether it is read in its turn.
  let isInSpine: Bool
  /// Its bytes.
  let bytes: [UInt8]
}
