// A few things are known only after what follows them has been written: whether a `~~` is closed, a heading's
// id, how often a footnote is referred to. They are put in afterwards, many at once, in one copy.

/// Bytes to be put into a run of HTML that has been written already.
struct Patch {
  /// Where, in bytes from the start of the HTML.
  let offset: Int
  /// How many bytes there go away.
  var length = 0
  /// What comes in.
  var bytes: [UInt8]
  /// The places within `bytes` for the prefix of ids.
  var prefixes: [Int] = []

  init(at offset: Int, replacing length: Int = 0, with bytes: [UInt8] = []) {
    self.offset = offset
    self.length = length
    self.bytes = bytes
  }

  /// Puts in patches, which are sorted by offset, and moves the holes along.
  static func apply(_ patches: [Patch], to html: inout [UInt8], _ holes: inout [Hole]) {
    guard let first = patches.first else { return }
    let old = Array(html[first.offset...])
    let base = first.offset
    var firstHole = holes.count
    while firstHole > 0, holes[firstHole - 1].offset >= base { firstHole -= 1 }
    let moved = Array(holes[firstHole...])
    html.removeSubrange(base...)
    holes.removeSubrange(firstHole...)
    var taken = 0
    var hole = 0
    for patch in patches {
      let offset = patch.offset - base
      while hole < moved.count, moved[hole].offset - base < offset {
        holes.append(
          Hole(offset: moved[hole].offset - base - taken + html.count, content: moved[hole].content))
        hole += 1
      }
      html.append(contentsOf: old[taken..<offset])
      for prefix in patch.prefixes { holes.append(Hole(offset: html.count + prefix, content: .idPrefix)) }
      html.append(contentsOf: patch.bytes)
      taken = offset + patch.length
    }
    while hole < moved.count {
      holes.append(Hole(offset: moved[hole].offset - base - taken + html.count, content: moved[hole].content))
      hole += 1
    }
    html.append(contentsOf: old[taken...])
  }
}
