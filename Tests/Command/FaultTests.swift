// Faults of disks: one clear message each, exit status 1, and the old site whole. `Tests/FaultJudge` tries them at
// length.

import Content
import Foundation
import Testbed
import Testing

@testable import Command

@Suite struct FaultTests {
  /// Builds from a small site onto a disk.
  private func build(_ small: SmallSite, to output: String, _ more: String...) throws -> Program.Outcome {
    try Niangjia.program.run(
      ["build", "--site", small.site, "--output", output, "--date", "2024-06-10"] + more)
  }

  /// One error of a code, and the published folder as it was.
  private func expect(
    _ code: String, _ outcome: Program.Outcome, _ output: String, _ before: Tree,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(outcome.status == 1 && outcome.signal == 0, sourceLocation: location)
    #expect(
      outcome.errors.components(separatedBy: "错误[").count == 2, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.errors.contains("错误[\(code)]"), "\(outcome.errors)", sourceLocation: location)
    #expect(try Tree(output) == before, sourceLocation: location)
  }

  @Test(
    .enabled(if: SmallDisk.isPossible, Comment(rawValue: SmallDisk.why)), arguments: ["size=", "nr_inodes="])
  func aFullDisk(_ bound: String) throws {
    let small = try SmallSite(Dictionary(uniqueKeysWithValues: (0..<40).map { ("a\($0)", "一") }))
    let disk = try SmallDisk(bound == "size=" ? "size=8m" : "size=8m,nr_inodes=4000")
    #expect(try build(small, to: disk["public"]).status == 0)
    let before = try Tree(disk["public"])
    // The second site has four times as many pages as there is room for.
    for number in 0..<160 { try small.write("b\(number)", String(repeating: "二", count: 10_000)) }
    var status = statvfs()
    #expect(statvfs(disk["public"], &status) == 0)
    let used =
      bound == "size="
      ? "\((Int(status.f_blocks) - Int(status.f_bfree)) * Int(status.f_frsize) / 1024 + 400)k"
      : "\(Int(status.f_files) - Int(status.f_ffree) + 40)"
    try disk.remount(bound + used)
    try expect("disk-full", build(small, to: disk["public"]), disk["public"], before)
    #expect(try Files.names(in: disk[""]) == [".public.niangjia", "public"])
    #expect(try Files.names(in: disk[".public.niangjia"]) == ["record"])
    try disk.remount(bound == "size=" ? "size=64m" : "nr_inodes=9000,size=64m")
    #expect(try build(small, to: disk["public"]).status == 0)
  }

  @Test(.enabled(if: SmallDisk.isPossible, Comment(rawValue: SmallDisk.why)))
  func aDiskThatMayOnlyBeRead() throws {
    let (small, disk) = (try SmallSite(), try SmallDisk("size=8m"))
    #expect(try build(small, to: disk["public"]).status == 0)
    let before = try Tree(disk["public"])
    try small.write("er", "二之二")
    try disk.remount("ro")
    try expect("disk-permission", build(small, to: disk["public"]), disk["public"], before)
  }

  @Test(.enabled(if: SmallDisk.isPossible, Comment(rawValue: SmallDisk.why)))
  func aMountedDiskIsNoSitesFolder() throws {
    let (small, disk) = (try SmallSite(), try SmallDisk("size=8m"))
    try Files.write([1], to: disk["note"])
    try expect("output-mounted", build(small, to: disk["."]), disk["."], try Tree(disk["."]))
    #expect(try build(small, to: disk["site"]).status == 0)
  }

  @Test(.enabled(if: SmallDisk.isPossible, Comment(rawValue: SmallDisk.why)))
  func whereFoldersCannotBeExchanged() throws {
    let (small, disk) = (try SmallSite(), try SmallDisk("size=8m"))
    #expect(try build(small, to: disk["lower/public"]).status == 0)
    guard try disk.layOverlay() else { return }
    defer { disk.removeOverlay() }
    try small.write("er", "二之二")
    try small.remove("san")
    #expect(try build(small, to: disk["merged/public"]).status == 0)
    #expect(try build(small, to: small.output).status == 0)
    #expect(try Tree(disk["merged/public"]) == small.published)
  }

  @Test func whatIsWrittenWhileItIsRead() throws {
    // The system's own files have another length than they tell, as a file has that grows.
    guard Files.isThere("/proc/version") else { return }
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    try Files.link(small["site/content/activities/a.md"], to: "/proc/version")
    try expect("disk-changing", small.build(), small.output, before)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 70_000, 140_000]) func neverMoreThanWasAskedFor(_ limit: Int) throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 10, 70_000, 140_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      try Files.write(bytes, to: folder["file"])
      #expect(try Disk.read(folder["file"], atMost: limit) == Array(bytes.prefix(limit)))
    }
  }

  @Test func anArticleThatVanishesOnceItIsListed() throws {
    let small = try SmallSite()
    let source = SiteSource(root: small.site, overrides: BuildOptions())
    try small.remove("er")
    let parsed = Stages.parse(source, threads: 1, .silent)
    #expect(parsed.flatMap(\.diagnostics).map(\.code) == ["disk-missing"])
    #expect(parsed.compactMap(\.article).count == 2)
  }

  @Test func aChangeWithTheLengthAndTimeOfWhatWasThere() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let path = small["site/content/activities/er.md"]
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    try small.write("er", "贰")
    try FileManager.default.setAttributes([.modificationDate: try #require(time)], ofItemAtPath: path)
    #expect(try small.build().status == 0)
    #expect(try small.published.text("activities/er.html")?.contains("贰") == true)
  }

  @Test(arguments: ["site.yaml", "content/themes.yaml", "templates/extra.html"])
  func settingsThatNeverEnd(_ name: String) throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    #expect(mkfifo(small["site/" + name], 0o644) == 0)
    let outcome = try small.build()
    // What is no file is no template either.
    if name.hasPrefix("templates") { return #expect(outcome.status == 0) }
    try expect(name == "site.yaml" ? "disk-error" : "file-unreadable", outcome, small.output, before)
  }

  @Test func aManifestThatLeadsOutOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write([".niangjia": "niangjia 1\n../../etc/passwd\n/etc/passwd\na/../../b\na//b\na..b\nc/d\n"])
    #expect(try Manifest.read(in: folder.path)?.addresses == ["a..b", "c/d"])
  }
}
