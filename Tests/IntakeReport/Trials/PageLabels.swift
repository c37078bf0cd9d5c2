// What somebody who read a page found in it, as the machine should: line numbers, names and numbers.

internal import Foundation

/// The labels of one page.
package struct PageLabels: Sendable {
  /// A story with what was found in it.
  package struct Story: Sendable {
    package var lines: ClosedRange<Int>
    /// The numbers of lines by their role in the headline: `title`, `kicker`, `subtitle`, `section`.
    package var headline: [String: [Int]] = [:]
    package var authors: [Author] = []
    package var headings: [Int] = []
    package var captions: [Int] = []
    package var joins: [Join] = []
    package var figures: [Figure] = []
    package var doubled: [Int] = []
    /// The lines at which the text breaks off.
    package var short: [Int] = []
    package var isPhotoNews = false
  }

  /// A name with its role; `-` where the page gives none.
  package struct Author: Hashable, Sendable {
    package let role: String
    package let name: String
  }

  /// Two lines that are one paragraph.
  package struct Join: Hashable, Sendable {
    package let from: Int
    package let to: Int
  }

  /// A number with its unit on a line.
  package struct Figure: Hashable, Sendable {
    package let line: Int
    package let value: String
    package let qualifier: String
    package let unit: String
    package let period: String
  }

  package var stories: [Story] = []
  /// The hashes of the lines by number.
  package var hashes: [Int: String] = [:]

  /// Reads labels: a record a line, its parts apart by tabs.
  package init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count >= 2 else { continue }
      add(parts)
    }
  }

  private mutating func add(_ parts: [String]) {
    let number = Int(parts[1]) ?? 0
    switch parts[0] {
    case "line": hashes[number] = parts[2]
    case "story":
      let ends = parts[1].split(separator: "-").compactMap { Int($0) }
      if ends.count == 2 { stories.append(Story(lines: ends[0]...ends[1])) }
    default:
      guard var story = stories.popLast() else { return }
      defer { stories.append(story) }
      switch parts[0] {
      case "title", "kicker", "subtitle", "section": story.headline[parts[0], default: []].append(number)
      case "author": story.authors.append(Author(role: parts[1], name: parts[2]))
      case "heading": story.headings.append(number)
      case "caption": story.captions.append(number)
      case "join": story.joins.append(Join(from: number, to: Int(parts[2]) ?? 0))
      case "doubled": story.doubled.append(number)
      case "short": story.short.append(number)
      case "genre": story.isPhotoNews = parts[1] == "图片新闻"
      case "figure":
        story.figures.append(
          Figure(line: number, value: parts[2], qualifier: parts[3], unit: parts[4], period: parts[5]))
      default: break
      }
    }
  }

  /// Whether a text is the page that was labelled: every line of it has its hash.
  package func isOf(_ page: String) -> Bool {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return hashes.allSatisfy { number, hash in
      number <= lines.count && Self.hash(lines[number - 1].trimmingCharacters(in: .whitespaces)) == hash
    }
  }

  /// The first eight digits of the FNV-1a hash of a text.
  package static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
  }
}
