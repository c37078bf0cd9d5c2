// One page that shows every facet of a document, so that a change of any is seen.

import Chinese

@testable import Markdown

enum CaseReport {
  static func text(of document: MarkdownDocument, _ source: [UInt8]) -> String {
    var lines = ["== html"]
    lines.append(filled(document))
    lines.append("== text")
    lines.append(String(decoding: document.text, as: UTF8.self))
    lines.append("== summary")
    lines.append(document.summary(limit: 60))
    let counts = document.counts
    lines.append(
      "== counts \(counts.words) words, \(counts.characters) characters, \(counts.ideographs) ideographs, \(counts.readingMinutes) min"
    )
    for heading in document.outline {
      lines.append(
        "heading \(heading.level) #\(heading.id) \(heading.text) @\(quote(heading.byteRange, source))")
    }
    for link in document.links {
      lines.append("link \(link.path) # \(link.fragment ?? "-") @\(quote(link.byteRange, source))")
    }
    for picture in document.pictures {
      lines.append(
        "picture \(picture.source) alt=\(picture.alt) caption=\(picture.caption) credit=\(picture.credit ?? "-") \(picture.isFigure ? "figure" : "inline") @\(quote(picture.byteRange, source))"
      )
    }
    for finding in document.findings {
      lines.append("finding \(finding.kind) @\(quote(finding.byteRange, source))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The HTML with each hole named.
  private static func filled(_ document: MarkdownDocument) -> String {
    var output: [UInt8] = []
    document.body.write(into: &output) { content, output in
      let name =
        switch content {
        case .link(let index): "{link \(index)}"
        case .pictureSource(let index): "{source \(index)}"
        case .pictureSize(let index): "{size \(index)}"
        case .idPrefix: "{}"
        }
      output.append(contentsOf: name.utf8)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func quote(_ range: Range<Int>, _ source: [UInt8]) -> String {
    let quoted = String(decoding: source[range], as: UTF8.self)
    return "\(range.lowerBound) "
      + String(reflecting: quoted.count > 60 ? String(quoted.prefix(60)) + "…" : quoted)
  }
}
