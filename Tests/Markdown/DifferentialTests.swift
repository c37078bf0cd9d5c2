// A short sample of what `MarkdownFuzz differ` does at length, and the corpus of what was once found.

import Chinese
import Foundation
import MarkdownTrials
import Testing

@testable import Markdown

@Suite struct DifferentialTests {
  @Test func mutatedArticlesEqualLibcmark() {
    var maker = ArticleMaker(seed: 3)
    let cases = CaseTests.names.compactMap {
      FileManager.default.contents(atPath: CaseTests.folder.appending(path: "\($0).md").path).map(Array.init)
    }
    let sources = (0..<10).map { _ in maker.article(characters: 400) } + cases.filter { !$0.isEmpty }
    var mutator = Mutator(seed: 3, sources: sources)
    for _ in 0..<2_000 {
      let source = mutator.next()
      #expect(MarkdownParser.parse(source, options: .commonMark).body.html == Reference.html(source))
      expectSound(MarkdownParser.parse(source), source)
    }
  }

  @Test func corpusIsParsed() throws {
    // `Found` is what libFuzzer kept, minimised.
    for folder in ["Corpus", "Corpus/Found"].map({ SharedData.tests.appending(path: $0) }) {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.count > 3)
      for name in names.sorted() where name != "Found" {
        let source = Array(try Data(contentsOf: folder.appending(path: name)))
        #expect(MarkdownParser.parse(source, options: .commonMark).body.html == Reference.html(source))
        expectSound(MarkdownParser.parse(source), source)
      }
    }
  }

  /// Text that needs none of the additions is the same with and without them, but for what is not text.
  @Test func textWithoutChineseIsUntouched() throws {
    guard let data = SharedData.read("commonmark-0.30.json") else { return }
    let examples = try JSONDecoder().decode(SpecificationTests.Examples.self, from: data).cases
    var options = MarkdownOptions.commonMark
    options.chineseEmphasis = true
    for example in examples {
      #expect(render(example.markdown, options) == example.html, "example \(example.example)")
    }
  }

  /// The same of Western text with quotation marks, dashes and dots, mutated.
  @Test func westernTextIsUntouched() {
    let sources = [
      "He said **“hello”**s and *‘a’*b — **…**c, a·**·b·**, __“x”__y\n\n> *a*“b” ***—c—***d\n",
      "1. **“a”** b\n2. *(c)*d [**“e”**](f)g\n\n| **“h”**i |\n|---|\n| ~~“j”~~k |\n",
    ].map { Array($0.utf8) }
    var mutator = Mutator(seed: 5, sources: sources)
    var emphasis = MarkdownOptions.commonMark
    emphasis.chineseEmphasis = true
    var all = MarkdownOptions.gfm
    all.chineseEmphasis = true
    var compared = 0
    for _ in 0..<2_000 {
      let source = mutator.next()
      let text = String(decoding: source, as: UTF8.self)
      if text.unicodeScalars.contains(where: { CharacterClass($0.value).isWide }) { continue }
      compared += 1
      #expect(render(text, emphasis) == render(text, .commonMark), "\(text)")
      #expect(render(text, all) == render(text, .gfm), "\(text)")
    }
    #expect(compared > 500)
  }

  private func expectSound(_ document: MarkdownDocument, _ source: [UInt8]) {
    let offsets = document.body.holes.map(\.offset)
    #expect(offsets == offsets.sorted() && (offsets.last ?? 0) <= document.body.html.count)
    let ranges =
      document.findings.map(\.byteRange) + document.links.map(\.byteRange)
      + document.pictures.map(\.byteRange)
      + document.outline.map(\.byteRange)
    #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= source.count })
    #expect(!Residue.isLeft(in: document.body.html, of: source))
    #expect(!Residue.isLeft(in: document.text, of: source))
  }
}
