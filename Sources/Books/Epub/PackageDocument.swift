// The package document of EPUB 3.3 (§5), with what EPUB Accessibility 1.1 asks to be said of a book (§2). A claim of
// conformance is left out: somebody has to evaluate a book and sign for it, which no program can do.

internal import Content
internal import Markdown
internal import Publish

/// Writes `package.opf`.
struct PackageDocument {
  let book: CaseBook
  let items: [EpubItem]

  /// The document.
  var bytes: [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="zh-CN" prefix="schema: http://schema.org/">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(metadata.map { "    " + $0 }.joined(separator: "\n"))
        </metadata>
        <manifest>
      \(items.map { "    " + manifest($0) }.joined(separator: "\n"))
        </manifest>
        <spine page-progression-direction="ltr">
      \(items.filter(\.isInSpine).map { "    <itemref idref=\"\($0.id)\"/>" }.joined(separator: "\n"))
        </spine>
      </package>

      """.utf8)
  }

  private var metadata: [String] {
    let booklet = book.booklet
    var lines = [
      "<dc:identifier id=\"book-id\">\(book.identifier)</dc:identifier>",
      "<dc:title id=\"book-title\">\(XML.escaped(booklet.title))</dc:title>",
      "<meta refines=\"#book-title\" property=\"title-type\">main</meta>",
    ]
    if let subtitle = booklet.subtitle {
      lines += [
        "<dc:title id=\"book-subtitle\">\(XML.escaped(subtitle))</dc:title>",
        "<meta refines=\"#book-subtitle\" property=\"title-type\">subtitle</meta>",
      ]
    }
    lines.append("<dc:language>zh-CN</dc:language>")
    if let editor = booklet.editor {
      lines += [
        "<dc:creator id=\"book-editor\">\(XML.escaped(editor))</dc:creator>",
        "<meta refines=\"#book-editor\" property=\"role\" scheme=\"marc:relators\">edt</meta>",
      ]
    }
    let publisher = book.site.configuration.publisher ?? book.site.configuration.title
    lines += [
      "<dc:publisher>\(XML.escaped(publisher))</dc:publisher>",
      "<dc:date>\(book.date.iso)</dc:date>",
      // The day alone, since the program asks no clock and the same stories give the same book.
      "<meta property=\"dcterms:modified\">\(book.date.iso)T00:00:00Z</meta>",
    ]
    return lines + accessibility
  }

  /// EPUB Accessibility 1.1, §2.2: how the book can be read, what helps, what may harm, and in plain words.
  private var accessibility: [String] {
    let hasPictures = !book.pictures.isEmpty
    let isDescribed = book.undescribedPictures == 0
    var lines = ["<meta property=\"schema:accessMode\">textual</meta>"]
    if hasPictures { lines.append("<meta property=\"schema:accessMode\">visual</meta>") }
    if isDescribed { lines.append("<meta property=\"schema:accessModeSufficient\">textual</meta>") }
    if hasPictures { lines.append("<meta property=\"schema:accessModeSufficient\">textual,visual</meta>") }
    var features = [
      "tableOfContents", "readingOrder", "structuralNavigation", "index", "displayTransformability",
    ]
    if hasPictures, isDescribed { features.append("alternativeText") }
    lines += features.map { "<meta property=\"schema:accessibilityFeature\">\($0)</meta>" }
    let pictures =
      !hasPictures
      ? "没有图片。" : isDescribed ? "图片都有替代文字。" : "有 \(book.undescribedPictures) 张图片没有替代文字。"
    return lines + [
      "<meta property=\"schema:accessibilityHazard\">none</meta>",
      "<meta property=\"schema:accessibilitySummary\">文字可以放大、重排和朗读；有目录、索引和小标题可以跳转；\(pictures)没有声音和动画。</meta>",
    ]
  }

  private func manifest(_ item: EpubItem) -> String {
    let properties = item.properties.map { " properties=\"\($0)\"" } ?? ""
    return "<item id=\"\(item.id)\" href=\"\(item.href)\" media-type=\"\(item.type)\"\(properties)/>"
  }
}

extension CaseBook {
  /// How many pictures of stories and preface tell nothing to who cannot see them.
  var undescribedPictures: Int {
    let preface = (booklet.preface?.document.pictures ?? []).count { $0.alt.isEmpty }
    return stories.reduce(preface) { count, id in
      let article = site.articles[id]
      return count + article.photos.count { ($0.alternative ?? $0.caption ?? "").isEmpty }
        + article.document.pictures.count { $0.alt.isEmpty }
    }
  }
}
