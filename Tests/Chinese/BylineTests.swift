import Testing

@testable import Chinese

@Suite struct BylineTests {
  /// `lead | role name@affiliation/contribution; … | scope ! problems`
  static func describe(_ reading: BylineReading) -> String {
    let byline = reading.byline
    let credits = byline.credits.map { credit in
      [
        credit.role.map { $0.key + " " } ?? "", credit.name, credit.affiliation.map { "@" + $0 } ?? "",
        credit.contribution.isEmpty ? "" : "/" + credit.contribution.name,
      ].joined()
    }
    var parts = [credits.joined(separator: "; ")]
    if let lead = byline.lead { parts.insert("<\(lead)>", at: 0) }
    if let scope = byline.scope { parts.append("{\(scope)}") }
    parts += reading.problems.map { "!\($0.kind) \($0.text)" }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(arguments: CaseFile.cases("bylines"))
  func reads(_ item: CaseFile.Case) {
    let reading = Byline.reading(item.column(0))
    #expect(Self.describe(reading) == item.column(1))
    if item.columns.count > 2 { #expect(reading.byline.line == item.column(2)) }
    for problem in reading.problems {
      let bytes = Array(item.column(0).utf8)[problem.range]
      #expect(String(decoding: bytes, as: UTF8.self) == problem.text)
    }
  }

  /// What is printed is read again as the same byline.
  @Test(arguments: CaseFile.cases("bylines"))
  func printsAndReads(_ item: CaseFile.Case) {
    let byline = Byline.reading(item.column(0)).byline
    guard !byline.credits.isEmpty else { return }
    #expect(Byline.reading(byline.line).byline == byline)
  }

  @Test(arguments: CaseFile.cases("bylines-opening"))
  func findsOpening(_ item: CaseFile.Case) {
    let found = BylineFinder.opening(of: item.column(0))
    #expect(found.map(Self.describe) ?? "none" == item.column(1))
    guard let found else { return }
    #expect(
      String(decoding: Array(item.column(0).utf8)[found.range.upperBound...], as: UTF8.self) == item.column(2)
    )
  }

  @Test(arguments: CaseFile.cases("bylines-closing"))
  func findsClosing(_ item: CaseFile.Case) {
    let found = BylineFinder.closing(of: item.column(0))
    #expect(found.map(Self.describe) ?? "none" == item.column(1))
    guard let found else { return }
    #expect(
      String(decoding: Array(item.column(0).utf8)[..<found.range.lowerBound], as: UTF8.self) == item.column(2)
    )
  }

  @Test func caseFilesAreThere() {
    #expect(CaseFile.cases("bylines").count > 40)
    #expect(CaseFile.cases("bylines-opening").count > 10)
    #expect(CaseFile.cases("bylines-closing").count > 10)
  }

  @Test(arguments: Role.allCases)
  func rolesHaveTwoNames(_ role: Role) {
    #expect(Role(named: role.name) == role)
    #expect(Role(named: role.key.replacing(" ", with: "_").uppercased()) == role)
  }

  @Test(arguments: Byline.Form.allCases)
  func everyFormReadsBack(_ form: Byline.Form) {
    let byline = Byline(credits: [
      Credit(role: .reporter, name: "寿慧桢", contribution: form == .notice ? .suppliedText : .photo),
      Credit(role: .correspondent, name: "吴文霞", contribution: form == .notice ? .suppliedText : .photo),
    ])
    #expect(Byline.reading(byline.line(as: form)).byline == byline)
  }
}
