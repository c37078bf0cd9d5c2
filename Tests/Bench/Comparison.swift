// Niangjia beside Hugo and beside the floor, a C program that does no more than must be done, on the same articles and
// the same set of pages. The candidates take turns, so that other work on the machine meets all alike; what is told are
// medians.

internal import Foundation
internal import Testbed

/// Runs the candidates over one corpus, in one place.
struct Comparison {
  /// The pages that both programs make; everything else that Niangjia can make is switched off.
  static let settings = """
    base_url: https://example.org/
    pages: [regions, themes, tags, feeds, sitemap]

    """
  /// The same with related articles, which Hugo is spared.
  static let relatedSettings = settings.replacingOccurrences(of: "sitemap]", with: "sitemap, related]")

  /// How many articles, and how many rounds.
  let articles: Int
  let rounds: Int
  /// The executables; no Hugo where it is not installed.
  let niangjia: String
  let floor: String
  let hugo: String?

  /// One row of the table: a candidate's medians.
  struct Row {
    let name: String
    let wallSeconds: Double
    let processorSeconds: Double
    let residentBytes: Int
    let files: Int
    let bytes: Int
  }

  /// Writes the sites into a folder and runs all candidates there, in turns.
  func run(in folder: String) throws -> [Row] {
    try writeSites(in: folder)
    let candidates = candidates(in: folder)
    var runs = Array(repeating: [Candidate.Run](), count: candidates.count)
    for round in 0...rounds {
      for (index, candidate) in candidates.enumerated() {
        let run = try candidate.run()
        // The first round only fills the system's caches, and makes what the second compares with.
        if round > 0 { runs[index].append(run) }
        if index == 0, round == 0 { try writeList(of: candidate.output, to: folder + "/list") }
      }
    }
    return zip(candidates, runs).map { candidate, runs in
      let (files, bytes) = Self.size(of: candidate.output)
      return Row(
        name: candidate.name, wallSeconds: Self.median(runs.map(\.wallSeconds)),
        processorSeconds: Self.median(runs.map(\.processorSeconds)),
        residentBytes: Int(Self.median(runs.map { Double($0.residentBytes) })), files: files, bytes: bytes)
    }
  }

  private func writeSites(in folder: String) throws {
    var corpus = Corpus(count: articles)
    try corpus.write(to: folder + "/site", settings: Self.settings)
    corpus = Corpus(count: articles)
    try corpus.write(to: folder + "/related", settings: Self.relatedSettings)
    corpus = Corpus(count: articles)
    try corpus.write(to: folder + "/whole", settings: "base_url: https://example.org/\n")
    guard hugo != nil else { return }
    try Files.copy("Tests/Bench/Hugo", to: folder + "/hugo")
    corpus = Corpus(count: articles)
    try corpus.writeForHugo(to: folder + "/hugo")
    for name in ["style.css", "script.js"] {
      try Files.copy("templates/assets/" + name, to: "\(folder)/hugo/static/assets/\(name)")
    }
  }

  private func candidates(in folder: String) -> [Candidate] {
    func build(_ name: String, _ site: String, isUnchanged: Bool = false) -> Candidate {
      let output = folder + "/public-" + site
      return Candidate(
        name: name, output: output, isUnchanged: isUnchanged, program: Program(niangjia),
        arguments: ["build", "--site", "\(folder)/\(site)", "--output", output, "--date", "2026-01-01"])
    }
    var all = [
      build("Niangjia", "site"),
      build("Niangjia, nothing changed", "site", isUnchanged: true),
      build("Niangjia, with related articles", "related"),
      build("Niangjia, every page", "whole"),
      Candidate(
        name: "floor (C, one thread)", output: folder + "/public-floor", isUnchanged: false,
        program: Program(floor),
        arguments: [folder + "/site/content", folder + "/list", folder + "/public-floor"]),
    ]
    if let hugo {
      all.append(
        Candidate(
          name: "Hugo", output: folder + "/public-hugo", isUnchanged: false,
          program: Program(hugo, environment: ["HUGO_CACHEDIR": folder + "/cache"]),
          arguments: [
            "--source", folder + "/hugo", "--destination", folder + "/public-hugo", "--quiet",
            "--noBuildLock",
          ]))
    }
    return all
  }

  /// The files of a site with their sizes, as the floor reads them.
  private func writeList(of site: String, to path: String) throws {
    var lines = ""
    try Self.forEachFile(in: site) { name, size in lines += "\(size) \(name)\n" }
    try Files.write(Array(lines.utf8), to: path)
  }

  private static func size(of folder: String) -> (files: Int, bytes: Int) {
    var (files, bytes) = (0, 0)
    try? forEachFile(in: folder) { _, size in
      files += 1
      bytes += size
    }
    return (files, bytes)
  }

  /// Calls a body with the path and the size of every file under a folder.
  static func forEachFile(in folder: String, _ body: (String, Int) throws -> Void) throws {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return }
    while let name = names.nextObject() as? String {
      guard names.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      try body(name, names.fileAttributes?[.size] as? Int ?? 0)
    }
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
