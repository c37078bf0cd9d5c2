// Editors number by hand, as they do on paper. That stays text; the hint needs to know that it was meant.

/// Marks of lists typed by hand.
enum TypedList {
  /// The mark that a line begins with: `1、`, `1．`, `1.` or `1)` before Chinese, `一、`, `（一）`, `(1)`, `①`, `•`.
  static func mark(of line: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = line.first else { return nil }
    let end: Int?
    switch first {
    case 0x30...0x39: end = numbered(line)
    case 0x28: end = bracketed(line, from: 1, close: [0x29])
    case 0xE2: end = symbol(line)
    case 0xEF where starts(line, with: [0xEF, 0xBC, 0x88], at: 0):
      end = bracketed(line, from: 3, close: [0xEF, 0xBC, 0x89])
    case 0xE4...0xE9:
      let numerals = numerals(line, from: 0)
      end = numerals > 0 && starts(line, with: [0xE3, 0x80, 0x81], at: numerals) ? numerals + 3 : nil
    default: return nil
    }
    guard let end, end < line.count else { return nil }
    return String(decoding: line[0..<end], as: UTF8.self)
  }

  private static func numbered(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    let digits = numerals(line, from: 0)
    guard digits <= 3, digits < line.count else { return nil }
    if starts(line, with: [0xE3, 0x80, 0x81], at: digits)
      || starts(line, with: [0xEF, 0xBC, 0x8E], at: digits)
      || starts(line, with: [0xEF, 0xBC, 0x89], at: digits)
    {
      return digits + 3
    }
    let isPoint = line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")")
    guard isPoint, digits + 1 < line.count, line[digits + 1] >= 0xE3 else { return nil }
    return digits + 1
  }

  private static func bracketed(
    _ line: UnsafeBufferPointer<UInt8>, from start: Int, close: [UInt8]
  ) -> Int? {
    let end = numerals(line, from: start)
    guard end > start, starts(line, with: close, at: end) else { return nil }
    return end + close.count
  }

  /// ① to ⒇, and bullets that no key gives.
  private static func symbol(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard line.count > 3 else { return nil }
    switch (line[1], line[2]) {
    case (0x91, 0xA0...0xBF), (0x92, 0x80...0x87): return 3
    case (0x80, 0xA2), (0x97, 0x8F), (0x97, 0x86), (0x96, 0xA0): return 3
    default: return nil
    }
  }

  /// Where a run of at most four digits or Chinese numerals ends.
  private static func numerals(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var count = 0
    while index < line.count, count < 4 {
      if line[index] &- 0x30 < 10 {
        index += 1
      } else if index + 2 < line.count, isNumeral(UTF8Scalar(in: line, at: index).value) {
        index += 3
      } else {
        break
      }
      count += 1
    }
    return index
  }

  private static func isNumeral(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: false
    }
  }

  private static func starts(_ line: UnsafeBufferPointer<UInt8>, with bytes: [UInt8], at index: Int) -> Bool {
    index + bytes.count <= line.count && bytes.indices.allSatisfy { line[index + $0] == bytes[$0] }
  }
}

extension Walker {
  /// Notes a list typed by hand at the start of a line.
  @discardableResult
  mutating func noteLineStart(_ node: CmarkNode?) -> Bool {
    guard options.collectsText, let node, node.kind == .text else { return false }
    let mark: String? = node.withLiteral { literal in
      var index = 0
      while index + 2 < literal.count, literal[index] == 0xE3, literal[index + 1] == 0x80,
        literal[index + 2] == 0x80
      {
        index += 3
      }
      guard index < literal.count else { return nil }
      return TypedList.mark(of: UnsafeBufferPointer(rebasing: literal[index...]))
    }
    guard let mark else { return false }
    let range = range(ofInline: node)
    find(.typedList(mark), at: range.lowerBound..<min(range.lowerBound + mark.utf8.count, source.count))
    return true
  }
}
