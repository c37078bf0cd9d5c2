// Bodies have holes; in a book a link leads to the story's place in the book, or on to the site where that is online.
// What leads nowhere stays as text.

internal import Content
internal import Markdown
internal import Publish
internal import Templates

/// Fills bodies for a book.
struct BookText: Sendable {
  let book: CaseBook
  let medium: BookMedium

  /// The text of a story.
  func body(ofStory number: Int) -> Markup {
    let id = book.stories[number - 1]
    let targets = book.site.targets[id]
    return body(
      book.site.articles[id].document, targets.links, targets.pictures, prefix: BookText.prefix(number))
  }

  /// The preface; its relative links stay as text, for it is no page of the site.
  func body(of preface: Preface) -> Markup {
    let links = preface.document.links.map { link in
      link.path.isEmpty ? Site.LinkTarget.address("", fragment: link.fragment) : .nowhere
    }
    return body(preface.document, links, preface.pictures, prefix: "preface-")
  }

  private func body(
    _ document: MarkdownDocument, _ links: [Site.LinkTarget], _ pictures: [String?], prefix: String
  ) -> Markup {
    var bytes: [UInt8] = []
    document.body.write(into: &bytes) { hole, output in
      switch hole {
      case .link(let index):
        output += address(of: links[index]).map { Array($0.utf8) } ?? [Unlinked.mark]
      case .pictureSource(let index):
        output += pictures[index].flatMap(medium.address(ofPicture:)).map { Array($0.utf8) } ?? []
      case .pictureSize(let index):
        guard let path = pictures[index], let size = book.site.attachments[path]?.pixels else { return }
        output += Array(" width=\"\(size.width)\" height=\"\(size.height)\"".utf8)
      case .idPrefix:
        output += Array(prefix.utf8)
      }
    }
    bytes = BookText.removing(Array(" loading=\"lazy\"".utf8), from: bytes)
    return Markup(bytes.contains(Unlinked.mark) ? Unlinked.removingMarkedAnchors(bytes) : bytes)
  }

  /// What stands before the ids of a story's body, which other bodies may use too.
  private static func prefix(_ number: Int) -> String { "s\(number)-" }

  private func address(of target: Site.LinkTarget) -> String? {
    switch target {
    case .article(let id, let fragment):
      if let number = book.numbers[id] {
        let isHeading = fragment.map(book.site.articles[id].document.anchors.contains) ?? false
        let inner = isHeading ? fragment.map { BookText.prefix(number) + $0 } : nil
        return medium.address(of: .story(number), id: inner)
      }
      return online(book.site.articles[id].address, fragment)
    case .address(let address, let fragment): return online(address, fragment)
    case .nowhere: return nil
    }
  }

  /// The address on the site where it is hosted; `nil` where nobody says that it is.
  private func online(_ address: String, _ fragment: String?) -> String? {
    book.site.configuration.baseURL.map { base in
      base + Address.encoded(address) + (fragment.map { "#" + Address.encoded($0) } ?? "")
    }
  }

  /// Bytes without a run of them. A page that is printed shows its pictures at once, not when somebody scrolls there;
  /// quotation marks in text are escaped, so the run can only be the attribute.
  private static func removing(_ run: [UInt8], from bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      guard let start = bytes[position...].firstIndex(of: run[0]) else { break }
      result += bytes[position..<start]
      let isRun = bytes[start...].starts(with: run)
      if !isRun { result.append(bytes[start]) }
      position = start + (isRun ? run.count : 1)
    }
    return result + bytes[position...]
  }
}
