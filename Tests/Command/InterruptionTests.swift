// Builds that meet one another, and builds that are killed.

import Foundation
import Testbed
import Testing

@testable import Command

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct InterruptionTests {
  @Test func twoBuildsAtOnceAreNotLet() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    try Files.makeFolder(small[".public.niangjia"])
    let lock = open(small[".public.niangjia/lock"], O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    try small.write("er", "二之二")
    let outcome = try small.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("output-busy"))
    #expect(try small.published == before)
    close(lock)
    #expect(try small.build().status == 0)
    #expect(try small.leftovers == [])
  }

  @Test func manyBuildsAtOnceEndWithOneWholeSite() throws {
    let small = try SmallSite(Dictionary(uniqueKeysWithValues: (1...60).map { ("a\($0)", "第\($0)篇") }))
    let arguments = ["build", "--site", small.site, "--output", small.output, "--date", "2024-06-10"]
    let runs = try (1...6).map { _ in try Niangjia.program.start(arguments) }
    let outcomes = try runs.map { try $0.wait() }
    #expect(outcomes.contains { $0.status == 0 })
    for outcome in outcomes where outcome.status != 0 {
      #expect(outcome.status == 1 && outcome.errors.contains("output-busy"), "\(outcome.errors)")
    }
    let published = try small.published
    #expect(try small.build().output.contains("改动 0 个文件"))
    #expect(try small.published == published)
    #expect(try small.leftovers == [])
  }

  @Test func aHalfMadeSiteIsClearedAway() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    // A marker says that the folder is not whole.
    try small.write([
      ".public.niangjia/staging": "", ".public.niangjia/next/half/a.html": "half",
      ".public.niangjia/lock": "",
    ])
    #expect(try small.build().status == 0)
    #expect(try small.published == before)
    #expect(try small.leftovers == [])
  }

  @Test func theOldSiteOfABuildKilledAfterTheExchangeIsClearedAway() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    try small.write([
      ".public.niangjia/next/.niangjia": "niangjia 1\nactivities/alt.html\n",
      ".public.niangjia/next/activities/alt.html": "old",
      ".public.niangjia/next/activities/late.txt": "put there while the build ran",
    ])
    try small.write("er", "二之二")
    #expect(try small.build().status == 0)
    let published = try small.published
    #expect(published.text("activities/late.txt") == "put there while the build ran")
    #expect(published.entries["activities/alt.html"] == nil)
    #expect(try small.leftovers == [])
  }

  @Test func aPublicationKilledWithinItsJournalIsFinishedByTheNextBuild() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let old = try small.published
    try small.write("er", "二之二")
    try small.remove("san")
    #expect(try small.build().status == 0)
    let new = try small.published
    // As the journal has it: the old site published, the new one staged whole.
    try Files.makeFolder(small[".public.niangjia"])
    try Files.copy(small.output, to: small[".public.niangjia/next"])
    try small.write([".public.niangjia/journal": ""])
    try Files.remove(small.output)
    for path in old.files { try Files.write(Array((old.text(path) ?? "").utf8), to: small["public/" + path]) }
    #expect(try small.build().status == 0)
    #expect(try small.published == new)
    #expect(try small.leftovers == [])
  }

  @Test func fiftyKilledBuildsLeaveAWholeSite() throws {
    let small = try SmallSite([:])
    try makeVersions(small)
    func arguments(_ version: Int) -> [String] {
      [
        "build", "--site", small["site/\(version)"], "--output", small.output, "--date", "2024-06-10",
        "--threads", "2",
      ]
    }
    var trees: [Tree] = []
    var length = 0.0
    for version in 0...1 {
      try Files.remove(small.output)
      let clock = ContinuousClock()
      length =
        clock.measure { #expect(throws: Never.self) { try Niangjia.program.run(arguments(version)) } }
        .seconds
      try Files.write(Array("somebody's".utf8), to: small["public/activities/foreign.txt"])
      trees.append(try small.published)
    }
    #expect(trees[0].files.count > 300 && trees[1].files.count > 300)
    var random = SeededGenerator(seed: 20_240_610)
    for round in 0..<50 {
      let run = try Niangjia.program.start(arguments(round % 2))
      usleep(UInt32(Double.random(in: 0...length * 1.05, using: &random) * 1_000_000))
      run.kill()
      // Where the machine is busier or idler than at the first build, the instants follow it, so that they lie on
      // both sides of the exchange.
      length *= try run.wait().signal == 0 ? 0.95 : 1.05
      let found = try small.published
      guard trees.contains(found) else {
        Issue.record("round \(round): neither site: \(found.differences(from: trees[round % 2]).prefix(5))")
        return
      }
    }
    // The last of these two publishes something for certain, and then nothing may be left.
    let last = try #require(trees.firstIndex(of: try small.published))
    for version in [last, 1 - last] {
      #expect(try Niangjia.program.run(arguments(version)).status == 0)
      #expect(try small.published == trees[version])
    }
    #expect(try small.leftovers == [])
  }

  /// Two versions of a site of 300 pages: some articles differ, some are only in one.
  private func makeVersions(_ small: SmallSite) throws {
    for version in 0...1 {
      for number in 0..<290 where number % 7 != version * 3 {
        let body = number % 3 == 0 ? "第\(number)篇，版本\(version)" : "第\(number)篇"
        let text = "---\ntitle: 示例\(number)\ndate: 2024-01-0\(number % 9 + 1)\nregion: 天台县\n---\n\n\(body)\n"
        try small.write(["site/\(version)/content/activities/\(number).md": text])
      }
      try Files.copy(small["site/templates"], to: small["site/\(version)/templates"])
    }
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
