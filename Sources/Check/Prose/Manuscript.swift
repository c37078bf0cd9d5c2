// What a rule about one article looks at: the article as the site has it, and the sheet as the editor typed it.

internal import Content

/// One article with its source.
struct Manuscript: Sendable {
  /// The article.
  let article: Article
  /// The file's text.
  let source: SourceText
  /// Where its lines begin.
  let lines: Lines
  /// The body in blocks.
  let prose: Prose
  /// The body in lines as typed.
  let typed: [TypedLine]
  /// The words that rules go by.
  let lists: WordLists
  /// The day on which the site is checked.
  let today: Day

  init(_ article: Article, source: SourceText, lists: WordLists, today: Day) {
    self.article = article
    self.source = source
    self.lists = lists
    self.today = today
    lines = Lines(source)
    prose = Prose.read(source, lines)
    typed = TypedLine.all(in: source, lines, from: prose.start)
  }

  /// The place of a range of a block's text.
  func place(_ range: Range<Int>, in block: Block) -> Place {
    guard range.lowerBound < block.offsets.count else { return Place(file: source.path, line: block.line) }
    let offset = block.offsets[range.lowerBound]
    let line = lines.line(of: offset)
    // The caret stays on the line where it begins.
    let end = lines.range(of: line).upperBound
    let length = block.offsets[range].prefix { $0 < end }.count
    return Place(file: source.path, line: line, column: lines.column(of: offset), length: max(1, length))
  }

  /// The place of a field of the front matter; the file's first line where it was not typed.
  func place(of field: Field) -> Place {
    FieldPlace.find(field, in: source, lines, bodyStart: prose.start)
  }

  /// The place of a mark of the front matter.
  func place(of mark: YamlMark) -> Place {
    Place(file: source.path, line: mark.line, column: mark.column, length: mark.length)
  }

  /// The lines of the headline block that readers see, each with its field.
  var headline: [(field: Field, text: String)] {
    let headline = article.headline
    let parts: [(Field, String?)] = [
      (.kicker, headline.kicker), (.title, headline.title), (.subtitle, headline.subtitle),
      (.deck, headline.deck), (.summary, article.hasOwnSummary ? article.summary : nil),
    ]
    return parts.compactMap { part in part.1.map { (part.0, $0) } }
  }
}
