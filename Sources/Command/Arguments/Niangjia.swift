internal import ArgumentParser
internal import Content
internal import Publish

/// The program: `niangjia build`, `niangjia new`, `niangjia init`.
@main
struct Niangjia: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "niangjia",
      abstract: Speech.text("把工会新闻和案例的 Markdown 文章做成网站。", "Makes a web site of a union's news and cases."),
      discussion: Speech.text(
        """
        新建网站：niangjia init 文件夹
        生成网站：在网站文件夹里运行 niangjia build，然后双击打开 public/index.html。
        边写边看：在网站文件夹里运行 niangjia serve。
        退出状态：0 成功，1 内容有错，2 命令写错。
        """,
        """
        A new site: niangjia init FOLDER
        To build it: run niangjia build in the site's folder, then open public/index.html.
        To see it while writing: niangjia serve.
        Exit status: 0 success, 1 errors in the content, 2 wrong usage.
        """),
      version: Generator.version,
      subcommands: [
        BuildCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self, ListCommand.self,
        StatsCommand.self, MatchCommand.self, NewCommand.self, ImportCommand.self, ExtractCommand.self,
        BookletCommand.self, ArchiveCommand.self, ExportCommand.self,
        InitCommand.self,
        SchemaCommand.self, MarkdownCommand.self, TemplateCommand.self, ManualCommand.self,
      ])
  }

  @Flag(
    help: ArgumentHelp(
      Speech.text("列出程序用到的软件和数据，以及它们的许可证。", "List the software and data that it uses, with their licences.")))
  var licenses = false

  func run() throws {
    guard licenses else { throw CleanExit.helpRequest(self) }
    print(LicenseList(language: Speech.language).text)
  }

  /// Parses the arguments and runs; wrong usage exits with 2, as is the custom of compilers and linters.
  static func main() {
    Speech.choose(from: CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let text = Speech.localized(fullMessage(for: error))
      if code == .success {
        print(text)
        return
      }
      if !text.isEmpty { Console.standardError(text) }
      exit(withError: code == .validationFailure ? ExitCode(2) : code)
    }
  }
}

extension Language: ExpressibleByArgument {}
