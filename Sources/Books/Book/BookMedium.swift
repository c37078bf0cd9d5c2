// What differs between an EPUB and a printed book: where links and pictures lead.

internal import Content

/// What a book becomes.
enum BookMedium: Sendable {
  /// Many XHTML files; pictures lie beside them under these names.
  case epub(pictures: [String: String])
  /// One HTML file; where a picture belongs stands a mark, for texts that templates write have a bound.
  case print(pictures: [String: Int])

  /// The name that templates know it by.
  var name: String {
    switch self {
    case .epub: "epub"
    case .print: "print"
    }
  }

  /// The address of a part, and of an id in it.
  func address(of part: BookPart, id: String? = nil) -> String {
    switch self {
    case .epub: part.file + (id.map { "#" + Address.encoded($0) } ?? "")
    case .print: "#" + (id.map(Address.encoded) ?? part.id)
    }
  }

  /// The address of a picture.
  func address(ofPicture path: String) -> String? {
    switch self {
    case .epub(let names): names[path]
    case .print(let indices): indices[path].map { "\(BookPicture.mark)\($0)" }
    }
  }
}
