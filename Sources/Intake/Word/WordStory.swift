// A Word file as a story: mostly one piece that a cadre wrote, with its title at the head, a line that says who
// wrote it, and pictures with their captions below.

internal import Chinese

/// A Word file, read.
package struct WordStory: Sendable {
  /// A picture of the file.
  package struct Media: Sendable {
    /// The ending of its name, with the full stop.
    package let ending: String
    /// Its bytes.
    package let bytes: [UInt8]
  }

  private let blocks: [WordBlock]
  private let notes: [String: [WordParagraph]]
  private let lost: Set<String>
  private let margins: [String]
  /// The pictures in the order of the text, by their path in the file.
  private let pictures: [(target: String, media: Media)]

  /// Reads the bytes of a `.docx` file.
  package init(_ bytes: [UInt8]) throws(WordFailure) {
    let parts = try WordParts(bytes)
    let body = WordBody(parts)
    blocks = body.blocks
    margins = parts.margins
    notes = parts.notes.keys.reduce(into: [:]) { $0[$1] = body.note($1) }
    var lost = body.lost
    var pictures: [(target: String, media: Media)] = []
    for picture in WordStory.pictures(in: body.blocks)
    where !pictures.contains(where: { $0.target == picture.target }) {
      guard let bytes = parts.media[picture.target] else { continue }
      if let ending = WordStory.ending(of: picture.target) {
        pictures.append((picture.target, Media(ending: ending, bytes: bytes)))
      } else {
        lost.insert("format")
      }
    }
    self.pictures = pictures
    self.lost = lost
  }

  /// The text, where the file holds a whole page: two stories or more with their bylines, and nothing but text.
  package var pageText: String? {
    var lines: [String] = []
    var bylines = 0
    for block in blocks {
      guard case .paragraph(let paragraph) = block, paragraph.item == nil, paragraph.pictures.isEmpty,
        !paragraph.segments.contains(where: { $0.note != nil })
      else { return nil }
      let text = paragraph.segments.map(\.text).joined()
      if BylineFinder.opening(of: text)?.byline.lead != nil { bylines += 1 }
      lines.append(text)
    }
    return bylines > 1 && margins.isEmpty ? lines.joined(separator: "\n") : nil
  }

  /// The pictures in the order of the text.
  package var media: [Media] { pictures.map(\.media) }

  /// The name of a picture beside an article.
  package static func name(of index: Int, stem: String, ending: String) -> String {
    "\(stem)-\(index + 1)\(ending)"
  }

  private static func pictures(in blocks: [WordBlock]) -> [WordParagraph.Picture] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): paragraph.pictures
      case .table(let rows): rows.flatMap { $0.flatMap { $0.flatMap(\.pictures) } }
      }
    }
  }

  private static func ending(of target: String) -> String? {
    let name = target.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"].first(where: name.hasSuffix)
  }

  /// The story; its pictures are named after the article's file.
  package func story(pictureStem: String) -> StoryText {
    var builder = WordStoryBuilder(
      names: Dictionary(
        pictures.enumerated().map {
          ($1.target, WordStory.name(of: $0, stem: pictureStem, ending: $1.media.ending))
        },
        uniquingKeysWith: { first, _ in first }),
      notes: notes)
    return builder.build(blocks, margins: margins, lost: lost)
  }
}
