// A file with everything inside holds its pictures as data. They are put in after the template has run, since a text that
// templates write has a bound.

internal import Foundation

extension BookPicture {
  /// What stands where a picture belongs; with a quotation mark before it, which no text holds unescaped.
  static let mark = "book-picture:"

  /// The place of each picture by its path.
  static func indices(of pictures: [BookPicture]) -> [String: Int] {
    Dictionary(pictures.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A file with the pictures themselves where their marks stood (RFC 2397).
  static func filled(_ html: [UInt8], with pictures: [BookPicture]) -> [UInt8] {
    let mark = Array("\"\(BookPicture.mark)".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(html.count + pictures.reduce(0) { $0 + $1.bytes.count * 4 / 3 + 64 })
    var position = 0
    while position < html.count, let quote = html[position...].firstIndex(of: mark[0]) {
      result += html[position...quote]
      position = quote + 1
      guard html[quote...].starts(with: mark) else { continue }
      var index = 0
      position = quote + mark.count
      while position < html.count, (0x30...0x39).contains(html[position]) {
        index = index * 10 + Int(html[position] - 0x30)
        position += 1
      }
      guard pictures.indices.contains(index) else { continue }
      result += Array("data:\(pictures[index].format.rawValue);base64,".utf8)
      result += Data(pictures[index].bytes).base64EncodedData()
    }
    return result + html[position...]
  }
}
