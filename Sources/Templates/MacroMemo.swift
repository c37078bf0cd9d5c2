// Lists show the same stories again and again, and every page has the same foot. A macro of a template that was
// imported without context depends on its arguments alone; where these last as long as the environment, what it
// wrote once is kept. Keeping changes no byte and no limit: a kept text counts the rounds and the depth that
// it took.

internal import Synchronization

/// What macros wrote, by macro and arguments; shared by all threads that render.
final class MacroMemo: Sendable {
  /// A call whose result can be kept. It holds the arguments, so that no other map can come to lie where a kept
  /// one lies.
  struct Key: Hashable {
    private let macro: Int32
    private let hash: UInt64
    private let arguments: [Value]

    /// The key of a call; nil where an argument is neither plain nor lasting.
    init?(macro: Int32, arguments: [Value]) {
      var hash = UInt64(UInt32(bitPattern: macro))
      for value in arguments {
        guard let part = Key.identity(of: value) else { return nil }
        hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      (self.macro, self.hash, self.arguments) = (macro, hash, arguments)
    }

    /// A number that the same value always has: of a lasting map the place of its values.
    private static func identity(of value: Value) -> UInt64? {
      switch value {
      case .none: 1
      case .bool(let bool): bool ? 2 : 3
      case .int(let int): UInt64(bitPattern: Int64(int)) &+ 4
      case .string(let string): Layout.hash(string)
      case .map(let map) where map.layout.isLasting: place(of: map)
      default: nil
      }
    }

    private static func place(of map: Map) -> UInt64 {
      map.values.withUnsafeBufferPointer { UInt64(UInt(bitPattern: $0.baseAddress)) }
    }

    static func == (left: Key, right: Key) -> Bool {
      guard left.hash == right.hash, left.macro == right.macro else {
        return false
      }
      return left.arguments.elementsEqual(right.arguments) { one, other in
        switch (one, other) {
        case (.none, .none): true
        case (.bool(let one), .bool(let other)): one == other
        case (.int(let one), .int(let other)): one == other
        // By bytes: two texts that Swift holds to be equal may differ in composition.
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.map(let one), .map(let other)): place(of: one) == place(of: other)
        default: false
        }
      }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// A number by which keys are spread over several locks.
    fileprivate var spread: Int { Int(truncatingIfNeeded: hash >> 48) }
  }

  /// What a call wrote.
  struct Entry {
    let bytes: [UInt8]
    /// How many rounds of loops it took.
    let rounds: Int
    /// How deep below the call it went.
    let height: Int
  }

  private struct Shard {
    var entries: [Key: Entry] = [:]
    var bytes = 0
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

  /// What was kept of a call.
  func find(_ key: Key) -> Entry? { lock(of: key).shard.withLock { $0.entries[key] } }

  /// Keeps what a call wrote.
  func keep(_ entry: Entry, under key: Key) {
    lock(of: key).shard.withLock { shard in
      guard shard.bytes + entry.bytes.count <= room, shard.entries[key] == nil else { return }
      shard.bytes += entry.bytes.count
      shard.entries[key] = entry
    }
  }

  private func lock(of key: Key) -> Lock { locks[key.spread % locks.count] }
}

extension Value {
  /// Whether this is a map that lasts as long as the environment.
  var isLasting: Bool {
    if case .map(let map) = self { map.layout.isLasting } else { false }
  }
}
