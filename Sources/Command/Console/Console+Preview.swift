internal import Content
internal import Preview

extension Console {
  /// The first words of a preview.
  func welcome(_ address: String, _ snapshot: Snapshot, root: String) {
    DiagnosticPrinter(root: root, language: language).print(snapshot.findings)
    tell(
      Bilingual(
        "预览在 \(address)（\(snapshot.site.articles.count) 篇文章\(Console.findings(snapshot).chinese)）。改了文章，网页自己更新；按 Ctrl+C 结束。",
        "The preview is at \(address) (\(snapshot.site.articles.count) articles\(Console.findings(snapshot).english)). It follows every change; Ctrl+C ends it."
      ))
  }

  /// What a change came to: between two lines that programs wait for, everything that is wrong now.
  func tell(_ report: Workshop.Report, root: String) {
    tell(Bilingual("有改动，看一遍：", "Changed:"))
    DiagnosticPrinter(root: root, language: language).print(report.snapshot.findings)
    let milliseconds = max(1, Int((report.duration / .milliseconds(1)).rounded()))
    tell(
      Bilingual(
        "已更新，用时 \(milliseconds) 毫秒\(Console.findings(report.snapshot).chinese)。",
        "Updated in \(milliseconds) ms\(Console.findings(report.snapshot).english)."))
  }

  /// Says one line at once, also where standard output is no terminal.
  private func tell(_ text: Bilingual) {
    Console.standardOutput(Array((text(language) + "\n").utf8))
  }

  private static func findings(_ snapshot: Snapshot) -> Bilingual {
    let errors = snapshot.findings.total(.error)
    let others = snapshot.findings.total(.warning) + snapshot.findings.total(.hint)
    var (chinese, english) = ("", "")
    if errors > 0 { (chinese, english) = ("，\(errors) 个错误", ", \(errors) errors") }
    if others > 0 { (chinese, english) = (chinese + "，\(others) 个提醒", english + ", \(others) warnings") }
    return Bilingual(chinese, english)
  }
}
