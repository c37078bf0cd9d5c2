/// Puts a record into bytes: numbers of eight bytes, texts with their length before them.
struct RecordWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Writes a number.
  mutating func write(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a text.
  mutating func write(_ text: String) {
    write(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a text that may be missing.
  mutating func write(_ text: String?) {
    write(Int64(text == nil ? 0 : 1))
    if let text { write(text) }
  }

  /// Writes a state that may be missing.
  mutating func write(_ state: FileState?) {
    write(Int64(state == nil ? 0 : 1))
    for number in state?.numbers ?? [] { write(number) }
  }

  /// Adds what another writer wrote.
  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }
}
