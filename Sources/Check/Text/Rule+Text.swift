// The slips of typing, pasting and scanning that every newsroom knows.

extension Rule {
  /// Rules about the running text.
  static let textRules: [Rule] = [
    halfWidth, ellipsis, quotationMarks, doubledMark, doubledSentence, brokenParagraph, stopsShort, slips,
    skippedHeading, titleNumber, photoCreditInText, longSentence, longParagraph,
  ]
}
