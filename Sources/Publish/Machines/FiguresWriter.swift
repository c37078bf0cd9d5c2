// The figures to take away: as a table that Excel opens, and as JSON. Every reading is a row, also those that a later one has
// overtaken; `counts` says which count.

internal import Chinese
internal import Content

/// Writes the figures of one subject.
struct FiguresWriter {
  let contexts: Contexts

  private var site: Site { contexts.site }

  private static let columns: [(key: String, title: String)] = [
    ("label", "名目"), ("text", "写法"), ("value", "数"), ("upper", "到"), ("qualifier", "限定"), ("unit", "单位"),
    ("period", "时期"), ("from", "起"), ("to", "止"), ("cumulative", "累计"), ("counts", "计入"),
    ("organization", "主体"),
    ("regions", "地区"), ("themes", "主题"), ("date", "日期"), ("title", "文章"), ("url", "网址"), ("sentence", "原句"),
  ]

  /// Appends a table after RFC 4180, with a mark so that Excel reads it as UTF-8.
  func writeTable(_ page: Page, into output: inout [UInt8]) {
    output += "\u{FEFF}".utf8
    line(FiguresWriter.columns.map(\.title), into: &output)
    each(page) { cells in line(cells.map(\.text), into: &output) }
  }

  /// Appends a list of objects, one a line.
  func writeData(_ page: Page, into output: inout [UInt8]) {
    output += "[\n".utf8
    var isFirst = true
    each(page) { cells in
      if !isFirst { output += ",\n".utf8 }
      isFirst = false
      JSON.compact(zip(FiguresWriter.columns, cells).map { ($0.key, $1.json) }).write(into: &output)
    }
    output += "\n]\n".utf8
  }

  /// What one cell holds.
  private enum Cell {
    case text(String?)
    case texts([String])
    case flag(Bool)

    var text: String {
      switch self {
      case .text(let text): text ?? ""
      case .texts(let texts): texts.joined(separator: "、")
      case .flag(let isSet): isSet ? "是" : "否"
      }
    }

    var json: JSON {
      switch self {
      case .text(let text): .optional(text)
      case .texts(let texts): .list(texts.map { .string($0) })
      case .flag(let isSet): .bool(isSet)
      }
    }
  }

  private func each(_ page: Page, _ body: ([Cell]) -> Void) {
    guard case .ledger(let subject, _) = page.subject else { return }
    let root = String(repeating: "../", count: page.depth)
    for id in site.ledgerRows(of: subject) {
      let row = site.ledger.rows[id]
      for entry in row.entries { body(cells(row, site.ledger.entries[entry], entry == row.entries[0], root)) }
    }
  }

  private func cells(_ row: Ledger.Row, _ entry: Ledger.Entry, _ counts: Bool, _ root: String) -> [Cell] {
    let (figure, article) = (entry.figure, site.articles[entry.article])
    let quantity = figure.quantity
    return [
      .text(figure.label), .text(figure.text), .text(quantity?.value.description),
      .text(quantity?.upper?.description), .text(quantity.map { $0.qualifiers.map(\.word).joined() }),
      .text(quantity?.unit), .text(figure.period), .text(figure.days?.first.iso),
      .text(figure.days?.last.iso),
      .flag(figure.isCumulative), .flag(counts), .text(site.ledger.owners[row.owner].name),
      .texts(entry.regions.map { site.divisions.pathName(of: $0) }),
      .texts(article.themes.map { site.themes[$0].name }), .text(article.date?.iso),
      .text(article.headline.title), .text(root + contexts.addresses.articles[entry.article]),
      .text(figure.sentence),
    ]
  }

  private func line(_ cells: [String], into output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output += FiguresWriter.quoted(cell).utf8
    }
    output += "\r\n".utf8
  }

  /// A cell of CSV. What Excel would take for a formula gets an apostrophe, which it does not show.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
