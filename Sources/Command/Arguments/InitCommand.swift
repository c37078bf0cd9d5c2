internal import ArgumentParser
internal import Content
internal import DefaultTheme

/// `niangjia init`.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Speech.text(
        "新建一个网站：设置、主题清单、模板和一篇示例。", "Makes a new site: settings, themes, templates, a sample."),
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
      let files = Starter.files + DefaultTheme.files.map { ("templates/" + $0.name, $0.bytes) }
      for (name, bytes) in files {
        let path = folder + "/" + name
        if Disk.entry(at: path) != nil { continue }
        try Disk.write(bytes, to: path)
        written += 1
      }
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
}
