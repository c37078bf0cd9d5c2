// Word files are made by pandoc, where it is installed: it knows Word's form better than we ever shall.

internal import Content

/// Makes Word files of HTML.
enum WordFile {
  /// Seconds that a story may take.
  private static let patience = 120

  /// The Word file of a page that has everything inside it.
  ///
  /// - Parameter path: the article, for findings.
  static func make(of page: [UInt8], for path: String) throws -> [UInt8] {
    guard let tool = Tool(named: ["pandoc"]) else { throw BookMaker.Refusal(diagnostics: [missing(path)]) }
    let folder = try Disk.makeTemporaryFolder()
    defer { try? Disk.remove(folder) }
    let (source, target) = (folder + "/story.html", folder + "/story.docx")
    try Disk.write(page, to: source)
    do throws(Tool.Failure) {
      try tool.run(["-f", "html", "-t", "docx", "-o", target, source], seconds: patience)
    } catch {
      throw BookMaker.Refusal(diagnostics: [failed(path)])
    }
    return try Disk.read(target)
  }

  private static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "export-no-pandoc", at: Place(file: path),
      Bilingual("导出 Word 要用 pandoc，这台机器上没有。", "Word files are made by pandoc, which is not installed."),
      advice: Bilingual(
        "安装 pandoc（例如 apt install pandoc）；或者用 --for wechat 导出，打开后全选、复制，贴进 Word。",
        "Install pandoc, as by `apt install pandoc`; or export --for wechat, open that, and paste it into Word."
      ))
  }

  private static func failed(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "export-failed", at: Place(file: path),
      Bilingual("pandoc 没有转出 Word 文件。", "pandoc made no Word file."),
      advice: Bilingual(
        "用 --for wechat 导出，打开后全选、复制，贴进 Word。", "Export --for wechat, open that, and paste it into Word."))
  }
}
