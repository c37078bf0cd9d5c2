internal import Foundation

/// The executable under test.
package enum Niangjia {
  /// The product that was built together with the tests: it lies beside their bundle.
  package static let program: Program = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["NIANGJIA"] { return Program(path) }
    let bundle =
      Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return Program((bundle as NSString).deletingLastPathComponent + "/niangjia")
  }()

  /// Builds a site on a day, so that no test depends on today.
  package static func build(
    _ site: String, to output: String, date: String = "2024-06-10", _ more: String...
  ) throws -> Program.Outcome {
    try program.run(["build", "--site", site, "--output", output, "--date", date] + more)
  }
}
