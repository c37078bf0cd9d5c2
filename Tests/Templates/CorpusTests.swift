// What the fuzzer found worth keeping is run in every test, as it is in `Tests/Fuzz/template-bytes.sh`.

import Foundation
import TemplateTrials
import Testing

private let corpus: [String] = {
  let folder = Case.folder.appending(path: "Corpus").path
  return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}()

@Test func thereIsACorpus() { #expect(corpus.count > 100) }

@Test(arguments: corpus) func hostileInputsAreAnswered(_ name: String) throws {
  let bytes = try [UInt8](Data(contentsOf: Case.folder.appending(path: "Corpus/\(name)")))
  try TemplateTrial(bytes).run()
}
