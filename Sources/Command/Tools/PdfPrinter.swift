// Chromium prints the book: it sets Chinese as browsers do, numbers pages and keeps captions with their pictures.

internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Prints HTML files to PDF by Chromium, where it is installed.
struct PdfPrinter {
  private let tool: Tool

  /// Seconds that a book may take.
  private static let patience = 600

  /// Looks for Chromium and its kin.
  init?() {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]
    guard let tool = Tool(named: names) else { return nil }
    self.tool = tool
  }

  /// Prints a file; false where Chromium did not.
  func print(_ html: String, to pdf: String) -> Bool {
    guard let folder = try? Disk.makeTemporaryFolder() else { return false }
    defer { try? Disk.remove(folder) }
    let source = Address.encoded(Disk.resolve(html) ?? html)
    let target = folder + "/book.pdf"
    do {
      // Chromium refuses its sandbox to root, as in a container.
      try tool.run(
        (getuid() == 0 ? ["--no-sandbox"] : []) + [
          "--headless", "--disable-gpu", "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
          "--generate-pdf-document-outline",
          "--print-to-pdf=\(target)", "file://\(source)",
        ], seconds: PdfPrinter.patience)
      try Disk.replace(pdf, with: Disk.read(target))
      return true
    } catch {
      return false
    }
  }

  /// What is said where Chromium gave nothing.
  static func failed(_ html: String) -> Diagnostic {
    Diagnostic(
      .error, "booklet-unprinted", at: Place(file: html),
      Bilingual("Chromium 没有印出 PDF。", "Chromium printed no PDF."),
      advice: Bilingual(
        "用浏览器打开这个文件，按 Ctrl+P 选“另存为 PDF”。", "Open the file in a browser and print it to PDF."))
  }

  /// What is said where there is no Chromium.
  static func missing(_ html: String) -> Diagnostic {
    Diagnostic(
      .error, "booklet-no-browser", at: Place(file: html),
      Bilingual("这台机器上没有 Chromium 或 Chrome，没有印成 PDF。", "Chromium is not installed, so no PDF was printed."),
      advice: Bilingual(
        "用浏览器打开这个文件，按 Ctrl+P 选“另存为 PDF”，勾选“背景图形”、去掉“页眉和页脚”；或者安装 chromium。",
        "Open the file in a browser and print it to PDF without headers and footers; or install chromium."))
  }
}
