import FoundationEssentials
import Testing
@testable import Chinese
@Test func probe() throws {
  let t = try String(contentsOfFile: "/work/shared/data/divisions.tsv", encoding: .utf8)
  var bad = 0
  for line in t.split(separator: "\n").dropFirst() {
    let c = line.split(separator: "\t", omittingEmptySubsequences: false)
    var ok = false
    let sc = Array(c[1].unicodeScalars)
    for n in stride(from: sc.count, to: 0, by: -1) { if Pinyin(place: String(String.UnicodeScalarView(sc[..<n]))).letters == c[2] { ok = true; break } }
    if !ok { bad += 1; print("D", c[1], c[2], Pinyin(place: c[1]).letters) }
  }
  print("D bad", bad)
  for n in ["000_71b3be958af8c64f","001_4c49369e95ae656a","002_600df2f571dcb2ca","003_5287d6df03cc26e1","004_cad92fb16cf85e4b"] {
    let t = try String(contentsOfFile: "/work/shared/seeds/\(n).txt", encoding: .utf8)
    print("Q", QuantityFinder.quantities(in: t).map { $0.quantity.written + "=" + QuantityTests.describe($0.quantity) }.joined(separator: " | "))
    let clock = ContinuousClock()
    let bytes = t.utf8.count
    print("T", bytes, clock.measure { for _ in 0..<20 { _ = QuantityFinder.quantities(in: t) } } / 20, clock.measure { for _ in 0..<20 { _ = Sentences.ranges(in: t) } } / 20, clock.measure { for _ in 0..<20 { _ = Shingles.hashes(of: t) } } / 20, clock.measure { for _ in 0..<20 { for l in t.split(separator: "\n") { _ = BylineFinder.opening(of: l); _ = BylineFinder.closing(of: l) } } } / 20)
  }
  let clock = ContinuousClock()
  print("T pinyin", clock.measure { for _ in 0..<1000 { _ = Pinyin(person: "吕旭强").sortKey } } / 1000)
}
