// Keys, parts, regions and themes are all found by name, some thirty times an article. A dictionary of `String` hashes a
// Chinese name by its normal form, scalar by scalar; that was measured to be a tenth of parsing. Here names are
// normalised once, when the table is made, and found by their bytes.

/// Values by name; two spellings of one Unicode text are one name.
struct NameTable<Value: Sendable>: Sendable {
  /// One name with what it stands for.
  private struct Entry {
    let hash: UInt64
    /// Where the name stands in `letters`.
    let range: Range<Int>
    var value: Value
  }

  private var entries: [Entry] = []
  /// All names in UTF-8, one behind the other.
  private var letters: [UInt8] = []
  /// For each hash, shortened, the index of an entry plus one, or 0; a slot that is taken leads to the next.
  private var slots: [UInt32]

  /// Makes a table for about so many names.
  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// Makes a table; of a name that stands twice the first value counts.
  init(_ values: some Sequence<(String, Value)>) {
    self.init(capacity: values.underestimatedCount)
    for (name, value) in values where self[name] == nil { self[name] = value }
  }

  /// The names in the order in which they were first given.
  var names: [String] { entries.map { String(decoding: letters[$0.range], as: UTF8.self) } }

  /// What a name stands for.
  subscript(name: String) -> Value? {
    get {
      if let index = index(of: name) { return entries[index].value }
      if name.isSurelyPrecomposed { return nil }
      return index(of: name.precomposed).map { entries[$0].value }
    }
    set {
      let name = name.precomposed
      guard let newValue else { return }
      if let index = index(of: name) {
        entries[index].value = newValue
      } else {
        insert(name, newValue)
      }
    }
  }

  private func index(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { bytes in
      let hash = NameTable.hash(bytes)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let index = Int(slots[slot]) - 1
        if entries[index].hash == hash, isSame(entries[index].range, bytes) { return index }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private func isSame(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == bytes.count else { return false }
    for index in 0..<bytes.count where letters[range.lowerBound + index] != bytes[index] { return false }
    return true
  }

  private mutating func insert(_ name: String, _ value: Value) {
    let start = letters.count
    letters += name.utf8
    let hash = letters[start...].withUnsafeBufferPointer(NameTable.hash)
    entries.append(Entry(hash: hash, range: start..<letters.count, value: value))
    if entries.count * 2 > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(index + 1)
  }

  /// Multiplies in eight bytes at a time, as FNV does one; the high half, which mixes best, is folded onto the low one.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    hash = (hash ^ rest) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 32
  }
}
