// One run of bytes and a sorted list of holes: cheap to keep, and filled with a few copies of whole runs.

/// The HTML of an article's body with the places that only later stages can fill.
package struct Body: Sendable, Equatable {
  /// The HTML without what belongs into the holes.
  package let html: [UInt8]
  /// The holes, sorted by offset.
  package let holes: [Hole]

  /// Appends the HTML to `output`, and for each hole in order what `filling` appends.
  package func write(into output: inout [UInt8], filling: (Hole.Content, inout [UInt8]) -> Void) {
    output.reserveCapacity(output.count + html.count + holes.count * 32)
    var written = 0
    for hole in holes {
      output.append(contentsOf: html[written..<hole.offset])
      written = hole.offset
      filling(hole.content, &output)
    }
    output.append(contentsOf: html[written...])
  }
}
