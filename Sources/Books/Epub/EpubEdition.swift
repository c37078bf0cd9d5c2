// The book for reading programs: EPUB 3.3, XHTML by the templates `book-*.html`, the rest by `PackageDocument`.

package import Templates

/// A book as an EPUB.
package struct EpubEdition: Sendable {
  private let book: CaseBook
  private let environment: Environment
  private let stylesheet: [UInt8]
  private let pictures: [BookPicture]

  /// Makes an edition.
  ///
  /// - Parameters:
  ///   - stylesheet: `book.css`.
  ///   - pictures: those that the book names, as far as they can be shown.
  package init(
    _ book: CaseBook, environment: Environment, stylesheet: [UInt8], pictures: [BookPicture]
  ) {
    self.book = book
    self.environment = environment
    self.stylesheet = stylesheet
    self.pictures = pictures
  }

  /// The folder of all files but the two whose places the standard fixes.
  private static let folder = "EPUB/"

  /// The files of the book in the order in which they are packed: `mimetype` first and stored (EPUB OCF 3.3, §4.2.2),
  /// the rest by name.
  package func entries() throws(TemplateError) -> [ZipEntry] {
    let items = try items()
    let document = PackageDocument(book: book, items: items).bytes
    let rest =
      [
        ZipEntry(name: "META-INF/container.xml", Array(EpubEdition.container.utf8)),
        ZipEntry(name: EpubEdition.folder + "package.opf", document),
      ]
      + items.map { ZipEntry(name: EpubEdition.folder + $0.href, $0.bytes) }
    return [ZipEntry(name: "mimetype", isStored: true, Array("application/epub+zip".utf8))]
      + rest.sorted { $0.name < $1.name }
  }

  private func items() throws(TemplateError) -> [EpubItem] {
    let named = pictures.enumerated().map { index, picture in
      (picture, "images/\(BookPart.filled(index + 1, 4)).\(picture.format.ending)")
    }
    let medium = BookMedium.epub(
      pictures: Dictionary(named.map { ($0.0.path, $0.1) }, uniquingKeysWith: { first, _ in first }))
    let contexts = BookContexts(book, for: medium)
    var items: [EpubItem] = []
    for part in book.parts {
      var bytes: [UInt8] = []
      try environment.render("book-page.html", contexts.context(of: part), into: &bytes)
      items.append(
        EpubItem(
          id: part.id, href: part.file, type: "application/xhtml+xml",
          properties: part == .contents ? "nav" : nil, isInSpine: true, bytes: bytes))
    }
    items.append(
      EpubItem(
        id: "stylesheet", href: "book.css", type: "text/css", properties: nil, isInSpine: false,
        bytes: stylesheet))
    for (index, (picture, name)) in named.enumerated() {
      items.append(
        EpubItem(
          id: "picture-\(index + 1)", href: name, type: picture.format.rawValue,
          properties: picture.path == book.cover ? "cover-image" : nil, isInSpine: false,
          bytes: picture.bytes))
    }
    return items
  }

  private static let container = """
    <?xml version="1.0" encoding="utf-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
    </container>

    """
}
