internal import Content

/// What a build did, for the last line and the exit status.
struct BuildReport {
  /// Everything that was found, in the order of files and lines.
  var diagnostics: [Diagnostic] { findings.all }
  private var findings = BoundedFindings()
  private var seen: Set<Diagnostic> = []
  /// What editors have accepted; such findings are not added.
  var allowances = Allowances.none
  /// What will appear or vanish soon.
  var upcoming: [UpcomingChange] = []
  /// How many articles are shown.
  var articles = 0
  /// How many of them are no pages about the site.
  var stories = 0
  /// How many articles are not shown.
  var leftOut = LeftOut()
  /// How many pages were rendered.
  private(set) var pages = 0
  /// How many bytes the site has.
  private(set) var bytes = 0
  /// How many files are new or have other bytes.
  private(set) var written = 0
  /// How many files are gone.
  private(set) var removed = 0

  /// Whether some of the new site is published already and the rest waits for the next command.
  var isHalfway: Bool { diagnostics.contains { $0.code == "output-halfway" } }

  /// Whether nothing had changed since the last build, so that nothing was parsed.
  private(set) var isUnchanged = false

  /// The report of a build that has yet to run.
  init() {}

  /// The report of a build that found nothing changed: what the last one said.
  init(
    unchanged findings: [Diagnostic], upcoming: [UpcomingChange], articles: Int, leftOut: LeftOut, pages: Int,
    bytes: Int
  ) {
    self.findings = BoundedFindings(findings)
    self.leftOut = leftOut
    (self.upcoming, self.articles, self.pages, self.bytes) = (upcoming, articles, pages, bytes)
    isUnchanged = true
  }

  /// Whether nothing may be published.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds findings.
  mutating func add(_ findings: [Diagnostic]) {
    // A slip in a template is found on every page; it is told once.
    for finding in Diagnostic.notAllowed(findings, by: allowances) where seen.insert(finding).inserted {
      self.findings.add(finding)
    }
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
    case let refusal as OutputFolder.Refusal: findings.add(refusal.diagnostic(output))
    case let failure as DiskError: findings.add(failure.diagnostic(publishing: output))
    default: break
    }
  }
}

extension DiskError {
  /// The error in words; the hidden folder in which a site is made ready is nothing that an editor knows.
  fileprivate func diagnostic(publishing output: String) -> Diagnostic {
    let told = diagnostic
    guard OutputFolder.isWork(path) else { return told }
    let advice =
      told.code == "disk-permission"
      ? Bilingual(
        "新网站先在这个文件夹旁边做好，再换进来：检查它和它上一级文件夹的权限，或者用 --output 换一个地方。",
        "The new site is made beside this folder first: check the permissions of it and of the folder above, or choose another place with --output."
      ) : told.advice
    return Diagnostic(.error, told.code, at: Place(file: output), told.message, advice: advice)
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
          "用 --output 换一个空文件夹；确实要用这里，加上 --force：和网页同名的文件会被换掉，其余的保留。",
          "Choose an empty folder with --output, or add --force: files whose name a page needs are replaced, the others are kept."
        ))
    case .notFolder:
      Diagnostic(
        .error, "output-not-folder", at: Place(file: output),
        Bilingual("这不是文件夹。", "This is no folder."),
        advice: Bilingual("用 --output 换一个文件夹。", "Choose a folder with --output."))
    case .mounted:
      Diagnostic(
        .error, "output-mounted", at: Place(file: output),
        Bilingual(
          "这里挂着另一块磁盘，新网站没法一步换进来，所以没有动它。",
          "Another disk is mounted here, so that a new site could not take its place in one step; it was left alone."
        ),
        advice: Bilingual(
          "发布到它里面的一个文件夹，例如 --output \(output)/site。",
          "Publish into a folder in it, such as --output \(output)/site."))
    case .disk(let error):
      error.diagnostic(publishing: output)
    }
  }
}
