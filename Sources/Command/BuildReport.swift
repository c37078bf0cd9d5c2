internal import Content

/// What a build did, for the last line and the exit status.
struct BuildReport {
  /// Everything that was found, in the order of files and lines.
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  /// What editors have accepted; such findings are not added.
  var allowances = Allowances.none
  /// What will appear or vanish soon.
  var upcoming: [UpcomingChange] = []
  /// How many articles are shown.
  var articles = 0
  /// How many pages were rendered.
  private(set) var pages = 0
  /// How many bytes the site has.
  private(set) var bytes = 0
  /// How many files are new or have other bytes.
  private(set) var written = 0
  /// How many files are gone.
  private(set) var removed = 0

  /// Whether nothing had changed since the last build, so that nothing was parsed.
  private(set) var isUnchanged = false

  /// The report of a build that has yet to run.
  init() {}

  /// The report of a build that found nothing changed: what the last one said.
  init(unchanged findings: [Diagnostic], upcoming: [UpcomingChange], articles: Int, pages: Int, bytes: Int) {
    diagnostics = findings
    (self.upcoming, self.articles, self.pages, self.bytes) = (upcoming, articles, pages, bytes)
    isUnchanged = true
  }

  /// Whether nothing may be published.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds findings.
  mutating func add(_ findings: [Diagnostic]) {
    // A slip in a template is found on every page; it is told once.
    diagnostics += Diagnostic.notAllowed(findings, by: allowances).filter { seen.insert($0).inserted }
  }

  /// Adds what publishing changed.
  mutating func add(_ outcome: Publication.Outcome) {
    written = outcome.written
    removed = outcome.removed
  }

  /// Adds what was staged.
  mutating func add(_ staged: Stager.Staged) {
    pages = staged.pages
    bytes = staged.bytes
  }

  /// Adds an error that ended the build.
  mutating func add(_ error: any Error, output: String) {
    switch error {
    case let refusal as OutputFolder.Refusal: diagnostics.append(refusal.diagnostic(output))
    case let failure as DiskError: diagnostics.append(failure.diagnostic)
    default: break
    }
  }
}

extension OutputFolder.Refusal {
  /// The refusal in words.
  fileprivate func diagnostic(_ output: String) -> Diagnostic {
    switch self {
    case .busy:
      Diagnostic(
        .error, "output-busy", at: Place(file: output),
        Bilingual("另一个 niangjia 正在往这里发布。", "Another niangjia is publishing into this folder."),
        advice: Bilingual("等它结束再运行。", "Run this again when it is done."))
    case .notOurs:
      Diagnostic(
        .error, "output-not-ours", at: Place(file: output),
        Bilingual(
          "这个文件夹里有别的文件，不是 niangjia 发布的网站，所以没有动它。",
          "The folder holds files and is not a site that niangjia made, so it was left alone."),
        advice: Bilingual(
          "用 --output 换一个空文件夹；确实要用这里，加上 --force（原有的文件会保留）。",
          "Choose an empty folder with --output, or add --force: files that are there are kept."))
    case .notFolder:
      Diagnostic(
        .error, "output-not-folder", at: Place(file: output),
        Bilingual("这不是文件夹。", "This is no folder."),
        advice: Bilingual("用 --output 换一个文件夹。", "Choose a folder with --output."))
    case .disk(let error):
      error.diagnostic
    }
  }
}
