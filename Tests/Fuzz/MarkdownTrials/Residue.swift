// What the parser puts into its copy of a source must never be seen by a reader.

/// Insertions that were left in an output.
package enum Residue {
  private static let sentinel: [UInt8] = [0xEE, 0x80, 0x80]

  /// Whether an output holds the first private-use character though its source can hold none. Of a source that is no UTF-8,
  /// which no command passes on to the parser with these additions, nothing is said.
  package static func isLeft(in output: [UInt8], of source: [UInt8]) -> Bool {
    guard !source.contains(0xEE), holds(sentinel, output), String(validating: source, as: UTF8.self) != nil
    else { return false }
    return !holds(Array("&#".utf8), source)
  }

  private static func holds(_ part: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { start in
      bytes[start] == part[0] && part.indices.allSatisfy { bytes[start + $0] == part[$0] }
    }
  }
}
