// Lists show the same stories again and again, and every page has the same foot. A macro of a template that was
// imported without context depends on its arguments alone; where these last as long as the environment, what it
// wrote once is kept. Keeping changes no byte and no limit: a kept text counts the rounds and the depth that
// it took.

internal import Synchronization

/// What macros wrote, by macro and arguments; shared by all threads that render.
final class MacroMemo: Sendable {
  /// A call whose result can be kept, looked at where its arguments lie.
  struct Call {
    let macro: Int32
    let arguments: UnsafeBufferPointer<Value>
    /// A hash of both.
    let hash: UInt64

    /// A call; nil where an argument is neither plain nor lasting, and where none is lasting.
    init?(macro: Int32, arguments: UnsafeBufferPointer<Value>) {
      var hash = UInt64(UInt32(bitPattern: macro))
      var isLasting = false
      for index in arguments.indices {
        guard let part = Call.identity(of: arguments[index], &isLasting) else { return nil }
        hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      if !isLasting { return nil }
      (self.macro, self.arguments, self.hash) = (macro, arguments, hash)
    }

    /// A number that the same value always has: of a lasting map the place of its values.
    @inline(__always)
    private static func identity(of value: borrowing Value, _ isLasting: inout Bool) -> UInt64? {
      switch copy value {
      case .none: return 1
      case .bool(let bool): return bool ? 2 : 3
      case .int(let int): return UInt64(bitPattern: Int64(int)) &+ 4
      case .string(let string): return Layout.hash(string)
      case .map(let map) where map.layout.isLasting:
        isLasting = true
        return UInt64(UInt(bitPattern: map.place(at: 0)))
      default: return nil
      }
    }

    /// Whether these are the arguments of a call that was kept.
    func isOf(_ kept: [Value]) -> Bool {
      if kept.count != arguments.count { return false }
      for index in kept.indices where !Call.areSame(kept[index], arguments[index]) { return false }
      return true
    }

    private static func areSame(_ one: Value, _ other: Value) -> Bool {
      switch (one, other) {
      case (.none, .none): true
      case (.bool(let one), .bool(let other)): one == other
      case (.int(let one), .int(let other)): one == other
      // By bytes: two texts that Swift holds to be equal may differ in composition.
      case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
      case (.map(let one), .map(let other)): one.place(at: 0) == other.place(at: 0)
      default: false
      }
    }
  }

  /// What a call wrote. It holds the arguments, so that no other map can come to lie where a kept one lies.
  struct Entry {
    let macro: Int32
    let arguments: [Value]
    let bytes: [UInt8]
    /// How many rounds of loops it took.
    let rounds: Int
    /// How deep below the call it went.
    let height: Int
  }

  /// Entries in an open table: a dictionary would hash the hash once more and copy each key that it compares, which was
  /// a third of the time that it took to find one.
  private struct Shard {
    private var entries: [Entry] = []
    /// Hashes and numbers of entries, -1 where free; at least twice as many as there are entries.
    private var table: [(hash: UInt64, entry: Int32)] = Array(repeating: (0, -1), count: 16)
    private(set) var bytes = 0

    /// The number of the entry of a call.
    func position(of call: Call) -> Int? {
      var index = Int(truncatingIfNeeded: call.hash) & (table.count - 1)
      while table[index].entry >= 0 {
        let entry = Int(table[index].entry)
        if table[index].hash == call.hash, entries[entry].macro == call.macro,
          call.isOf(entries[entry].arguments)
        {
          return entry
        }
        index = (index + 1) & (table.count - 1)
      }
      return nil
    }

    /// Gives the entry of a call to `body`, where there is one.
    func with<Result: Sendable>(_ call: Call, _ body: (borrowing Entry) -> Result) -> Result? {
      position(of: call).map { body(entries[$0]) }
    }

    mutating func add(_ entry: Entry, hash: UInt64) {
      if (entries.count + 1) * 2 > table.count {
        let old = table
        table = Array(repeating: (0, -1), count: old.count * 2)
        for place in old where place.entry >= 0 { put(place.hash, place.entry) }
      }
      put(hash, Int32(entries.count))
      bytes += entry.bytes.count
      entries.append(entry)
    }

    private mutating func put(_ hash: UInt64, _ entry: Int32) {
      var index = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[index].entry >= 0 { index = (index + 1) & (table.count - 1) }
      table[index] = (hash, entry)
    }
  }

  private final class Lock: Sendable {
    let shard = Mutex(Shard())
  }

  /// Threads that ask for different calls rarely wait for one another.
  private let locks: [Lock]
  private let room: Int

  /// Makes a memo that keeps at most so many bytes; what comes after is written anew each time.
  init(room: Int = 48 << 20, locks: Int = 64) {
    self.locks = (0..<locks).map { _ in Lock() }
    self.room = room / locks
  }

  /// Gives what was kept of a call to `body`; nil where nothing was.
  func with<Result: Sendable>(_ call: Call, _ body: (borrowing Entry) -> Result) -> Result? {
    lock(of: call).shard.withLock { $0.with(call, body) }
  }

  /// Keeps what a call wrote.
  func keep(_ entry: Entry, of call: Call) {
    lock(of: call).shard.withLock { shard in
      guard shard.bytes + entry.bytes.count <= room, shard.position(of: call) == nil else { return }
      shard.add(entry, hash: call.hash)
    }
  }

  /// The low bits of the hash place a call within its lock's table, so others choose the lock.
  private func lock(of call: Call) -> Lock { locks[Int(truncatingIfNeeded: call.hash >> 48) % locks.count] }
}
