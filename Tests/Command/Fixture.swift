import Foundation

/// Where the fixtures of these tests lie.
enum Fixture {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// A file or folder of recorded results.
  static func golden(_ name: String) -> String { folder.path + "/Golden/" + name }

  /// The site with every construct.
  static let goldenSite = golden("site")

  /// The repository's top.
  static let repository = folder.deletingLastPathComponent().deletingLastPathComponent().path
}
