internal import Content
internal import Publish
internal import Templates

/// One line of `niangjia template --batch`: templates, which of them to render, and what with. `{"__html__": …}` in
/// the context is a map like any other, as it is to Jinja2, unless the line says `"markup": true`.
struct TemplateRequest {
  private let sources: [TemplateSource]
  private let main: String
  private let context: Map

  /// What is wrong with a request, in words.
  private struct Failure: Error {
    let text: Bilingual
  }

  /// The answer to a line: `{"id", "output"}` or `{"id", "error"}`; the id is null where none could be read.
  static func answer(to line: [UInt8], in language: Language) -> String {
    var fields = Map()
    var id: String { (try? fields["id"].map { try JSON.write($0) }) ?? "null" }
    do {
      guard case .map = try JSONReader.read(line, name: "JSON", fields: &fields) else {
        throw Failure(text: Bilingual("这一行不是 JSON 对象", "the line is no JSON object"))
      }
      let output = try JSON.write(.string(TemplateRequest(fields).render()))
      return #"{"id": \#(id), "output": \#(output)}"#
    } catch {
      let text = (try? JSON.write(.string(message(error, language)))) ?? "null"
      return #"{"id": \#(id), "error": \#(text)}"#
    }
  }

  private init(_ fields: Map) throws(Failure) {
    guard case .map(let templates)? = fields["templates"] else {
      throw Failure(text: Bilingual("缺少 templates，它应是对象", "`templates` must be an object"))
    }
    guard case .string(let main)? = fields["main"] else {
      throw Failure(text: Bilingual("缺少 main，它应是字符串", "`main` must be a string"))
    }
    var hasMarkup = false
    switch fields["markup"] ?? .none {
    case .bool(let bool): hasMarkup = bool
    case .none: break
    default: throw Failure(text: Bilingual("markup 应是 true 或 false", "`markup` must be true or false"))
    }
    switch fields["context"].map({ hasMarkup ? $0.withMarkup() : $0 }) ?? .none {
    case .map(let map): context = map
    case .none: context = Map()
    default: throw Failure(text: Bilingual("context 应是对象", "`context` must be an object"))
    }
    var sources: [TemplateSource] = []
    for (name, value) in templates.pairs {
      guard case .string(let text) = value else {
        throw Failure(text: Bilingual("模板“\(name)”应是字符串", "the template '\(name)' must be a string"))
      }
      sources.append(TemplateSource(name: name, text: text))
    }
    self.sources = sources
    self.main = main
  }

  private func render() throws -> String {
    var page: [UInt8] = []
    try Environment(sources: sources, filters: Filter.niangjia).render(main, context, into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  /// One line: code, place and message of the first failure.
  private static func message(_ error: any Error, _ language: Language) -> String {
    switch error {
    case let errors as TemplateErrors: return errors.errors.first.map { message($0, language) } ?? ""
    case let error as TemplateError:
      let text = language == .chinese ? error.chinese : error.english
      return "\(error.code): \(error.template):\(error.line):\(error.column): \(text)"
    case let fault as Fault:
      return "\(fault.kind.rawValue): " + Bilingual(fault.chinese, fault.english)(language)
    case let failure as Failure: return "request: " + failure.text(language)
    default: return "\(error)"
    }
  }
}
