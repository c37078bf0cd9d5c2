internal import ArgumentParser
internal import Content
internal import Markdown

/// `niangjia markdown`.
struct MarkdownCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "markdown",
      abstract: Speech.text(
        "从标准输入读 Markdown，把正文的 HTML 写到标准输出。", "Reads Markdown and writes the body's HTML."),
      discussion: Speech.text(
        "链接和图片的地址照原样写出。", "The addresses of links and pictures are written as they stand."))
  }

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        "只用 CommonMark，与 cmark --unsafe 的结果逐字节相同。",
        "CommonMark alone, byte for byte as cmark --unsafe writes it.")))
  var commonmark = false

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    var source: [UInt8]
    do {
      source = try Disk.read("/dev/stdin")
    } catch {
      Console.standardError(error.diagnostic.message(Speech.language))
      throw ExitCode(1)
    }
    // Texts of a site are decoded before they are parsed; libcmark mends what is no UTF-8 by itself.
    if !commonmark {
      switch SourceText.decode(SourceFile(path: "stdin", bytes: source)) {
      case .success(let text): source = text.bytes
      case .failure(let failure):
        DiagnosticPrinter(root: ".", language: Speech.language).print([failure.diagnostic])
        throw ExitCode(1)
      }
    }
    let document = MarkdownParser.parse(source, options: commonmark ? .commonMark : .site)
    var html: [UInt8] = []
    document.body.write(into: &html) { hole, output in
      switch hole {
      case .link(let index):
        let link = document.links[index]
        output += Address.encoded(link.path).utf8
        if let fragment = link.fragment { output += ("#" + Address.encoded(fragment)).utf8 }
      case .pictureSource(let index):
        output += Address.encoded(document.pictures[index].source).utf8
      case .pictureSize, .idPrefix:
        break
      }
    }
    Console.standardOutput(html)
    if !commonmark {
      let findings = BodyFindings.diagnostics(of: document, source: source, name: "stdin")
      DiagnosticPrinter(root: ".", language: Speech.language).print(findings)
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    } else if document.isRefused {
      throw ExitCode(1)
    }
  }
}
