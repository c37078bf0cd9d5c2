// What the search index costs and weighs, and what Pagefind's does where a Python with its package is named.

internal import Content
internal import Foundation
internal import Search
internal import Testbed

/// Times the stage `search` in this process, on one thread.
struct SearchTimes {
  let site: Site

  /// Makes all files of the index and prints the processor time and their sizes.
  func print() {
    let (shelf, collected, collecting) = collect()
    let start = StageTimes.processorTime
    let index = SearchIndex(shelf, collected)
    let joining = StageTimes.processorTime - start
    var sizes: [String: (files: Int, bytes: Int, largest: Int)] = [:]
    for number in 0..<index.count {
      let file = index.file(number)
      let kind = file.address.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      let known = sizes[kind] ?? (0, 0, 0)
      sizes[kind] = (
        known.files + 1, known.bytes + file.bytes.count, max(known.largest, file.bytes.count)
      )
    }
    let all = StageTimes.processorTime - start + collecting
    let parts = [collecting, joining, all - collecting - joining].map(StageTimes.milliseconds)
    StageTimes.show("search", all, "collect \(parts[0]), join \(parts[1]), write \(parts[2])")
    for (kind, size) in sizes.sorted(by: { $0.key < $1.key }) {
      Swift.print("    \(kind): \(size.files) files, \(size.bytes) bytes, the largest \(size.largest)")
    }
    let bytes = sizes.values.reduce(0) { $0 + $1.bytes }
    Swift.print("    all: \(sizes.values.reduce(0) { $0 + $1.files }) files, \(bytes) bytes")
  }

  private func collect() -> (Shelf, [Shelf.Collected], Double) {
    let start = StageTimes.processorTime
    let shelf = Shelf(site: site)
    let collected = shelf.chunks.indices.map { shelf.collect($0) }
    return (shelf, collected, StageTimes.processorTime - start)
  }

  /// Runs Pagefind over the articles of a published site, through a Python that has the package `pagefind`.
  static func printPagefind(_ python: String, over site: String) throws {
    let output = site + ".pagefind"
    try Files.remove(output)
    let outcome = try Program(python).run([
      "-m", "pagefind", "--site", site, "--glob", "{activities,cases}/a*.html", "--output-path", output,
    ])
    guard outcome.status == 0 else {
      Swift.print("  Pagefind did not run: \(outcome.errors.prefix(300))")
      return
    }
    var bytes = 0
    let names = FileManager.default.enumerator(atPath: output)
    while names?.nextObject() != nil { bytes += names?.fileAttributes?[.size] as? Int ?? 0 }
    StageTimes.show("Pagefind", outcome.processorSeconds, "\(bytes) bytes")
    try Files.remove(output)
  }
}
