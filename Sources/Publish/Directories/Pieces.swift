/// How a directory that outgrows a page is cut: by count, from the beginning, since it is sorted and not dated.
enum Pieces {
  /// How many pages so many entries take: at least one.
  static func count(_ entries: Int, _ perPage: Int) -> Int { max(1, (entries + perPage - 1) / perPage) }

  /// The entries of a part; parts count from 1.
  static func of<Entry>(_ entries: [Entry], part: Int, perPage: Int) -> ArraySlice<Entry> {
    let start = min(entries.count, (part - 1) * perPage)
    return entries[start..<min(entries.count, start + perPage)]
  }

  /// The file of a part.
  static func fileName(_ part: Int) -> String { part == 1 ? "index.html" : "part-\(part).html" }
}
