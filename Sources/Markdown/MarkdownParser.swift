// The only door of this room: bytes in, one complete value out.

internal import Chinese

/// Parses Markdown.
package enum MarkdownParser {
  /// The version of libcmark beneath, in one number: the library is the system's, and another one may write other HTML.
  package static var libraryVersion: Int { CmarkTree.version }

  /// The document of a source. It depends on the bytes and the options alone.
  /// - Parameters:
  ///   - source: A whole file, in UTF-8.
  ///   - start: Where the body begins, behind the front matter. All byte ranges count from the file's start.
  ///   - options: Which additions are on.
  /// - Returns: The document; one without a body and with a finding that is an error where the source is too
  ///   long or of a kind on which libcmark would take very long.
  package static func parse(
    _ source: [UInt8], from start: Int = 0, options: MarkdownOptions = .site
  ) -> MarkdownDocument {
    let start = min(max(start, 0), source.count)
    return source.withUnsafeBufferPointer { source in
      let body = UnsafeBufferPointer(rebasing: source[start...])
      if body.count > options.maximumBytes {
        return refused(.tooLarge(limit: options.maximumBytes), start..<source.count)
      }
      if let (hazard, range) = HazardScan.find(in: body, options) {
        return refused(.refused(hazard), range.lowerBound + start..<range.upperBound + start)
      }
      return parse(source, start, options)
    }
  }

  private static func parse(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ options: MarkdownOptions
  ) -> MarkdownDocument {
    var preparer = Preparer(source, from: start, options: options)
    let preparation = preparer.prepare()
    var walker = Walker(options: options, preparation: preparation, source: source, start: start)
    preparation.cells.withUnsafeBufferPointer { cells in
      if let body = preparation.body {
        body.withUnsafeBufferPointer { walk(&walker, cells, $0) }
      } else {
        walk(&walker, cells, UnsafeBufferPointer(rebasing: source[start...]))
      }
    }
    return walker.document()
  }

  private static func walk(
    _ walker: inout Walker, _ cells: UnsafeBufferPointer<UInt8>, _ body: UnsafeBufferPointer<UInt8>
  ) {
    var body = body
    // libcmark passes over a byte-order mark at its input's start, and that would be the cells.
    if !cells.isEmpty, body.starts(with: [0xEF, 0xBB, 0xBF]) {
      body = UnsafeBufferPointer(rebasing: body[3...])
    }
    guard let tree = CmarkTree(parsing: cells, body) else { return }
    walker.walk(tree)
  }

  private static func refused(_ kind: MarkdownFinding.Kind, _ range: Range<Int>) -> MarkdownDocument {
    MarkdownDocument(
      body: Body(html: [], holes: []), text: [], leads: [], outline: [], links: [], pictures: [],
      anchors: Anchors(), counts: .zero, findings: [MarkdownFinding(kind: kind, byteRange: range)])
  }
}

extension Walker {
  /// What the walk has made.
  consuming func document() -> MarkdownDocument {
    while let last = text.last, last == 10 || last == 32 { text.removeLast() }
    // What grew by doubling has room for as much again; documents are kept by the thousand.
    let html = html.withUnsafeBufferPointer { Array($0) }
    return MarkdownDocument(
      body: Body(html: html, holes: holes), text: options.collectsText ? text : [],
      leads: leads.map { $0.clamped(to: 0..<text.count) }, outline: outline, links: links, pictures: pictures,
      anchors: anchors, counts: options.collectsText ? WordCount(of: text) : .zero, findings: findings)
  }
}
