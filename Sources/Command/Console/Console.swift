// What is said on the terminal: results on standard output, progress and findings on standard error.

internal import Content
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Speaks to whoever runs the program.
struct Console: Sendable {
  /// The language of messages.
  let language: Language
  private let isTerminal: Bool

  /// Makes a console that shows progress only where standard error is a terminal.
  init(language: Language) {
    self.language = language
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  private init(silentIn language: Language) {
    self.language = language
    isTerminal = false
  }

  /// Shows no progress: for work beside other work.
  static let silent = Console(silentIn: .chinese)

  /// Says one line on standard output.
  func say(_ text: Bilingual) {
    print(text(language))
  }

  /// Says that a file has got a number since another one has its name.
  func mention(renamed wanted: String, as name: String) {
    guard name != wanted else { return }
    say(
      Bilingual(
        "已经有“\(wanted)”，内容不同，没有动它，新的另起了名字。",
        "\(wanted) is there already with other content and was left alone; the new one has a name of its own."
      ))
  }

  /// Writes bytes to standard output as they are.
  static func standardOutput(_ bytes: [UInt8]) {
    flush()
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(STDOUT_FILENO, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if count < 0, errno != EINTR { return }
      offset += max(0, count)
    }
  }

  /// Writes a line to standard error, behind all that was said on standard output: both may lead into one pipe, and
  /// what is still held back would be cut wherever its buffer happens to be full, be it inside a character.
  static func standardError(_ text: String) {
    flush()
    var bytes = Array(text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    bytes.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Hands on what `print` holds back.
  private static func flush() { fflush(nil) }

  /// A bar for work of so many steps.
  func progress(_ label: Bilingual, of total: Int) -> Progress {
    Progress(label: label(language), total: total, isShown: isTerminal)
  }

  /// The last line of a build: articles, pages, files changed, bytes, seconds; or that nothing was published.
  func finish(_ report: BuildReport, output: String, after duration: Duration) {
    let errors = report.diagnostics.total(.error)
    let warnings = report.diagnostics.total(.warning)
    if errors > 0 {
      let state =
        report.isHalfway
        ? Bilingual(
          "\(output) 里新旧网站的文件都有，等着接着换。", "\(output) holds files of both sites until you run this again.")
        : Bilingual("没有发布，\(output) 保持原样。", "nothing was published, \(output) is as it was.")
      Console.standardError(
        Bilingual(
          "有 \(errors) 个错误\(warnings > 0 ? "、\(warnings) 个提醒" : "")，\(state(.chinese))",
          "\(English.count(errors, "error"))\(warnings > 0 ? ", \(English.count(warnings, "warning"))" : ""); \(state(.english))"
        )(language))
      return
    }
    let seconds = Console.decimal(duration)
    let size = Console.size(report.bytes)
    say(
      Bilingual(
        "\(report.articles) 篇文章，\(report.pages) 个页面，改动 \(report.written) 个文件"
          + (report.removed > 0 ? "、删去 \(report.removed) 个" : "") + "，共 \(size)，用时 \(seconds) 秒。"
          + report.leftOut.words.chinese + (report.isUnchanged ? "和上次生成时相比，什么都没有变。" : "")
          + (warnings > 0 ? "有 \(warnings) 个提醒。" : ""),
        "\(English.count(report.articles, "article")), \(English.count(report.pages, "page")), \(English.count(report.written, "file")) changed"
          + (report.removed > 0 ? ", \(report.removed) removed" : "") + ", \(size), \(seconds) s."
          + report.leftOut.words.english
          + (report.isUnchanged ? " Nothing has changed since the last build." : "")
          + (warnings > 0 ? " \(English.count(warnings, "warning"))." : "")))
  }

  /// Lists what will appear on the site or vanish from it within the next days.
  func list(_ upcoming: [UpcomingChange]) {
    guard !upcoming.isEmpty else { return }
    say(
      Bilingual(
        "\(UpcomingChange.horizon) 天内会有变化，到时请重新生成：",
        "Within \(UpcomingChange.horizon) days; build again then:"))
    for change in upcoming {
      let verb = change.kind == .appears ? Bilingual("上线", "appears") : Bilingual("下线", "vanishes")
      say(
        Bilingual(
          "  \(change.day.iso) \(verb(.chinese))：\(change.title)（\(change.path)）",
          "  \(change.day.iso) \(verb(.english)): \(change.title) (\(change.path))"))
    }
  }

  private static func decimal(_ duration: Duration) -> String {
    let hundredths =
      duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  static func size(_ bytes: Int) -> String {
    if bytes < 10_000 { return "\(bytes) B" }
    if bytes < 10_000_000 { return "\(bytes / 1000) KB" }
    return "\(bytes / 1_000_000) MB"
  }
}

/// Work under way, shown on a terminal once it has taken half a second.
final class Progress: Sendable {
  private let label: String
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock().now
  private let done = Atomic<Int>(0)
  private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

  init(label: String, total: Int, isShown: Bool) {
    self.label = label
    self.total = total
    self.isShown = isShown
  }

  /// Counts one step; safe to call from several threads.
  func advance() {
    guard isShown else { return }
    let count = done.add(1, ordering: .relaxed).newValue
    guard count & 63 == 0 else { return }
    let now = ContinuousClock().now
    guard now - start > .milliseconds(500) else { return }
    lastShown.withLock { last in
      if let last, now - last < .milliseconds(100) { return }
      last = now
      show("\r\(label) \(count)/\(total)\u{1B}[K")
    }
  }

  /// Clears the line.
  func finish() {
    if lastShown.withLock({ $0 }) != nil { show("\r\u{1B}[K") }
  }

  private func show(_ text: String) {
    Array(text.utf8).withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
