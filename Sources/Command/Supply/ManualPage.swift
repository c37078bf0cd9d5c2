// The manual page, made of the same words as `--help`, so that the two never differ. The form is man(7).

internal import Content
internal import Publish

/// `niangjia(1)`.
struct ManualPage {
  /// The commands and options.
  let tree: CommandTree
  /// The language of the headings; the tree brings its own words.
  let language: Language

  /// The page in roff.
  var text: String {
    var lines = [
      ".\\\" Made by `niangjia manual`; what it says stands in the program's own help.",
      ".TH NIANGJIA 1 \"\(ManualPage.day)\" \"niangjia \(Generator.version)\"",
    ]
    lines += section("名称", "NAME", ["niangjia \\- " + Roff.escaped(Roff.phrase(tree.command.abstract ?? ""))])
    lines += section("用法", "SYNOPSIS", synopsis)
    lines += section("说明", "DESCRIPTION", Roff.paragraphs(tree.command.discussion ?? ""))
    lines += section("选项", "OPTIONS", options(of: tree.command))
    lines += section("命令", "COMMANDS", commands.flatMap { [".SS " + $0.commandName] + self.lines(of: $0) })
    lines += section(
      "文件", "FILES", files.flatMap { [".TP", ".I " + Roff.escaped($0), Roff.escaped($1(language))] })
    lines += section(
      "环境变量", "ENVIRONMENT",
      variables.flatMap { [".TP", ".B " + Roff.escaped($0), Roff.escaped($1(language))] })
    lines += section(
      "退出状态", "EXIT STATUS", statuses.flatMap { [".TP", ".B " + $0, Roff.escaped($1(language))] })
    return lines.joined(separator: "\n") + "\n"
  }

  /// The day of the page: that of the version, for the same source gives the same bytes on any day.
  private static let day = "2026-11-21"

  private var commands: [CommandTree.Command] {
    (tree.command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  private func section(_ chinese: String, _ english: String, _ lines: [String]) -> [String] {
    [".SH " + Bilingual(chinese, english)(language)] + lines
  }

  private var synopsis: [String] {
    commands.enumerated().flatMap { index, command in
      (index == 0 ? [] : [".br"]) + [usage(of: command)]
    }
  }

  private func usage(of command: CommandTree.Command) -> String {
    let values = shown(command).filter { $0.kind == "positional" }.map { argument in
      let name =
        "\\fI" + Roff.escaped(argument.valueName ?? "") + "\\fR" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let hasOptions = shown(command).contains { $0.kind != "positional" }
    return
      (["\\fBniangjia " + Roff.escaped(command.commandName) + "\\fR"] + (hasOptions ? [optionsWord] : [])
      + values)
      .joined(separator: " ")
  }

  private var optionsWord: String { Bilingual("[选项]", "[options]")(language) }

  private func lines(of command: CommandTree.Command) -> [String] {
    var lines = [usage(of: command)]
    for text in [command.abstract, command.discussion].compactMap(\.self) where !text.isEmpty {
      lines += [".PP"] + Roff.paragraphs(text)
    }
    return lines + options(of: command)
  }

  /// What a command takes, without what every command has.
  private func shown(_ command: CommandTree.Command) -> [CommandTree.Argument] {
    let isTop = command.commandName == tree.command.commandName
    return (command.arguments ?? []).filter { argument in
      let isCommon = argument.names?.contains { ["help", "version"].contains($0.name) } == true
      return argument.shouldDisplay != false && (isTop || !isCommon)
    }
  }

  private func options(of command: CommandTree.Command) -> [String] {
    shown(command).flatMap { argument -> [String] in
      let value = argument.valueName.map { "\\fI" + Roff.escaped($0) + "\\fR" } ?? ""
      let names = (argument.names ?? []).map { "\\fB" + Roff.escaped($0.typed) + "\\fR" }.joined(
        separator: ", ")
      let head =
        switch argument.kind {
        case "positional": value
        case "flag": names
        default: names + " " + value
        }
      let text = [argument.abstract, argument.discussion].compactMap(\.self).filter { !$0.isEmpty }
      return [".TP", head] + text.flatMap(Roff.paragraphs)
    }
  }

  private var files: [(String, Bilingual)] {
    [
      ("site.yaml", Bilingual("网站的设置。", "The site's settings.")),
      ("content/", Bilingual("文章、图片和其他要发布的文件。", "Articles, pictures and whatever else is published.")),
      (
        "templates/",
        Bilingual(
          "网站自己的模板；没有的用程序里带的。", "The site's own templates; the program's are used where there are none.")
      ),
      ("public/", Bilingual("发布的网站。", "The published site.")),
      (
        "public/.niangjia",
        Bilingual("哪些文件是程序做的；别的文件程序不会动。", "Which files the program made; it leaves all others alone.")
      ),
      (
        ".public.niangjia/",
        Bilingual(
          "生成时在 public 旁边做新网站的地方，做完就没有了；中断后留下的，下一次运行会收拾。",
          "Where a new site is made beside public; it is gone afterwards, and what an interrupted run left is cleared by the next one."
        )
      ),
    ]
  }

  private var variables: [(String, Bilingual)] {
    [
      (
        "LC_ALL, LC_MESSAGES, LANG",
        Bilingual(
          "决定提示用中文还是英文；--language 优先。", "Choose the language of messages; --language goes before them.")
      ),
      ("TMPDIR", Bilingual("转换别的格式时放临时文件的地方。", "Where files stand while other formats are converted.")),
    ]
  }

  private var statuses: [(String, Bilingual)] {
    [
      ("0", Bilingual("成功。", "Success.")),
      (
        "1",
        Bilingual(
          "内容有错，或者磁盘出了故障；没有发布。", "Errors in the content, or a failure of the disk; nothing was published.")
      ),
      ("2", Bilingual("命令写错了。", "Wrong usage.")),
    ]
  }
}
