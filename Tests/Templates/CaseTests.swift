import TemplateJudge
import Templates
import Testing

@Test func thereAreCases() { #expect(Case.all.count > 150) }

@Test(arguments: Case.all) func rendersAsJinja2(_ item: Case) throws {
  guard case .map(let context) = try JSONReader.read(item.context) else {
    Issue.record("the context is not a map")
    return
  }
  switch (Judge.render(item.templates, main: "main", context), item.outcome) {
  case (.output(let page), .output(let expected)):
    #expect(page == expected && page.utf8.elementsEqual(expected.utf8))
  case (.output(let page), _): Issue.record("rendered \(page), should refuse")
  case (.error(let error), .output): Issue.record("\(error.excerpt(.english))")
  case (.error(let error), .unsupported(let code)): #expect(error.code == code)
  case (.error, .refused): break
  }
}
