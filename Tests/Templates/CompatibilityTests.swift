// `COMPATIBILITY.md` promises; each promise is kept by cases, which must exist.

import Foundation
import Testing

/// The cells of the tables' rows: what, how, cases.
private let rows: [[String]] = {
  let file = Case.folder.appending(path: "../../Sources/Templates/COMPATIBILITY.md")
  let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| construct ") }
    .map { $0.dropFirst(2).dropLast(2).components(separatedBy: " | ") }
}()

@Test func everyPromiseHasCases() {
  #expect(rows.count > 100)
  let titles = Dictionary(Case.all.map { ($0.title, $0) }) { first, _ in first }
  for row in rows {
    guard row.count == 3 else {
      Issue.record("not three cells: \(row)")
      continue
    }
    let (promise, names) = (row[1].prefix { $0.isLetter }, row[2].components(separatedBy: "; "))
    #expect(["same", "refused", "added"].contains(promise), "\(row)")
    let cases = names.map { titles[$0.replacing(": ", with: ".case: ", maxReplacements: 1)] }
    #expect(cases.allSatisfy { $0 != nil }, "\(row)")
    if promise == "refused" {
      #expect(cases.contains { if case .output? = $0?.outcome { false } else { true } }, "\(row)")
    }
  }
}

/// A title is what a promise names, so it must not stand for two cases.
@Test func titlesAreDistinct() {
  #expect(Set(Case.all.map(\.title)).count == Case.all.count)
}
