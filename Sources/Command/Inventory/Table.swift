// Answers as a table on the terminal, for Excel, and for programs: one value, three ways to write it.

internal import Chinese
internal import Content
internal import Publish

/// Rows of cells under named columns.
struct Table {
  /// One column.
  struct Column {
    /// Its name for programs.
    let key: String
    /// Its name for people.
    let title: Bilingual
    /// Whether it stands in the table on the terminal too, which is narrow.
    var isNarrow = true
  }

  /// One cell.
  enum Cell {
    case text(String)
    case texts([String])
    /// A word that programs know by its English name.
    case word(Bilingual)
    case number(Int)
    case flag(Bool)
  }

  let columns: [Column]
  let rows: [[Cell]]

  /// The table aligned for a terminal, where Chinese characters are two columns wide.
  func aligned(_ language: Language) -> String {
    let shown = columns.indices.filter { columns[$0].isNarrow }
    let lines =
      [shown.map { columns[$0].title(language) }]
      + rows.map { row in
        shown.map { row[$0].text(language) }
      }
    let widths = shown.indices.map { column in lines.map { Width.columns(of: $0[column]) }.max() ?? 0 }
    let isNumeric = shown.map { column in
      !rows.isEmpty && rows.allSatisfy { if case .number = $0[column] { true } else { false } }
    }
    return lines.map { line in
      let cells = line.indices.map { index -> String in
        let padding = String(repeating: " ", count: widths[index] - Width.columns(of: line[index]))
        return isNumeric[index] ? padding + line[index] : line[index] + padding
      }
      var text = cells.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// The table after RFC 4180, with a mark so that Excel reads it as UTF-8.
  func csv(_ language: Language) -> String {
    let lines = [columns.map { $0.title(language) }] + rows.map { $0.map { $0.text(language) } }
    return "\u{FEFF}" + lines.map { $0.map(Table.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The rows as a list of objects.
  func json() -> String {
    JSON.list(
      rows.map { row in
        .object(zip(columns, row).map { ($0.key, $1.json) })
      }
    ).laid() + "\n"
  }

  /// A cell of CSV. What Excel would take for a formula gets an apostrophe, which it does not show.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension Table.Cell {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "、")
    case .word(let word): word(language)
    case .number(let number): String(number)
    case .flag(let isSet): isSet ? Bilingual("是", "yes")(language) : ""
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .word(let word): .string(word.english)
    case .texts(let texts): .list(texts.map { .string($0) })
    case .number(let number): .number(number)
    case .flag(let isSet): .bool(isSet)
    }
  }
}
