// Rooms that work with the text of an article, and not with its HTML, need nothing of Markdown but this.

internal import Markdown

extension Article {
  /// The text without markup in UTF-8: each block on a line of its own, no captions.
  package var plainText: [UInt8] { document.text }

  /// The bytes of `plainText` that hold its first paragraph, with which a summary would start.
  package var leadRange: Range<Int> {
    let text = document.text
    let start = min(document.leads.first?.lowerBound ?? 0, text.count)
    return start..<(text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count)
  }

  /// What stands under and in place of the pictures, with their credits.
  package var pictureTexts: [String] {
    let inBody = document.pictures.flatMap { [$0.caption.isEmpty ? $0.alt : $0.caption, $0.credit ?? ""] }
    let beside = photos.flatMap { [$0.caption ?? $0.alternative ?? "", $0.credit ?? ""] }
    return (beside + inBody).filter { !$0.isEmpty }
  }
}
