// What a template reads its variables from: ordered, keyed by text, cheap to build in thousands.

/// An ordered map from text to values; a key whose value is undefined counts as absent.
///
///     let card = Layout(["title", "url"])
///     let map = Map(layout: card, values: [.string("娘家"), .string("a.html")])
public struct Map: Sendable, ExpressibleByDictionaryLiteral {
  /// The keys, shared with other maps of the same shape.
  public private(set) var layout: Layout
  /// The values in the order of the layout's keys.
  public private(set) var values: [Value]

  /// Puts values beside the keys of a layout; missing values are absent, surplus ones are dropped.
  public init(layout: Layout, values: [Value]) {
    self.layout = layout
    self.values = values
    if values.count > layout.keys.count { self.values.removeLast(values.count - layout.keys.count) }
    while self.values.count < layout.keys.count { self.values.append(.missing) }
  }

  /// An empty map.
  public init() { self.init(layout: .empty, values: []) }

  /// A map from a literal; of a repeated key the last value stays, at the first place.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

  /// A map from pairs; of a repeated key the last value stays, at the first place.
  public init(_ pairs: [(String, Value)]) {
    let draft = Layout(pairs.map(\.0))
    var keys: [String] = []
    var values: [Value] = []
    for (index, pair) in pairs.enumerated() where draft.position(of: pair.0) == index {
      keys.append(pair.0)
      values.append(pair.1)
    }
    let layout = keys.count == pairs.count ? draft : Layout(keys)
    for pair in pairs { layout.position(of: pair.0).map { values[$0] = pair.1 } }
    self.init(layout: layout, values: values)
  }

  /// The value of a key, nil where it is absent; setting nil makes it absent.
  public subscript(key: String) -> Value? {
    get { find(key, hash: Layout.hash(key)) }
    set {
      if let position = layout.position(of: key) {
        values[position] = newValue ?? .missing
      } else if let newValue {
        layout = Layout(layout.keys + [key])
        values.append(newValue)
      }
    }
  }

  /// The number of keys that have a value.
  public var count: Int {
    var count = 0
    for value in values where !value.isUndefined { count += 1 }
    return count
  }

  /// The keys and values that are there, in order.
  public var pairs: [(key: String, value: Value)] {
    var pairs: [(key: String, value: Value)] = []
    pairs.reserveCapacity(values.count)
    for (key, value) in zip(layout.keys, values) where !value.isUndefined { pairs.append((key, value)) }
    return pairs
  }

  /// Where the value at a position lies, as long as the map does.
  @inline(__always)
  func place(at position: Int) -> UnsafePointer<Value>? {
    values.withUnsafeBufferPointer { values in values.baseAddress.map { $0 + position } }
  }

  @inline(__always)
  func find(_ key: String, hash: UInt64) -> Value? {
    guard let position = layout.position(of: key, hash: hash) else { return nil }
    let value = values[position]
    return value.isUndefined ? nil : value
  }
}
