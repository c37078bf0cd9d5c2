// What each stage costs by itself, in one process and on one thread: libcmark alone, our Markdown, the whole of
// parsing, then index, plan and render. Only ratios within one run mean anything on a shared machine.

internal import CCmark
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
    let bodies = files.map { StageTimes.bodyStart($0.bytes) }
    let (_, cmark) = cpu {
      for (file, start) in zip(files, bodies) { StageTimes.convertWithLibcmark(file.bytes[start...]) }
    }
    let (_, markdown) = cpu {
      for (file, start) in zip(files, bodies) {
        _ = MarkdownParser.parse(file.bytes, from: start, options: .site)
      }
    }
    let parser = ArticleParser(
      configuration: configuration, themes: themes,
      regions: RegionResolver(
        divisions: .national, aliases: RegionAliases.read(nil, divisions: .national).list))
    let (parsed, parsing) = cpu { files.map(parser.parse) }
    let indexer = SiteIndexer(
      configuration: configuration, divisions: .national, themes: themes,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 30_000), showsDrafts: false),
      attachments: Attachments([]))
    let (index, indexing) = cpu { indexer.index(parsed.compactMap(\.article)) }
    let (plan, planning) = cpu { Planner(site: index.site).plan() }
    let rendering = try render(index.site, plan.pages)

    StageTimes.show("libcmark alone", cmark)
    StageTimes.show("Markdown", markdown, "\(StageTimes.ratio(markdown, cmark)) of libcmark")
    StageTimes.show(
      "parse", parsing, "front matter and article: \(StageTimes.milliseconds(parsing - markdown))")
    StageTimes.show("index", indexing, "\(index.site.articles.count) articles")
    StageTimes.show("plan", planning, "\(plan.pages.count) pages")
    StageTimes.show("render", rendering)
    SearchTimes(site: index.site).print()
  }

  private func render(_ site: Site, _ pages: [Page]) throws -> Double {
    let sources = DefaultTheme.files.filter { $0.name.hasSuffix(".html") }
    let environment = try Environment(
      sources: sources.map { TemplateSource(name: $0.name, bytes: $0.bytes) })
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

  private static func convertWithLibcmark(_ body: ArraySlice<UInt8>) {
    body.withUnsafeBytes { buffer in
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

  private static func ratio(_ one: Double, _ other: Double) -> String {
    other > 0 ? String(format: "%.2f times", one / other) : "-"
  }
}
