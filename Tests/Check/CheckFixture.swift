import Foundation
import Testbed

/// Where the fixtures of these tests lie, and how a check is run over them.
enum CheckFixture {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The repository's top.
  static let repository = folder.deletingLastPathComponent().deletingLastPathComponent().path

  /// A file or folder beside the tests.
  static func path(_ name: String) -> String { folder.path + "/" + name }

  /// Checks a site on a day, so that no test depends on today.
  static func check(_ site: String, _ arguments: String...) throws -> Program.Outcome {
    try Niangjia.program.run(["check", "--site", site, "--date", "2026-01-01"] + arguments)
  }

  /// Checks a site and reads the JSON that comes out.
  static func report(_ site: String, _ arguments: [String] = []) throws -> CheckOutput {
    let outcome = try Niangjia.program.run(
      ["check", "--site", site, "--date", "2026-01-01", "--format", "json"] + arguments)
    return try JSONDecoder().decode(CheckOutput.self, from: Data(outcome.output.utf8))
  }

  /// The two sites of `Cases` with what is too heavy to lie in a repository: a long page, a large stylesheet.
  static func cases(_ name: String, in folder: TemporaryFolder) throws -> String {
    let site = folder[name]
    try Files.copy(path("Cases/" + name), to: site)
    guard name == "bad" else { return site }
    let long = (1...900).map { "第\($0)行是名单，名单很长，长到没有人会在手机上把它看完。\n\n" }.joined()
    try folder.write([
      "bad/content/activities/page-heavy.md": "---\n标题: 示例：太重的一页\n日期: 2025-02-13\n主题: [义诊]\n---\n\n\(long)",
      "bad/templates/assets/style.css": String(repeating: ".unused { color: red; }\n", count: 1_500),
    ])
    return site
  }
}

/// What `check --format json` prints.
struct CheckOutput: Decodable {
  struct Finding: Decodable {
    let severity: String
    let code: String
    let file: String
    let line: Int
    let message: String
    let advice: String
  }

  struct Submission: Decodable {
    let file: String
    let rules: [Entry]
  }

  struct Entry: Decodable {
    let rule: String
    let verdict: String
    let line: Int
    let evidence: String
    let advice: String
  }

  let findings: [Finding]
  let submissions: [Submission]
  let passed: Bool
}

extension String {
  /// The name of a file without its folder and ending.
  var stem: String { URL(fileURLWithPath: self).deletingPathExtension().lastPathComponent }
}
