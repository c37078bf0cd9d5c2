// A small site with every construct, through the real executable, byte by byte. Its templates are its own and
// show every variable, so that the default look can change without it.

import Testbed
import Testing

@Suite struct GoldenSiteTests {
  @Test func goldenSite() throws {
    let folder = try TemporaryFolder()
    let outcome = try Niangjia.build(Fixture.goldenSite, to: folder["public"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let differences = try Golden.differences(of: folder["public"], from: Fixture.golden("public"))
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(try Golden.difference(of: outcome.errors, from: Fixture.golden("errors.txt")) == nil)
  }
}
