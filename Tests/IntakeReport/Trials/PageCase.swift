// Pages lie as text beside their labels, or, where they are not ours to keep, in a folder elsewhere.

internal import Foundation

/// A page with its labels.
package struct PageCase: Sendable {
  package let name: String
  package let text: String
  package let labels: PageLabels

  /// The pages of a folder whose labels lie in another; a page that is not there is left out.
  package static func cases(labels folder: String, pages: String) throws -> [PageCase] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }
      .sorted()
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: pages)) ?? []).sorted()
    return try names.compactMap { name in
      let stem = String(name.dropLast(4))
      guard let file = files.first(where: { $0.hasPrefix(stem) && $0.hasSuffix(".txt") }) else { return nil }
      return PageCase(
        name: stem, text: try String(contentsOfFile: pages + "/" + file, encoding: .utf8),
        labels: PageLabels(try String(contentsOfFile: folder + "/" + name, encoding: .utf8)))
    }
  }
}
