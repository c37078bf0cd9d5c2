/// Reads what `RecordWriter` wrote. A record that was cut short or damaged gives an error and never a value that was
/// not written: its reader then builds as if there were none.
struct RecordReader {
  /// The record ends too early, or a number in it is impossible.
  struct Damage: Error {}

  private let bytes: [UInt8]
  /// How many bytes were read.
  private(set) var position = 0

  /// Reads bytes from their beginning.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next number.
  mutating func number() throws(Damage) -> Int64 {
    guard bytes.count - position >= 8 else { throw Damage() }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    position += 8
    return Int64(bitPattern: value)
  }

  /// The next number, of things of which each takes at least one byte.
  mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= Int64(bytes.count - position) else { throw Damage() }
    return Int(count)
  }

  /// The next text.
  mutating func text() throws(Damage) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// The next text that may be missing.
  mutating func optionalText() throws(Damage) -> String? { try number() == 0 ? nil : try text() }

  /// The next state that may be missing.
  mutating func state() throws(Damage) -> FileState? {
    guard try number() != 0 else { return nil }
    var numbers: [Int64] = []
    for _ in 0..<FileState.width { numbers.append(try number()) }
    return FileState(numbers)
  }
}
