// GFM's strikethrough is not in libcmark. Its marks are paired among the children of one node.

/// The marks of strikethrough in the block at hand.
struct StrikeStack {
  /// Two tildes.
  struct Mark {
    /// Where they stand in the HTML and in the text.
    let html: Int
    let text: Int
    /// In which node.
    let parent: CmarkNode
    let opens: Bool
    let closes: Bool
    /// For a finding.
    let node: CmarkNode
  }

  private(set) var marks: [Mark] = []

  var isEmpty: Bool { marks.isEmpty }

  mutating func append(_ mark: Mark) { marks.append(mark) }

  mutating func removeAll() { marks.removeAll(keepingCapacity: true) }

  /// For each mark whether it opens (true), closes (false) or is text (nil). As in GFM, a mark closes the nearest
  /// one that is open.
  func paired() -> [Bool?] {
    var roles = [Bool?](repeating: nil, count: marks.count)
    var open: [CmarkNode: [Int]] = [:]
    for (index, mark) in marks.enumerated() {
      if mark.closes, let opener = open[mark.parent]?.popLast() {
        roles[opener] = true
        roles[index] = false
      } else if mark.opens {
        open[mark.parent, default: []].append(index)
      }
    }
    return roles
  }
}
