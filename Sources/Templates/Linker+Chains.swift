// Which block of a name counts on a page is the same on all pages of a template, so it is found before rendering.

extension Linker {
  /// Numbers the names of blocks, so that rendering finds a block in a list and not in a dictionary.
  mutating func nameBlocks() {
    for index in code.blocks.indices {
      let name = code.blockNames[code.blocks[index].symbol] ?? Int32(code.blockNames.count)
      code.blockNames[code.blocks[index].symbol] = name
      code.blocks[index].name = name
    }
    for index in code.templates.indices {
      code.templates[index].chains = Array(repeating: [], count: code.blockNames.count)
    }
  }

  /// Finds which blocks override which along the templates that one extends.
  mutating func linkChain(_ index: Int) {
    var seen: [Int] = []
    var current = Int32(index)
    while current >= 0 {
      if seen.contains(Int(current)) {
        faults.append(
          Fault(
            .inheritance, "模板循环继承：\(code.templates[Int(current)].name)",
            "the templates extend one another in a circle: \(code.templates[Int(current)].name)",
            at: Place(template: Int32(index), start: 0, end: 1)))
        code.templates[index].parent = -1
        return
      }
      seen.append(Int(current))
      for (symbol, block) in code.templates[Int(current)].blocks {
        if let name = code.blockNames[symbol] { code.templates[index].chains[Int(name)].append(block) }
      }
      current = code.templates[Int(current)].parent
    }
  }
}
