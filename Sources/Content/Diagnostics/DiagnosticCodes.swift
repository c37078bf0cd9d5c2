// Codes are promises: editors write them into `allow`, other programs read them from JSON. A test compares this list
// with the source.

/// The codes of all findings.
package enum DiagnosticCodes {
  /// The codes, sorted.
  package static let all: Set<String> = Set(
    """
    address-collision address-unportable alias-incomplete alias-invalid allow-unknown author-name byline-unread
    checklist-unknown choice-unknown column-elsewhere content-missing coordinate-invalid date-invalid date-order
    encoding-binary encoding-unknown encoding-utf16 facility-unknown field-doubled field-elsewhere field-not-flag
    field-not-text field-unknown figure-form figure-incomplete figure-unread file-too-large file-unreadable
    folder-loop footnote-doubled footnote-undefined footnote-unused front-matter-form front-matter-missing
    front-matter-unclosed honor-title link-anchor link-dead link-empty link-hidden link-outside list-form
    list-full-width markdown-control-character markdown-emphasis markdown-external-picture markdown-heading
    markdown-html markdown-indented markdown-refused markdown-typed-list markdown-unsafe-link output-busy
    output-foreign output-not-folder output-not-ours period-unread photo-file picture-alt picture-missing
    picture-unreadable reference-ambiguous reference-hidden reference-kind reference-unknown region-ambiguous
    region-past region-unknown role-unknown site-base-url site-form site-language site-number site-pages
    site-time-zone source-name theme-circle theme-doubled theme-id theme-incomplete theme-name-doubled theme-parent
    theme-unknown title-missing url-invalid yaml-anchor yaml-character yaml-colon yaml-depth yaml-document
    yaml-full-width-colon yaml-key yaml-missing-colon yaml-syntax yaml-tab yaml-unclosed year-invalid
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
