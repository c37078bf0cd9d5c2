internal import ArgumentParser
internal import Content
internal import Templates

/// `niangjia template`.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: Speech.text("用 JSON 数据试一个模板，把结果写到标准输出。", "Renders one template with data from JSON."),
      discussion: Speech.text(
        """
        例如：niangjia template card.html --data card.json
        模板用到的其他模板在同一个文件夹里找。没有定义的名称算错误。
        数据里的 {"__html__": "<b>…</b>"} 是已经安全的 HTML，其余文字输出时会转义。
        --batch 给程序用：标准输入每行一个 {"id", "templates": {名称: 内容}, "main", "context"}，
        标准输出每行一个 {"id", "output"} 或 {"id", "error"}，次序相同。
        这里的 {"__html__": …} 只是普通数据；请求里写上 "markup": true，才当作安全的 HTML。
        """,
        """
        For instance: niangjia template card.html --data card.json
        Templates that it uses are looked for in the same folder. Undefined names are errors.
        In the data, {"__html__": "<b>…</b>"} is HTML that is safe already; all other text is escaped.
        --batch is for programs: each line of the input is {"id", "templates": {name: source}, "main", "context"},
        each line of the output {"id", "output"} or {"id", "error"}, in the same order.
        There, {"__html__": …} is plain data unless the request has "markup": true.
        """))
  }

  @Argument(help: ArgumentHelp(Speech.text("模板文件。", "The template."), valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("数据文件：一个 JSON 对象，它的键就是变量。", "The data: a JSON object whose keys are the variables."),
      valueName: "json"))
  var data: String?

  @Flag(help: ArgumentHelp(Speech.text("从标准输入逐行回答请求。", "Answers requests from standard input.")))
  var batch = false

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func validate() throws {
    guard batch == (file == nil), !batch || data == nil else {
      throw ValidationError(
        Speech.text(
          "写上一个模板文件，或者只写 --batch。", "Name one template, or write --batch and nothing else."))
    }
  }

  func run() throws {
    guard let file else {
      for line in InputLines() {
        Console.standardOutput(Array((TemplateRequest.answer(to: line, in: Speech.language) + "\n").utf8))
      }
      return
    }
    do {
      var folder = try TemplateFolder(file)
      Console.standardOutput(try folder.render(try context()))
    } catch let error as DiskError {
      DiagnosticPrinter(root: ".", language: Speech.language).print([error.diagnostic])
      throw ExitCode(1)
    } catch let errors as TemplateErrors {
      for error in errors.errors { show(error) }
      throw ExitCode(1)
    } catch let error as TemplateError {
      show(error)
      throw ExitCode(1)
    }
  }

  private func show(_ error: TemplateError) {
    Console.standardError(error.excerpt(Speech.language == .chinese ? .chinese : .english))
  }

  private func context() throws -> Map {
    guard let data else { return Map() }
    let value = try JSONReader.read(Disk.read(data), name: data)
    guard case .map(let map) = value else {
      throw ValidationError(
        Speech.text(
          "\(data) 里应是一个 JSON 对象：{\"名称\": 值}。", "\(data) must hold a JSON object: {\"name\": value}."))
    }
    return map
  }
}
