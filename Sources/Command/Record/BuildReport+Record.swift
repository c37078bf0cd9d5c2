// A build that finds nothing changed says what the last one said: its findings are kept in both languages.

internal import Content

extension BuildReport {
  /// Writes what the report says.
  func write(to writer: inout RecordWriter) {
    for number in [articles, leftOut.drafts, leftOut.waiting, leftOut.expired] { writer.write(Int64(number)) }
    for number in [pages, bytes, diagnostics.count, upcoming.count] { writer.write(Int64(number)) }
    for finding in diagnostics {
      let place = finding.place
      for number in [finding.severity.rawValue, place.line, place.column, place.length, finding.count] {
        writer.write(Int64(number))
      }
      for text in [finding.code, place.file] { writer.write(text) }
      for text in [finding.message, finding.advice] {
        writer.write(text.chinese)
        writer.write(text.english)
      }
      writer.write(finding.excerpt?.line)
      writer.write(Int64(finding.excerpt?.length ?? 0))
    }
    for change in upcoming {
      writer.write(Int64(change.kind == .appears ? 0 : 1))
      writer.write(Int64(change.day.daysSinceEpoch))
      writer.write(change.path)
      writer.write(change.title)
    }
  }

  /// Reads what a report said.
  init(from reader: inout RecordReader) throws(RecordReader.Damage) {
    let articles = try reader.number()
    var leftOut = LeftOut()
    (leftOut.drafts, leftOut.waiting) = (Int(try reader.number()), Int(try reader.number()))
    leftOut.expired = Int(try reader.number())
    let (pages, bytes) = (try reader.number(), try reader.number())
    let (findings, changes) = (try reader.count(), try reader.count())
    var diagnostics: [Diagnostic] = []
    for _ in 0..<findings { diagnostics.append(try BuildReport.finding(&reader)) }
    var upcoming: [UpcomingChange] = []
    for _ in 0..<changes {
      let kind: UpcomingChange.Kind = try reader.number() == 0 ? .appears : .vanishes
      let day = Day(daysSinceEpoch: Int(try reader.number()))
      upcoming.append(
        UpcomingChange(kind: kind, day: day, path: try reader.text(), title: try reader.text()))
    }
    self.init(
      unchanged: diagnostics, upcoming: upcoming, articles: Int(articles), leftOut: leftOut,
      pages: Int(pages), bytes: Int(bytes))
  }

  private static func finding(_ reader: inout RecordReader) throws(RecordReader.Damage) -> Diagnostic {
    guard let severity = Diagnostic.Severity(rawValue: Int(try reader.number())) else {
      throw RecordReader.Damage()
    }
    let (line, column) = (Int(try reader.number()), Int(try reader.number()))
    let (length, count) = (Int(try reader.number()), Int(try reader.number()))
    let (code, file) = (try reader.text(), try reader.text())
    let message = Bilingual(try reader.text(), try reader.text())
    let advice = Bilingual(try reader.text(), try reader.text())
    let (excerpt, width) = (try reader.optionalText(), Int(try reader.number()))
    return Diagnostic(
      severity, code, at: Place(file: file, line: line, column: column, length: length),
      excerpt: excerpt.map { Diagnostic.Excerpt(line: $0, length: width) }, message, advice: advice,
      count: count)
  }
}
