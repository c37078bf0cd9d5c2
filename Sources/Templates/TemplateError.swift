// What a caller gets when a template cannot be loaded or rendered: enough to show the place to an editor.

/// A failure with its place in a template.
public struct TemplateError: Error, Sendable {
  /// How one template came to be rendered from another.
  public enum Role: String, Sendable { case include, extends, block, macro, `import` }

  /// One step of the way to the place of the failure.
  public struct Step: Sendable {
    /// How the inner template, block or macro was reached.
    public let role: Role
    /// The name of the template, block or macro that was entered.
    public let name: String
    /// The template that entered it.
    public let template: String
    /// The line there, from 1.
    public let line: Int
  }

  /// What went wrong, in both languages, with a stable code and a nearest name.
  public let fault: Fault
  /// The template's name.
  public let template: String
  /// The line, from 1.
  public let line: Int
  /// The column in code points, from 1.
  public let column: Int
  /// The bytes of the place, in the text with its line ends made `\n`.
  public let range: Range<Int>
  /// The way to the place, innermost first.
  public let stack: [Step]
  /// The lines around, with their numbers; the failing one and up to two before and after.
  public let lines: [(number: Int, text: String)]

  /// The stable code of the sort of failure, such as `unknown-filter`.
  public var code: String { fault.kind.rawValue }
  /// The message in Chinese.
  public var chinese: String {
    fault.chinese + (fault.nearest.map { "，是否想写“\($0)”？" } ?? "")
  }
  /// The message in English.
  public var english: String {
    fault.english + (fault.nearest.map { "; did you mean '\($0)'?" } ?? "")
  }

  /// Places a fault in the sources.
  init(_ fault: Fault, sources: [(name: String, bytes: [UInt8])]) {
    self.fault = fault
    let place = fault.place ?? Place(template: -1, start: 0, end: 0)
    let index = Int(place.template)
    let source = sources.indices.contains(index) ? sources[index] : (name: "", bytes: [])
    template = source.name
    let start = min(Int(place.start), source.bytes.count)
    range = start..<max(start, min(Int(place.end), source.bytes.count))
    (line, column) = TemplateError.position(start, source.bytes)
    stack = fault.stack.map { step in
      let outer =
        sources.indices.contains(Int(step.place.template)) ? sources[Int(step.place.template)] : source
      let (line, _) = TemplateError.position(Int(step.place.start), outer.bytes)
      return Step(role: step.role, name: step.name, template: outer.name, line: line)
    }
    let texts = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var lines: [(number: Int, text: String)] = []
    for number in max(1, line - 2)..<min(texts.count, line + 2) + 1 {
      lines.append((number, String(decoding: texts[number - 1], as: UTF8.self)))
    }
    self.lines = lines
  }

  private static func position(_ offset: Int, _ bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
