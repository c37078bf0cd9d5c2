// 一稿多投: one story sent to two columns, or an old one that comes back. Nobody remembers ten thousand articles;
// their runs of eight characters do. Candidates are found by an inverted index over a sample of the runs, and each
// candidate is then compared exactly, so that the figure that is printed is no estimate.

internal import Chinese
internal import Content
internal import Markdown

/// Finds articles that share much of their text.
struct Duplicates {
  /// From which share on it is reported: so many in a hundred runs of the shorter text. Two reports of one event
  /// that were written apart share less than a tenth.
  static let threshold = 30
  /// One run in so many is in the sample.
  static let step: UInt64 = 8
  /// The runs of the sample are longer than those that are compared: twelve characters are hardly ever a formula of
  /// the house, and eight often are.
  private static let sampleLength = 12
  /// A text with fewer runs is a caption or a notice, and may well be like another.
  private static let fewestRuns = 60
  /// A run that more articles have is a formula of the house; it links each of them to the first one only, so
  /// that neither a hundred copies nor a common phrase cost more than their number.
  private static let widestRun = 24

  private let desk: SiteDesk

  init(_ desk: SiteDesk) {
    self.desk = desk
  }

  /// The sample of an article's text.
  static func sample(of article: Article) -> [UInt64] {
    Shingles.sample(of: article.document.text, length: sampleLength, oneIn: step)
  }

  /// One finding for each pair, at the article that came later; by date, then by path.
  var findings: [Finding] {
    var hashes: [Int: [UInt64]] = [:]
    func allHashes(_ index: Int) -> [UInt64] {
      if let known = hashes[index] { return known }
      let text = String(decoding: desk.articles[index].document.text, as: UTF8.self)
      let made = Shingles.hashes(of: text)
      hashes[index] = made
      return made
    }
    return candidates().compactMap { left, right in
      let (one, other) = (allHashes(left), allHashes(right))
      guard min(one.count, other.count) >= Duplicates.fewestRuns else { return nil }
      let share = Shingles.containment(one, other) / 10
      return share >= Duplicates.threshold ? finding(left, right, share: share) : nil
    }
  }

  /// Pairs of articles whose samples share enough to be looked at, ascending.
  private func candidates() -> [(Int, Int)] {
    var pairs = sharedRuns()
    pairs.sort()
    var result: [(Int, Int)] = []
    var start = 0
    while start < pairs.count {
      var end = start
      while end < pairs.count, pairs[end] == pairs[start] { end += 1 }
      let (left, right) = (Int(pairs[start] >> 32), Int(pairs[start] & 0xFFFF_FFFF))
      let shorter = min(desk.samples[left].count, desk.samples[right].count)
      // A third of what is reported, since a sample errs and its runs are longer.
      if (end - start) * 300 >= shorter * Duplicates.threshold { result.append((left, right)) }
      start = end
    }
    return result
  }

  /// For every run of the sample the pairs of articles that have it, each as one number.
  private func sharedRuns() -> [UInt64] {
    var postings: [(hash: UInt64, article: UInt32)] = []
    postings.reserveCapacity(desk.samples.reduce(0) { $0 + $1.count })
    for (article, sample) in desk.samples.enumerated() {
      for hash in sample { postings.append((hash, UInt32(article))) }
    }
    postings.sort { ($0.hash, $0.article) < ($1.hash, $1.article) }
    var pairs: [UInt64] = []
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
      let group = postings[start..<end]
      for (offset, left) in group.enumerated() {
        if offset > 0, group.count > Duplicates.widestRun { break }
        for right in group.dropFirst(offset + 1) {
          pairs.append(UInt64(left.article) << 32 | UInt64(right.article))
        }
      }
      start = end
    }
    return pairs
  }

  private func finding(_ left: Int, _ right: Int, share: Int) -> Finding {
    let (one, other) = (desk.articles[left], desk.articles[right])
    // At the article that came later, or at the one that somebody asked about.
    let isLater = (other.date?.number ?? 0, other.path) > (one.date?.number ?? 0, one.path)
    var (later, earlier) = isLater ? (other, one) : (one, other)
    if let focus = desk.focus, !focus.contains(later.path), focus.contains(earlier.path) {
      (later, earlier) = (earlier, later)
    }
    let passages = Passages(later, earlier, desk.source)
    let place =
      passages.longest.first.map { Place(file: later.path, line: $0.line) } ?? Place(file: later.path)
    return Finding(
      place,
      Bilingual(
        "和“\(earlier.headline.title)”（\(earlier.path)）有 \(share)% 的文字相同。",
        "\(share)% of its text stands in `\(earlier.path)` (\(earlier.headline.title)) too."),
      advice: Bilingual(
        "留一篇，另一篇改成链接，或者重新写。" + passages.sideBySide(.chinese, earlier.path),
        "Keep one and link to it, or write the other anew." + passages.sideBySide(.english, earlier.path)))
  }
}
