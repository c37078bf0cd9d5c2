/// What of one article can be searched, and what a hit shows of it.
struct Entry: Sendable {
  /// The page's address from the site's root, not percent-encoded.
  let address: String
  /// `2025-02-13`, or nothing.
  let date: String
  /// Title, kicker and subtitle, each a line.
  let headline: [UInt8]
  /// What is searched before the text: deck and summary or the first paragraph, and the names it is filed under.
  let summary: [UInt8]
  /// All else that stands on the page, in lines.
  let text: [UInt8]

  /// How the shards hold it: address, date and the three lines of the headline, then summary and text.
  var record: [UInt8] {
    var record: [UInt8] = []
    record.reserveCapacity(headline.count + summary.count + text.count + 120)
    record += address.utf8
    record.append(UInt8(ascii: "\n"))
    record += date.utf8
    record.append(UInt8(ascii: "\n"))
    record += headline
    record.append(UInt8(ascii: "\n"))
    record += summary
    if !text.isEmpty { record.append(UInt8(ascii: "\n")) }
    record += text
    return record
  }
}
