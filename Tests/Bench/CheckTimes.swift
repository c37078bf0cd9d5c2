// What the rules cost on a corpus into which copies were planted: every hundredth article comes back under another
// title, with its first paragraph new and a sentence in five gone.

internal import Check
internal import Content
internal import Foundation

/// Times checking over a corpus.
struct CheckTimes {
  /// Seconds of processor time, and how many of the planted copies were found.
  struct Result {
    let inspecting: Double
    let siteRules: Double
    let planted: Int
    let found: Int
  }

  let files: [SourceFile]
  let parser: ArticleParser
  let indexer: SiteIndexer

  /// Plants copies, inspects all articles and applies the rules about the whole site.
  func measure() -> Result {
    let copies = stride(from: 0, to: files.count, by: 100).map { copy(of: files[$0], number: $0) }
    let all = files + copies
    let parsed = all.map(parser.parse)
    let inspector = Inspector(lists: .standard, today: Day(daysSinceEpoch: 30_000))
    let (inspected, inspecting) = cpu { zip(parsed, all).map { inspector.inspect($0, bytes: $1.bytes) } }
    let site = indexer.index(parsed.compactMap(\.article)).site
    let sources = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let desk = SiteDesk(site: site, inspected: inspected, focus: nil) { path in
      sources[path].flatMap { try? SourceText.decode($0).get() }
    }
    let (findings, siteRules) = cpu { desk.check() }
    let found = Set(findings.filter { $0.code == "article-duplicate" }.map(\.place.file))
    return Result(
      inspecting: inspecting, siteRules: siteRules, planted: copies.count,
      found: copies.count { found.contains($0.path) })
  }

  private func copy(of file: SourceFile, number: Int) -> SourceFile {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\n---\n")
    let sentences = (parts.last ?? "").components(separatedBy: "。")
    let kept = sentences.enumerated().filter { $0.offset % 5 != 4 }.map(\.element).joined(separator: "。")
    let copy = "---\ntitle: 又一篇\(number)\ndate: 2027-01-01\n---\n\n这一篇换了标题和开头又来了，编号是\(number)。\n\n" + kept
    return SourceFile(path: "content/activities/copy\(number).md", bytes: Array(copy.utf8))
  }

  private func cpu<Value>(_ body: () -> Value) -> (Value, Double) {
    let start = clock()
    let result = body()
    return (result, Double(clock() - start) / 1_000_000)
  }
}
