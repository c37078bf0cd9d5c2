/// Cuts texts into the longest known strings, in flat arrays: all texts of a site go through it.
struct PhraseTrie: Sendable {
  /// The strings, by code.
  let phrases: [[UInt32]]
  /// The code of each node, or -1.
  private var codes: [Int32] = [-1]
  /// A hash table of edges: node and character, 21 bits each, and the node that they lead to; 0 where it is free.
  private var edges: [UInt64]
  private var targets: [Int32]
  private let mask: Int
  /// The node that each character of the basic plane leads to from the root, where most looks end; 0 for none.
  private var roots = [Int32](repeating: 0, count: 0x10000)

  /// Makes a trie of strings.
  init(_ phrases: [[UInt32]]) {
    self.phrases = phrases
    var size = 16
    while size < 4 * phrases.reduce(0, { $0 + $1.count }) { size *= 2 }
    mask = size - 1
    edges = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    for (code, phrase) in phrases.enumerated() {
      var node = 0
      for scalar in phrase { node = child(of: node, scalar) ?? insert(node, scalar) }
      codes[node] = Int32(code)
    }
    for scalar in roots.indices {
      if let node = child(of: 0, UInt32(scalar)) { roots[scalar] = Int32(node) }
    }
  }

  @inline(__always)
  private func slot(_ node: Int, _ scalar: UInt32) -> (edge: UInt64, index: Int) {
    let edge = UInt64(node) << 21 | UInt64(scalar)
    return (edge, Int(truncatingIfNeeded: edge &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask)
  }

  @inline(__always)
  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    var (edge, index) = slot(node, scalar)
    while targets[index] != 0 {
      if edges[index] == edge { return Int(targets[index]) }
      index = (index + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ node: Int, _ scalar: UInt32) -> Int {
    var (edge, index) = slot(node, scalar)
    while targets[index] != 0 { index = (index + 1) & mask }
    edges[index] = edge
    targets[index] = Int32(codes.count)
    codes.append(-1)
    return codes.count - 1
  }

  /// Calls `body` for each piece of a text: a string by its code, or a character that begins none.
  func cut(_ text: [UInt32], _ body: (Int?, UInt32) -> Void) {
    var index = 0
    while index < text.count {
      let scalar = text[index]
      var node = scalar < 0x10000 ? Int(roots[Int(scalar)]) : child(of: 0, scalar) ?? 0
      guard node > 0 else {
        body(nil, scalar)
        index += 1
        continue
      }
      var end = index + 1
      var best = codes[node] >= 0 ? (code: Int(codes[node]), end: end) : nil
      while end < text.count, let next = child(of: node, text[end]) {
        node = next
        end += 1
        if codes[node] >= 0 { best = (Int(codes[node]), end) }
      }
      body(best?.code, scalar)
      index = best?.end ?? index + 1
    }
  }
}
