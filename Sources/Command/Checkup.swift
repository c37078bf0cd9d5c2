// A check from the files of a site to everything that there is to say about them: the stages of a build, with the
// rules beside each, and nothing written.

internal import Check
internal import Content
internal import Publish
internal import Templates

/// One check of a site.
struct Checkup {
  /// What the command line asked for.
  let options: CheckOptions
  /// Where progress is shown.
  let console: Console

  /// Runs all stages and all rules.
  ///
  /// - Throws: where the command line names a column or file that is not there.
  func run() throws(CheckScope.Failure) -> CheckReport {
    let source = SiteSource(root: options.build.site, overrides: options.build)
    let scope = try CheckScope(options, source)
    let calendar = options.build.calendar(in: source.configuration)
    let (lists, listFindings) = SiteLists.read(root: source.root)
    var findings = source.diagnostics + listFindings

    // parse, and inspect each article while its source is at hand
    let inspector = Inspector(lists: lists, today: calendar.today)
    let again = SourceReader(
      root: source.root, guests: scope.guests, limit: source.configuration.maximumSourceBytes)
    let inspected = Stages.inspect(source, scope, again, inspector, threads: options.build.threads, console)
    findings += inspected.flatMap(\.diagnostics)
    let articles = inspected.compactMap(\.article)

    // index and plan, as a build does
    let broken = Set(inspected.filter { $0.article == nil }.map(\.path))
    let (site, indexFindings) = source.indexer(calendar).index(articles, broken: broken)
    let (pages, planFindings) = Planner(site: site).plan()
    findings += indexFindings + planFindings

    // the rules about all articles together
    findings += SiteDesk(site: site, inspected: inspected, focus: scope.focus, source: again.source).check()

    // the columns' rules
    let columns = Columns(articles: articles, lists: lists)
    let judged = judge(articles, columns, scope, again)
    findings += columns.diagnostics + judged.flatMap(\.findings)

    // render in memory, for the rules about outputs
    findings += press(source, site, pages)

    let policy = RulePolicy(source.configuration.rules, articles: articles)
    return CheckReport(
      policy.apply(to: findings) + policy.diagnostics, judged.compactMap(\.report), scope,
      isStrict: options.isStrict, articles: articles.count)
  }

  /// Judges the submissions that were asked for, each by its column's rules.
  private func judge(
    _ articles: [Article], _ columns: Columns, _ scope: CheckScope, _ again: SourceReader
  ) -> [Judged] {
    let submissions = articles.filter { scope.judges($0) }.sorted { $0.path < $1.path }
    return Parallel.map(submissions.count, threads: options.build.threads) { index in
      let article = submissions[index]
      guard let source = again.source(article.path) else { return Judged.nothing }
      return columns.judge(article, source: source, for: scope.column ?? article.section)
    }
  }

  /// Renders every page and looks at it; a page is dropped before the next is rendered.
  private func press(_ source: SiteSource, _ site: Site, _ pages: [Page]) -> [Diagnostic] {
    let theme = source.theme()
    guard let environment = theme.environment else { return theme.diagnostics }
    let renderer = Renderer(site: site, pages: pages, environment: environment, assets: theme.assets)
    let progress = console.progress(Bilingual("检查页面", "Checking pages"), of: pages.count)
    let chunks = Parallel.chunks(of: pages.count, size: 64)
    let parts = Parallel.map(chunks.count, threads: options.build.threads) { index in
      var bytes: [UInt8] = []
      var summaries: [OutputSummary] = []
      var failures: [Diagnostic] = []
      for page in pages[chunks[index]] {
        progress.advance()
        do throws(TemplateError) {
          try renderer.render(page, into: &bytes)
          summaries.append(OutputSummary(page, bytes: bytes))
        } catch {
          failures.append(error.diagnostic)
          if failures.count > 3 { break }
        }
      }
      return (summaries: summaries, failures: failures)
    }
    progress.finish()
    let failures = theme.diagnostics + parts.flatMap(\.failures)
    // With pages missing, every link to them would be called dead.
    guard failures.allSatisfy({ $0.severity < .error }) else { return failures }
    return failures + PressRoom(site: site, pages: parts.flatMap(\.summaries), assets: theme.assets).check()
  }
}
