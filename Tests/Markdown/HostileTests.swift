// Each kind of hostile input in a debug build too; `MarkdownFuzz hostile` times the full size.

import MarkdownTrials
import Testing

@testable import Markdown

@Suite struct HostileTests {
  static let kinds = Hostility.all(20_000)

  @Test(arguments: kinds.indices) func isParsedInTime(_ index: Int) {
    let kind = Self.kinds[index]
    let clock = ContinuousClock()
    var document = MarkdownParser.parse([])
    // A release build needs a twentieth of this; the suite's other tests run at the same time.
    let elapsed = clock.measure { document = MarkdownParser.parse(kind.source) }
    #expect(elapsed < .seconds(15), "\(kind.name)")
    #expect(!document.isRefused || kind.name.hasPrefix("CVE"), "\(kind.name)")
  }

  @Test func thereAreMoreThan45() { #expect(Hostility.all(10).count > 45) }

  @Test func knownQuadraticInputIsRefused() {
    let source = Array(String(repeating: "![[]()", count: 80_000).utf8)
    for options in [MarkdownOptions.site, .commonMark] {
      let document = MarkdownParser.parse(source, options: options)
      #expect(document.isRefused)
      #expect(document.findings.first?.kind == .refused(.unclosedBrackets))
    }
  }

  @Test func ordinaryPicturesAreNotRefused() {
    let source = Array(String(repeating: "![图[一]](a.jpg) [链接](b.md)\n", count: 20_000).utf8)
    #expect(!MarkdownParser.parse(source).isRefused)
  }

  @Test func aSourceOverTheLimitIsAnError() {
    var options = MarkdownOptions.site
    options.maximumBytes = 10
    #expect(MarkdownParser.parse(Array("0123456789".utf8), options: options).findings.isEmpty)
    let refused = MarkdownParser.parse(Array("0123456789a".utf8), options: options)
    #expect(refused.findings.first?.kind == .tooLarge(limit: 10))
    #expect(refused.isRefused && refused.body.html.isEmpty)
  }
}
