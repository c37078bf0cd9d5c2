// What one line tells by itself, read once; which block it is depends on its neighbours.

internal import Chinese

/// The signs that a line of a page carries.
struct LineSigns: Sendable {
  let line: PageLine
  /// The byline that the line begins with.
  let opening: BylineReading?
  /// The byline or credit that the line ends with, or is.
  let closing: BylineReading?
  /// Whether the line is a byline or credit and nothing else.
  let isCredit: Bool
  /// Whether it says who supplied the whole page.
  let isNotice: Bool
  /// Whether it is a page's own line: date, page number, names of editors.
  let isPageLine: Bool

  init(_ line: PageLine) {
    self.line = line
    let text = line.text
    let closing = LineSigns.believable(BylineFinder.closing(of: text), in: text)
    let whole = closing.map { $0.range.lowerBound == 0 } ?? false
    isNotice = closing?.byline.scope != nil && whole
    isPageLine = PageFurniture.isPageLine(text)
    isCredit = whole && !isNotice && !isPageLine
    self.closing = isPageLine ? nil : closing
    let opening = BylineFinder.opening(of: text)
    self.opening = isCredit || isNotice || isPageLine || line.level > 0 ? nil : opening
  }

  /// Whether the line names photographers only.
  var isPhotoCredit: Bool {
    guard let credits = closing?.byline.credits, !credits.isEmpty else { return false }
    let all = credits.reduce(into: Contribution()) { $0.formUnion($1.contribution) }
    return !all.isEmpty && all.isSubset(of: [.photo, .suppliedPhoto, .drawing])
  }

  /// Whether the text before the closing credit is more than nothing.
  var textBeforeCredit: String? {
    guard let closing, !isCredit, !isNotice else { return nil }
    let bytes = Array(line.text.utf8)
    return String(decoding: bytes[..<closing.range.lowerBound], as: UTF8.self).stripped
  }

  /// A name alone in brackets behind running text may be a place or a remark: only a person is believed.
  private static func believable(_ reading: BylineReading?, in text: String) -> BylineReading? {
    guard let reading else { return nil }
    let isWhole = reading.range.lowerBound == 0
    let isNameless = reading.byline.credits.allSatisfy { $0.role == nil && $0.contribution.isEmpty }
    guard isNameless else { return reading }
    // Two to three characters with a surname, each; the finder has seen to the brackets.
    let isPerson = reading.byline.credits.allSatisfy { NameShape(of: $0.name) == .chinese }
    return isPerson && (isWhole || reading.byline.credits.count <= 3) ? reading : nil
  }
}
