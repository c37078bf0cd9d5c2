// Themes do not keep where they were typed; a rule about them must point there all the same.

internal import Content

/// Where the themes stand in their list.
struct ThemePlaces {
  private var places: [String: Place] = [:]

  /// Reads the list once for all themes.
  init(_ source: SourceText) {
    let lines = Lines(source)
    for line in 1...max(1, lines.count) {
      let range = lines.range(of: line)
      guard let id = ThemePlaces.id(in: String(decoding: source.bytes[range], as: UTF8.self)),
        places[id] == nil
      else { continue }
      places[id] = Place(file: source.path, line: line, column: 1, length: source.scalars(in: range))
    }
  }

  /// The line of a theme by its id; nil where it is typed in a way that is not understood here.
  subscript(id: String) -> Place? { places[id] }

  /// The id that a line gives, without quotation marks.
  private static func id(in text: String) -> String? {
    guard let key = ["id:", "编号:"].first(where: text.contains),
      let rest = text.split(separator: key, maxSplits: 1).last,
      let value = rest.split(whereSeparator: { ",}#".contains($0) }).first?.trimmingSpaces
    else { return nil }
    for mark in ["\"", "'"] where value.count > 2 && value.hasPrefix(mark) && value.hasSuffix(mark) {
      return String(value.dropFirst().dropLast())
    }
    return String(value)
  }
}
