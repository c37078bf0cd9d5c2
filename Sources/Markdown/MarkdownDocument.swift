// What one walk over the tree yields: later stages never see Markdown.

package import Chinese

/// A body of Markdown, parsed.
package struct MarkdownDocument: Sendable {
  /// The HTML with its holes.
  package let body: Body
  /// The text as a reader hears it, in UTF-8: blocks on lines of their own, no markup, no captions of figures.
  package let text: [UInt8]
  /// Where the first paragraphs lie in `text`, those in lists, quotations and tables left out: of them a summary is made.
  package let leads: [Range<Int>]
  /// The headings in order.
  package let outline: [Heading]
  /// The relative links in order.
  package let links: [Link]
  /// The pictures in order.
  package let pictures: [Picture]
  /// The ids in the HTML.
  package let anchors: Anchors
  /// How long `text` is.
  package let counts: WordCount
  /// What the editor should hear of, by place.
  package let findings: [MarkdownFinding]

  /// The document without its text, for a site in which nothing is searched: with it, and with the spare room that HTML had,
  /// 100,000 articles took 1,570 MiB, without both 1,098.
  package var withoutText: MarkdownDocument {
    MarkdownDocument(
      body: body, text: [], leads: [], outline: outline, links: links, pictures: pictures, anchors: anchors,
      counts: counts, findings: findings)
  }

  /// Whether nothing was parsed (see `findings`).
  package var isRefused: Bool { findings.contains { $0.kind.isError } }
}
