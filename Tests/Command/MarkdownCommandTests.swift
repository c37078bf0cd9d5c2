// What `niangjia markdown` is given is decoded as an article is: the parser meets no bytes that are no text.

import Testbed
import Testing

@Suite struct MarkdownCommandTests {
  /// Runs the command on what `printf` makes of a form.
  private func convert(_ form: String, _ options: String = "") throws -> Program.Outcome {
    try Program("/bin/sh").run([
      "-c", "printf '\(form)' | \"$0\" markdown \(options)", Niangjia.program.path,
    ])
  }

  @Test func textBecomesHTML() throws {
    let outcome = try convert(#"**\345\245\275**\347\232\204"#)
    #expect(outcome.status == 0 && outcome.output == "<p><strong>好</strong>的</p>\n")
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let outcome = try convert(#"a<?\214*\344\271\231"#)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("错误[encoding-unknown]"), "\(outcome.errors)")
  }

  @Test func commonMarkTakesAnyBytes() throws {
    let outcome = try convert(#"a\214b"#, "--commonmark")
    #expect(outcome.status == 0 && outcome.output == "<p>a\u{FFFD}b</p>\n")
  }
}
