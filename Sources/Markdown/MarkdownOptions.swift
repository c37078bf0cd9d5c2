// Every addition to CommonMark can be switched off, so that the rest can be compared with libcmark itself.

/// Which additions to CommonMark are on.
package struct MarkdownOptions: Sendable, Equatable {
  /// What becomes of raw HTML.
  package enum RawHTML: Sendable, Equatable {
    /// It passes, as CommonMark has it. Never for a site.
    case passed
    /// It passes but for the nine tags of GFM's "Disallowed Raw HTML".
    case filtered
    /// It is shown as text, with a finding.
    case shownAsText
  }

  /// GFM tables.
  package var tables = true
  /// GFM strikethrough with two tildes. One tilde stays text: `3~5天` is a range.
  package var strikethrough = true
  /// GFM task lists.
  package var taskLists = true
  /// GFM bare links.
  package var bareLinks = true
  /// Footnotes as GitHub has them.
  package var footnotes = true
  /// Emphasis that closes beside Chinese punctuation (CommonMark issue 650).
  package var chineseEmphasis = true
  /// Lines of Chinese are joined without a space.
  package var lineJoins = true
  /// Full-width spaces at the start of a paragraph are dropped; a line that starts with two begins a new one.
  package var paragraphIndents = true
  /// A picture alone in a paragraph is a figure with caption and credit; pictures load lazily after the first.
  package var figures = true
  /// Headings get ids.
  package var headingIds = true
  /// A body's own first-level heading, and all below it, go down by one.
  package var demotesHeadings = true
  /// Relative links and pictures are holes; links to other hosts get `rel`; unsafe schemes are dropped.
  package var resolvesLinks = true
  /// What becomes of raw HTML.
  package var rawHTML = RawHTML.shownAsText
  /// Output that is well-formed as XML too, as books need it: closed tags, values for all attributes, no
  /// control characters, alignment as style.
  package var wellFormed = true
  /// Whether text, outline, counts and hints are collected beside the HTML.
  package var collectsText = true
  /// The label of the link from a footnote back into the text, before its number.
  package var backReferenceLabel = "返回正文"
  /// The longest source, in bytes.
  package var maximumBytes = 2_000_000

  /// As the site does it: everything on.
  package static let site = MarkdownOptions()

  /// GFM as its specification has it, nothing of ours.
  package static let gfm: MarkdownOptions = {
    var options = MarkdownOptions.commonMark
    options.tables = true
    options.strikethrough = true
    options.taskLists = true
    options.bareLinks = true
    options.footnotes = true
    options.rawHTML = .filtered
    options.backReferenceLabel = "Back to reference"
    return options
  }()

  /// CommonMark: the same bytes as `cmark_render_html` with `CMARK_OPT_UNSAFE`.
  package static let commonMark: MarkdownOptions = {
    var options = MarkdownOptions()
    options.tables = false
    options.strikethrough = false
    options.taskLists = false
    options.bareLinks = false
    options.footnotes = false
    options.chineseEmphasis = false
    options.lineJoins = false
    options.paragraphIndents = false
    options.figures = false
    options.headingIds = false
    options.demotesHeadings = false
    options.resolvesLinks = false
    options.rawHTML = .passed
    options.wellFormed = false
    options.collectsText = false
    return options
  }()
}

extension MarkdownOptions {
  /// Whether anything is on that looks at the source before parsing.
  var needsPreparation: Bool {
    tables || footnotes || chineseEmphasis || taskLists || strikethrough || bareLinks
  }
}
