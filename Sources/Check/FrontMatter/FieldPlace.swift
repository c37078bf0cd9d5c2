internal import Content

/// Finds where a field was typed, since articles do not keep it.
enum FieldPlace {
  /// The line of a field in the front matter; the file's first line where it was not typed.
  static func find(_ field: Field, in source: SourceText, _ lines: Lines, bodyStart: Int) -> Place {
    let keys = [field.rawValue, field.chinese].map { Array($0.utf8) }
    var line = 1
    while line <= lines.count, lines.range(of: line).lowerBound < bodyStart {
      let range = lines.range(of: line)
      if keys.contains(where: { isKey($0, source.bytes[range]) }) {
        return Place(file: source.path, line: line, column: 1, length: source.scalars(in: range))
      }
      line += 1
    }
    return Place(file: source.path, line: 1)
  }

  /// The line of a field, where nothing else of the source is wanted.
  static func find(_ field: Field, in source: SourceText) -> Place {
    find(field, in: source, Lines(source), bodyStart: Prose.bodyStart(of: source.bytes))
  }

  /// Whether a line begins with a key and its colon.
  private static func isKey(_ key: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: key) else { return false }
    return line.dropFirst(key.count).first { $0 != 0x20 } == UInt8(ascii: ":")
  }
}
