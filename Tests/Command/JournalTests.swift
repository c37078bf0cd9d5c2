// Where the file system cannot exchange two folders, a journal says that the staged site is whole, and files move
// one by one; whoever finds the journal goes on where the last one stopped.

import Content
import Testbed
import Testing

@testable import Command

@Suite struct JournalTests {
  private let folder: TemporaryFolder
  private let old = ["a.html": "a", "same.html": "same", "gone/b.html": "b", "gone/deep/c.html": "c"]
  private let new = ["a.html": "a2", "same.html": "same", "new/deep/d.html": "d"]
  private let foreign = ["CNAME": "somebody's", "gone/notes.txt": "kept"]

  init() throws {
    folder = try TemporaryFolder()
    try write(old, "public")
    try write(new, "work/next")
    try folder.write(Dictionary(uniqueKeysWithValues: foreign.map { ("public/" + $0, $1) }))
    try folder.write(["work/journal": ""])
  }

  private func write(_ files: [String: String], _ name: String) throws {
    try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("\(name)/\($0)", $1) }))
    try Files.write(Manifest(files.keys).bytes, to: folder["\(name)/.niangjia"])
  }

  private func finish() throws {
    try Publication.finishJournal(path: folder["public"], work: folder["work"], staging: folder["work/next"])
  }

  private func expectNewSite() throws {
    let tree = try Tree(folder["public"])
    var texts = Dictionary(uniqueKeysWithValues: tree.files.map { ($0, tree.text($0)) })
    #expect(
      texts.removeValue(forKey: ".niangjia") == String(decoding: Manifest(new.keys).bytes, as: UTF8.self))
    #expect(texts == new.merging(foreign) { $1 }.mapValues { Optional($0) })
    #expect(tree.entries["gone/deep"] == nil, "an empty folder of ours goes")
    #expect(try Files.names(in: folder["work"]) == [])
  }

  @Test func theJournalIsFinished() throws {
    try finish()
    try expectNewSite()
  }

  @Test(arguments: 0...4) func aHalfFinishedJournalGoesOn(_ steps: Int) throws {
    // The order of `finishJournal`: moves by address, removals, the manifest.
    let moves = ["a.html", "new/deep/d.html", "same.html"]
    for address in moves.prefix(steps) {
      try Files.write(Files.read(folder["work/next/" + address]), to: folder["public/" + address])
      try Files.remove(folder["work/next/" + address])
    }
    if steps > 3 { try Files.remove(folder["public/gone/b.html"]) }
    try finish()
    try expectNewSite()
  }

  @Test func aJournalWhoseManifestHasMovedOnlyClearsAway() throws {
    try finish()
    try Files.makeFolder(folder["work/next"])
    try folder.write(["work/journal": ""])
    try finish()
    try expectNewSite()
  }

  @Test func whatAppearedMeanwhileIsKept() throws {
    try folder.write(["public/new/deep/d.html": "somebody's"])
    try finish()
    let tree = try Tree(folder["public"])
    #expect(tree.text("new/deep/d.html") == "d" && tree.text("new/deep/d.html.kept") == "somebody's")
  }

  @Test func aFolderInAFilesPlaceAndTheReverse() throws {
    let (old, new) = (
      ["a/b.html": "1", "c": "2", "d.html": "3"], ["a": "4", "c/e.html": "5", "d.html": "6"]
    )
    for (name, files) in [("public", old), ("work/next", new)] {
      try Files.remove(folder[name])
      try write(files, name)
    }
    try folder.write(["public/a/notes.txt": "somebody's"])
    try finish()
    let tree = try Tree(folder["public"])
    #expect(tree.files == [".niangjia", "a", "a.kept/notes.txt", "c/e.html", "d.html"])
    #expect(tree.text("a") == "4" && tree.text("a.kept/notes.txt") == "somebody's")
  }

  @Test func aJournalThatFailsWaitsForTheNextCommand() throws {
    try Files.remove(folder["public/.niangjia"])
    try Files.makeFolder(folder["public/.niangjia/in the way"])
    let error = try #require(throws: DiskError.self) { try finish() }
    #expect(error.diagnostic.code == "output-halfway")
    #expect(try Files.names(in: folder["work"]) == ["journal", "next"])
    try Files.remove(folder["public/.niangjia"])
    try finish()
    #expect(try Tree(folder["public"]).text("a.html") == "a2")
    #expect(try Files.names(in: folder["work"]) == [])
  }
}
