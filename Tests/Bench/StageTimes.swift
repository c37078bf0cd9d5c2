// What each stage costs by itself, in one process and on one thread: libcmark alone, our Markdown, the whole of
// parsing, then index, plan and render. Only ratios within one run mean anything on a shared machine.

internal import CCmark
internal import Check
internal import Content
internal import DefaultTheme
internal import Foundation
internal import Markdown
internal import Publish
internal import Templates
internal import Testbed

/// Times the stages of a build over a corpus.
struct StageTimes {
  private let files: [SourceFile]
  private let configuration = SiteConfiguration()
  private let themes: ThemeList

  /// Reads a site that `Corpus` wrote.
  init(site: String) throws {
    files = try FileManager.default.subpathsOfDirectory(atPath: site + "/content")
      .filter { $0.hasSuffix(".md") }.sorted()
      .map { SourceFile(path: "content/" + $0, bytes: try Files.read("\(site)/content/\($0)")) }
    let list = try Files.read(site + "/content/themes.yaml")
    themes = ThemeList.read(SourceText(path: ThemeList.path, bytes: list)).list
  }

  /// Runs the stages and prints the processor time of each.
  func print() throws {
    let parser = ArticleParser(
      configuration: configuration, themes: themes,
      regions: RegionResolver(
        divisions: .national, aliases: RegionAliases.read(nil, divisions: .national).list))
    let reading = ReadingTimes(of: (0..<5).map { _ in round(parser) })
    let parsed = files.map(parser.parse)
    let indexer = SiteIndexer(
      configuration: configuration, divisions: .national, themes: themes,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 30_000), showsDrafts: false),
      attachments: Attachments([]))
    let (index, indexing) = cpu { indexer.index(parsed.compactMap(\.article)) }
    let (plan, planning) = cpu { Planner(site: index.site).plan() }
    let rendering = try render(index.site, plan.pages)
    let check = CheckTimes(files: files, parser: parser, indexer: indexer).measure()

    StageTimes.show("libcmark alone", reading.cmark)
    StageTimes.show("Markdown", reading.markdown, StageTimes.note(reading.ratios))
    StageTimes.show(
      "parse", reading.parse, "front matter and article: \(StageTimes.milliseconds(reading.frontMatter))")
    StageTimes.show("index", indexing, "\(index.site.articles.count) articles")
    StageTimes.show("plan", planning, "\(plan.pages.count) pages")
    StageTimes.show("render", rendering)
    StageTimes.show("inspect", check.inspecting, "rules about single articles, parsing apart")
    StageTimes.show(
      "site rules", check.siteRules, "\(check.found) of \(check.planted) articles that were sent twice")
    SearchTimes(site: index.site).print()
  }

  /// What reading all files costs, in seconds of processor time: the medians of some rounds.
  private struct ReadingTimes {
    let cmark: Double
    let markdown: Double
    let parse: Double
    /// What parsing costs beyond Markdown.
    let frontMatter: Double
    /// How many times libcmark's time Markdown takes, sorted.
    let ratios: [Double]

    init(of rounds: [(cmark: Double, markdown: Double, parse: Double)]) {
      let median = { (values: [Double]) in values.sorted()[values.count / 2] }
      cmark = median(rounds.map(\.cmark))
      markdown = median(rounds.map(\.markdown))
      parse = median(rounds.map(\.parse))
      frontMatter = median(rounds.map { $0.parse - $0.markdown })
      ratios = rounds.map { $0.markdown / max($0.cmark, .leastNormalMagnitude) }.sorted()
    }
  }

  /// libcmark, our Markdown and the whole of parsing in turns of a hundred articles, so that other work on the
  /// machine meets all alike. What a turn makes is kept until its end, so that both stages pay for fresh memory.
  private func round(_ parser: ArticleParser) -> (cmark: Double, markdown: Double, parse: Double) {
    var times = (cmark: 0.0, markdown: 0.0, parse: 0.0)
    for first in stride(from: 0, to: files.count, by: 100) {
      let turn = files[first..<min(first + 100, files.count)]
      let bodies = turn.map { StageTimes.bodyStart($0.bytes) }
      times.cmark +=
        cpu { for (file, start) in zip(turn, bodies) { convertWithLibcmark(file, from: start) } }.1
      let (documents, markdown) = cpu {
        zip(turn, bodies).map { MarkdownParser.parse($0.bytes, from: $1, options: .site) }
      }
      times.markdown += markdown
      times.parse += withExtendedLifetime(documents) { cpu { turn.map(parser.parse) }.1 }
    }
    return times
  }

  private func render(_ site: Site, _ pages: [Page]) throws -> Double {
    let sources = DefaultTheme.files.filter { $0.name.hasSuffix(".html") }
    let environment = try Environment(
      sources: sources.map { TemplateSource(name: $0.name, bytes: $0.bytes) }, filters: Filter.niangjia)
    let renderer = Renderer(site: site, pages: pages, environment: environment, assets: Assets([]))
    var bytes: [UInt8] = []
    let (failures, time) = cpu {
      pages.count { page in
        do {
          try renderer.render(page, into: &bytes)
          return false
        } catch { return true }
      }
    }
    if failures > 0 { Swift.print("\(failures) pages could not be rendered") }
    return time
  }

  /// What a body gives, and the seconds of processor time that it took.
  private func cpu<Result>(_ body: () throws -> Result) rethrows -> (Result, Double) {
    let start = StageTimes.processorTime
    let result = try body()
    return (result, StageTimes.processorTime - start)
  }

  /// Seconds of processor time so far; POSIX counts them in millionths.
  static var processorTime: Double { Double(clock()) / 1_000_000 }

  private func convertWithLibcmark(_ file: SourceFile, from start: Int) {
    file.bytes[start...].withUnsafeBytes { buffer in
      let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      free(cmark_markdown_to_html(text, buffer.count, CMARK_OPT_UNSAFE))
    }
  }

  /// Where the body of a corpus's article begins: after the second line of `---`.
  private static func bodyStart(_ bytes: [UInt8]) -> Int {
    let fence = Array("\n---\n".utf8)
    return (bytes.indices.first { bytes[$0...].starts(with: fence) } ?? 0) + fence.count
  }

  /// Prints a stage with the time that it took.
  static func show(_ name: String, _ seconds: Double, _ note: String = "") {
    let label = "  " + name + String(repeating: " ", count: max(1, 18 - name.count))
    Swift.print(label + StageTimes.milliseconds(seconds) + (note.isEmpty ? "" : "   " + note))
  }

  /// Seconds as a bench prints them.
  static func milliseconds(_ seconds: Double) -> String {
    "\(Int((seconds * 1000).rounded())) ms CPU"
  }

  private static func note(_ ratios: [Double]) -> String {
    String(
      format: "%.2f times libcmark (%.2f to %.2f in %d rounds)", ratios[ratios.count / 2], ratios[0],
      ratios[ratios.count - 1], ratios.count)
  }
}
