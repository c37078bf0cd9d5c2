internal import ArgumentParser
internal import Content
internal import DefaultTheme

/// `niangjia init`.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Speech.text(
        "新建一个网站：设置、主题清单、模板、一篇示例和 VS Code 的设置。",
        "Makes a new site: settings, themes, templates, a sample, settings for VS Code."),
      discussion: Speech.text("已有的文件不会被改动。", "Files that exist are left alone."))
  }

  @Argument(help: ArgumentHelp(Speech.text("新网站的文件夹。", "The new site's folder."), valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    let console = Console(language: Speech.language)
    var written = 0
    do {
      written += try lay(Starter.files + DefaultTheme.files.map { ("templates/" + $0.name, $0.bytes) })
      // The schemas name the site's themes, which lie there by now.
      let editor = EditorFiles(language: Speech.language, schema: Schema(site: folder))
      written += try lay(editor.files)
    } catch {
      DiagnosticPrinter(root: folder, language: console.language).print([error.diagnostic])
      throw ExitCode(1)
    }
    console.say(
      Bilingual(
        "在 \(folder) 里新建了 \(written) 个文件。接着运行：niangjia build --site \(folder)，再双击打开 \(folder)/public/index.html。",
        "Made \(written) files in \(folder). Next: niangjia build --site \(folder), then open \(folder)/public/index.html."
      ))
  }

  /// Writes the files that are not there yet.
  ///
  /// - Returns: how many were written.
  private func lay(_ files: [(name: String, bytes: [UInt8])]) throws(DiskError) -> Int {
    var written = 0
    for (name, bytes) in files where Disk.entry(at: folder + "/" + name) == nil {
      try Disk.write(bytes, to: folder + "/" + name)
      written += 1
    }
    return written
  }
}
