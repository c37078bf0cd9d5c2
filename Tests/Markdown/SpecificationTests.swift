// The specifications' own examples; they are not ours to commit, so they are read where they are present.

import Foundation
import MarkdownTrials
import Testing

@testable import Markdown

@Suite struct SpecificationTests {
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  struct Examples: Decodable {
    let cases: [Example]
  }

  @Test func commonMarkExamples() throws {
    guard let data = SharedData.read("commonmark-0.30.json") else { return }
    let examples = try JSONDecoder().decode(Examples.self, from: data).cases
    #expect(examples.count == 652)
    for example in examples {
      let html = render(example.markdown, .commonMark)
      #expect(html == example.html, "example \(example.example)")
      #expect(Array(html.utf8) == Reference.html(Array(example.markdown.utf8)), "example \(example.example)")
    }
  }

  @Test func extensionExamples() throws {
    guard let data = SharedData.read("gfm-spec-extensions.json") else { return }
    let examples = try JSONDecoder().decode(Examples.self, from: data).cases
    #expect(examples.count > 20)
    for example in examples {
      #expect(render(example.markdown, .gfm) == example.html, "example \(example.example)")
    }
  }
}
