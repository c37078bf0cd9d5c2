// The protocol allows 50,000 addresses in one sitemap; beyond that stands an index. Tested with a small limit.

import Testing

@testable import Publish

@Suite struct SitemapTests {
  @Test(arguments: [1, 7, 20, 1_000]) func everyPageStandsInOneSitemap(_ longest: Int) throws {
    let golden = try GoldenSite()
    let listed = golden.pages.filter(Sitemap.isListed)
    let maps = Sitemap.pages(for: golden.pages, longest: longest)
    #expect(maps.first?.address == "sitemap.xml")
    #expect(maps.count == (listed.count <= longest ? 1 : 1 + (listed.count + longest - 1) / longest))
    var addresses: [String] = []
    for map in maps {
      var bytes: [UInt8] = []
      try golden.renderer.render(map, into: &bytes)
      let found = String(decoding: bytes, as: UTF8.self).matches(of: /<loc>([^<]*)<\/loc>/).map {
        String($0.1)
      }
      if case .sitemapIndex = map.form {
        #expect(
          found.map { $0.split(separator: "/").last.map(String.init) } == maps.dropFirst().map(\.address))
      } else {
        #expect(found.count <= longest)
        addresses += found
      }
    }
    #expect(addresses.count == listed.count)
    #expect(Set(addresses).count == listed.count)
  }
}
