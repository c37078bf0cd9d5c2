import Foundation
import Testbed

/// What a reader of a published folder would stumble over: dead links, links out of the folder, broken pages.
struct SiteInspection {
  /// What was found, each with its page.
  private(set) var problems: [String] = []
  /// How many pages were looked at.
  private(set) var pages = 0

  init(_ tree: Tree) {
    // Bytes rather than texts: Swift does not tell a composed name from a decomposed one, but file systems do.
    let files = Set(tree.files.map { Array($0.utf8) })
    var parsed: [String: HTMLPage] = [:]
    for path in tree.files where path.hasSuffix(".html") {
      parsed[path] = HTMLPage(tree.text(path) ?? "")
    }
    pages = parsed.count
    // The page for errors, which a server shows at any address, names where the site is hosted in front of each link.
    let base = parsed["index.html"]?.references.first { $0.relation == "canonical" }?.target
    let host = base.map { $0.hasSuffix("index.html") ? String($0.dropLast("index.html".count)) : $0 }
    for (path, page) in parsed.sorted(by: { $0.key < $1.key }) {
      problems += page.problems.map { "\(path): \($0)" }
      for found in page.references {
        let reference = path == "404.html" ? found.counted(from: host) : found
        if let problem = SiteInspection.problem(reference, on: path, files, parsed) {
          problems.append(
            "\(path): <\(reference.element) \(reference.attribute)=\(reference.target)> \(problem)")
        }
      }
    }
  }

  private static func problem(
    _ reference: HTMLPage.Reference, on page: String, _ files: Set<[UInt8]>, _ pages: [String: HTMLPage]
  ) -> String? {
    // A text fragment names words, not an element: https://wicg.github.io/scroll-to-text-fragment/
    let target = reference.target.replacing(/#:~:text=.*/, with: "")
    if target.hasPrefix("https://") || target.hasPrefix("http://") {
      return reference.element == "a" || reference.relation == "canonical"
        ? nil : "is fetched from another host"
    }
    if ["mailto:", "tel:", "geo:"].contains(where: target.hasPrefix) {
      return reference.element == "a" ? nil : "is no file"
    }
    if target.hasPrefix("/") { return "is absolute" }
    if target.contains(":") { return "has a scheme" }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = (parts.first.map(String.init) ?? "").removingPercentEncoding else {
      return "is badly encoded"
    }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in path.prefix(while: { $0 != "?" }).split(separator: "/") {
      if part == ".." {
        guard folders.popLast() != nil else { return "leaves the site" }
      } else if part != "." {
        folders.append(String(part))
      }
    }
    let file = path.isEmpty ? page : folders.joined(separator: "/")
    guard files.contains(Array(file.utf8)) else { return "names no file" }
    guard parts.count == 2, let fragment = parts[1].removingPercentEncoding, !fragment.isEmpty,
      let ids = pages[file]?.ids
    else { return nil }
    return ids.contains(fragment) || fragment == "top" ? nil : "names no place on that page"
  }
}

extension HTMLPage.Reference {
  /// The reference as a page at the root would write it, where it names the host in front.
  fileprivate func counted(from host: String?) -> HTMLPage.Reference {
    guard let host, target.hasPrefix(host) else { return self }
    let address = String(target.dropFirst(host.count))
    return HTMLPage.Reference(
      element: element, attribute: attribute, target: address.isEmpty ? "index.html" : address,
      relation: relation)
  }
}
