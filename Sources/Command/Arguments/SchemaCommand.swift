internal import ArgumentParser
internal import Chinese
internal import Content

/// `niangjia schema`.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Speech.text(
        "输出各项的 JSON Schema，给编辑软件用。", "Prints JSON Schema of the fields, for editors' programs."),
      discussion: Speech.text(
        "种类：活动、劳模工匠、站点、案例、需求、来稿、页面、文章；还有设置（site.yaml）、主题、地名。不写种类就输出合在一起的。",
        "Kinds: activity, worker, station, case, demand, submission, page, article; also site, themes, regions. Without one: all kinds together."
      ))
  }

  @Argument(help: ArgumentHelp(Speech.text("种类。", "The kind."), valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("网站所在的文件夹，主题从那里取。", "The site's folder, whose themes are taken."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("把每一种都写进这个文件夹，一种一个文件。", "Write all of them into this folder, a file each."),
      valueName: "dir"))
  var into: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    let schema = Schema(site: site)
    if let into {
      do {
        for subject in SchemaSubject.all {
          try Disk.write(Array(schema.text(of: subject).utf8), to: into + "/" + subject.fileName)
        }
      } catch {
        DiagnosticPrinter(root: into, language: Speech.language).print([error.diagnostic])
        throw ExitCode(1)
      }
      return
    }
    guard let kind else { return Console.standardOutput(Array(schema.textOfAnyKind().utf8)) }
    guard let subject = SchemaSubject.all.first(where: { $0.names.contains(kind) }) else {
      let nearest = NearestName.nearest(to: kind, in: SchemaSubject.all.flatMap(\.names))
      throw ValidationError(
        Speech.text(
          "没有“\(kind)”这一种"
            + (nearest.map { "，是不是“\($0)”？" }
              ?? "。可以写：\(SchemaSubject.all.compactMap(\.names.last).joined(separator: "、"))。"),
          "There is no schema of `\(kind)`"
            + (nearest.map { "; did you mean `\($0)`?" }
              ?? "; write one of \(SchemaSubject.all.compactMap(\.names.first).joined(separator: ", ")).")))
    }
    Console.standardOutput(Array(schema.text(of: subject).utf8))
  }
}

extension Schema {
  /// The schema for a site's own themes and checklist; where there is no site, for any.
  init(site: String) {
    let settings = SiteSettings(root: site, overrides: BuildOptions())
    themes = settings.themes.names
    checklist = settings.configuration.checklist
  }
}
