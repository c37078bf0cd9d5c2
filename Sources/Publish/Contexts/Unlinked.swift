// A link to an article that is not shown today stays as its text. A body knows only the hole in its `href`, so
// such holes get a mark, and the anchors around the marks are taken out of the finished HTML.

/// Takes anchors without a target out of HTML.
package enum Unlinked {
  /// What stands in the `href` of such an anchor; a byte that no text holds.
  package static let mark: UInt8 = 0

  /// The HTML with the text of marked anchors in the anchors' place.
  package static func removingMarkedAnchors(_ html: [UInt8]) -> [UInt8] {
    let (opening, closing) = (Array("<a ".utf8), Array("</a>".utf8))
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var position = 0
    while position < html.count {
      guard let start = html[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
      result += html[position..<start]
      position = start
      let tagEnd = html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      guard html[start...].starts(with: opening), html[start..<tagEnd].contains(mark),
        let end = html[tagEnd...].indices.first(where: { html[$0...].starts(with: closing) })
      else {
        result += html[start...tagEnd]
        position = tagEnd + 1
        continue
      }
      result += html[(tagEnd + 1)..<end]
      position = end + closing.count
    }
    return result + html[position...]
  }
}
