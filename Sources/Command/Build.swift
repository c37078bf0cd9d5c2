// The page to read first: a build from the files of a site to the published folder, stage by stage. Each stage
// is a value that is complete when it is made; DESIGN §1 tells what each is for.

internal import Content
internal import Publish

/// One build of a site.
struct Build {
  /// What the command line asked for.
  let options: BuildOptions
  /// The states of the files that it reads, taken before `source`.
  let inputs: InputStates
  /// The site as it lies on the disk.
  let source: SiteSource
  /// Where progress is shown.
  let console: Console

  /// Runs all stages; with any error the published folder stays as it was.
  func run() -> BuildReport {
    var report = BuildReport()

    // read: the list of files, the settings, the pictures' headers
    report.add(source.diagnostics)

    // parse: each file on its own; the source bytes are dropped after
    let keepsText = !source.configuration.features.isDisjoint(with: [.search, .matching])
    let parsed = Stages.parse(source, keepsText: keepsText, threads: options.threads, console)
    let articles = parsed.compactMap(\.article)
    report.allowances = Allowances(articles)
    report.add(parsed.flatMap(\.diagnostics))

    // index: all articles together
    let calendar = options.calendar(in: source.configuration)
    let leftOut = options.choice.leftOut(of: articles, source)
    let (site, indexFindings) = source.indexer(
      calendar, leavingOut: leftOut, workers: Parallel.workers(options.threads)
    )
    .index(articles, broken: Stages.broken(parsed))
    report.add(indexFindings)
    report.upcoming = UpcomingChange.find(in: articles, from: calendar)
    report.leftOut = LeftOut(articles, on: calendar)

    // plan: which pages there are
    let (pages, planFindings) = Planner(site: site).plan()
    report.add(planFindings)
    report.articles = site.articles.count
    report.stories = site.articles.count { $0.kind != .page }

    // templates are read before anything is staged, so that their errors stand beside the others
    let theme = source.theme()
    report.add(theme.diagnostics)
    guard let environment = theme.environment, !report.hasErrors else { return report }

    do {
      // render and stage: in chunks, written as they are made
      let folder = try OutputFolder(options.output, force: options.force)
      defer { folder.finish() }
      let publication = try Publication(into: folder, force: options.force)
      let renderer = Renderer(site: site, pages: pages, environment: environment, assets: theme.assets)
      let stager = Stager(publication: publication, root: options.site, threads: options.threads)
      var staged = stager.stage(pages, renderer, theme.assets, site.attachments, console)
      // search: what the search page reads
      if site.configuration.features.contains(.search) {
        staged.add(SearchStage.stage(site, with: stager, console))
      }
      // booklets: the books that can be taken along
      staged.add(BookletStage.stage(site, with: stager, theme))
      report.add(staged.diagnostics)
      if let failure = stager.breakdown.error { throw failure }
      guard !report.hasErrors else { return report }

      // publish: one step
      report.add(
        try publication.publish(staged.addresses, unchanged: staged.unchanged, threads: options.threads))
      report.add(staged)

      // record: by which the next build sees that nothing has changed
      folder.keep { BuildRecord.bytes(self, report, staged, in: folder) }
      Lasting.keep((site, pages, renderer, theme))
    } catch {
      report.add(error, output: options.output)
    }
    return report
  }
}
