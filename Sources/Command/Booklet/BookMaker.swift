// From a booklet's list to the files of the book: the pure rooms say what is in it, this reads pictures and templates.

internal import Books
internal import Content
internal import Publish
internal import Templates

/// Makes books of a site.
struct BookMaker: Sendable {
  /// The site's folder.
  let root: String
  /// The templates.
  let environment: Environment
  /// `book.css`.
  let stylesheet: [UInt8]

  /// A book with its pictures, ready to be made.
  struct Ready: Sendable {
    let book: CaseBook
    let pictures: [BookPicture]
  }

  /// What keeps a book from being made.
  struct Refusal: Error {
    let diagnostics: [Diagnostic]
  }

  /// Puts a book together and reads its pictures.
  func ready(_ booklet: Booklet, of site: Site) throws(Refusal) -> Ready {
    let contents = BookletResolver(site: site).resolve(booklet)
    guard contents.diagnostics.isEmpty else { throw Refusal(diagnostics: contents.diagnostics) }
    let book = CaseBook(contents, of: site)
    return Ready(book: book, pictures: try pictures(of: book, in: site))
  }

  /// Reads the pictures of a book.
  func pictures(of book: CaseBook, in site: Site) throws(Refusal) -> [BookPicture] {
    var pictures: [BookPicture] = []
    var findings: [Diagnostic] = []
    for path in book.pictures {
      // A picture that is missing is the build's finding; the book leaves its place empty.
      guard let file = site.attachments[path] else { continue }
      let bytes = (try? Disk.read(root + "/" + file.diskPath)).flatMap { PictureMetadata.removed(from: $0) }
      if let picture = bytes.flatMap({ BookPicture(path: path, bytes: $0) }) {
        pictures.append(picture)
      } else {
        findings.append(unreadable(path))
      }
    }
    guard findings.isEmpty else { throw Refusal(diagnostics: findings) }
    return pictures
  }

  /// The EPUB.
  func epub(_ ready: Ready) throws(Refusal) -> [UInt8] {
    do {
      let edition = EpubEdition(
        ready.book, environment: environment, stylesheet: stylesheet, pictures: ready.pictures)
      return try ZipWriter.write(edition.entries(), dated: ready.book.date)
    } catch let error as TemplateError {
      throw Refusal(diagnostics: [error.diagnostic])
    } catch {
      throw Refusal(diagnostics: [unpacked(ready.book.booklet)])
    }
  }

  /// The file for the printer.
  func print(_ ready: Ready, on paper: Paper) throws(Refusal) -> [UInt8] {
    let edition = PrintEdition(
      ready.book, environment: environment, stylesheet: stylesheet, pictures: ready.pictures)
    return try rendered { () throws(TemplateError) in try edition.html(on: paper) }
  }

  /// What a template gives; its errors as findings.
  func rendered(_ render: () throws(TemplateError) -> [UInt8]) throws(Refusal) -> [UInt8] {
    do throws(TemplateError) {
      return try render()
    } catch {
      throw Refusal(diagnostics: [error.diagnostic])
    }
  }

  private func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "booklet-picture", at: Place(file: path),
      Bilingual(
        "这张图片已损坏，或者格式不能编进书里。", "The picture is damaged, or of a form that books cannot hold."),
      advice: Bilingual("用看图软件打开，另存为 JPEG 或 PNG。", "Open it in a viewer and save it as JPEG or PNG."))
  }

  private func unpacked(_ booklet: Booklet) -> Diagnostic {
    Diagnostic(
      .error, "booklet-unpacked", at: Place(file: booklet.path),
      Bilingual("电子书打不成包，可能是内存不够。", "The EPUB could not be packed; memory may be short."),
      advice: Bilingual("关掉别的程序再试，或者分成几册。", "Close other programs, or make several volumes."))
  }
}

extension BookMaker {
  /// A maker with a site's templates; `nil` where they have errors.
  init?(root: String, theme: SiteTheme) {
    guard let environment = theme.environment else { return nil }
    self.init(root: root, environment: environment, stylesheet: theme.bookStylesheet)
  }

  /// A maker with the templates of a site.
  static func of(_ source: SiteSource) throws(Refusal) -> BookMaker {
    let theme = source.theme()
    guard let maker = BookMaker(root: source.root, theme: theme) else {
      throw Refusal(diagnostics: theme.diagnostics)
    }
    return maker
  }
}
