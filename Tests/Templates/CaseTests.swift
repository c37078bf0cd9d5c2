import Templates
import Testing

/// What became of a case: the page, or an error.
private func render(_ item: Case) throws -> Result<String, TemplateError> {
  guard case .map(let context) = try JSONReader.read(Array(item.context.utf8), name: "context") else {
    throw CancellationError()
  }
  var page: [UInt8] = []
  do {
    let sources = item.templates.map { TemplateSource(name: $0.name, text: $0.text) }
    try Environment(sources: sources).render("main", context, into: &page)
  } catch let errors as TemplateErrors {
    return .failure(errors.errors[0])
  } catch let error as TemplateError {
    return .failure(error)
  }
  return .success(String(decoding: page, as: UTF8.self))
}

@Test func thereAreCases() { #expect(Case.all.count > 150) }

@Test(arguments: Case.all) func rendersAsJinja2(_ item: Case) throws {
  switch (try render(item), item.outcome) {
  case (.success(let page), .output(let expected)):
    #expect(page == expected && page.utf8.elementsEqual(expected.utf8))
  case (.success(let page), _): Issue.record("rendered \(page), should refuse")
  case (.failure(let error), .output): Issue.record("\(error.excerpt(.english))")
  case (.failure(let error), .unsupported(let code)): #expect(error.code == code)
  case (.failure, .refused): break
  }
}
