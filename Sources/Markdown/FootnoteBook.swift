// Footnotes are numbered in the order in which the text refers to them, and written at its end.

/// The footnotes of a document during the walk.
struct FootnoteBook {
  /// A footnote that has been referred to.
  struct Entry {
    /// Its definition's place in `Preparation.footnotes`.
    let definition: Int
    /// What its ids are made of.
    let name: [UInt8]
    /// How many references there are so far.
    var references = 0
  }

  /// The items that stand for definitions, by the definition's place.
  private(set) var items: [Int: CmarkNode] = [:]
  private var itemSet: Set<CmarkNode> = []
  /// By label: the definition that counts.
  private(set) var definitions: [[UInt8]: Int] = [:]
  /// In order of their first use.
  var entries: [Entry] = []
  /// By label: the entry.
  var numbers: [[UInt8]: Int] = [:]

  /// Whether a list's item stands for a footnote.
  @inline(__always)
  func isItem(_ node: CmarkNode) -> Bool { !itemSet.isEmpty && itemSet.contains(node) }

  /// Notes the item of a definition.
  mutating func add(_ item: CmarkNode, for definition: Int) {
    items[definition] = item
    itemSet.insert(item)
  }

  /// Notes what label a definition has; false if another has it already.
  mutating func define(_ label: [UInt8], _ definition: Int) -> Bool {
    if definitions[label] != nil { return false }
    definitions[label] = definition
    return true
  }
}
