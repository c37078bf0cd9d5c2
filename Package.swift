// swift-tools-version: 6.2
// The rooms of Niangjia and the directions between them; ARCHITECTURE.md tells what each is for.

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room under `Sources`, and what it may import.
func room(
  _ name: String, imports: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, resources: resources, swiftSettings: strict)
}

/// The tests of a room, under `Tests` by the room's own name.
func tests(of name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + imports, path: "Tests/\(name)",
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "niangjia",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Templates", targets: ["Templates"])
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    room("Chinese"),
    room("Markdown", imports: ["CCmark", "Chinese"]),
    room("Templates", exclude: ["COMPATIBILITY.md"]),

    tests(of: "Chinese"),
    tests(of: "Markdown"),
    .executableTarget(
      name: "TemplateJudge", dependencies: ["Templates"], path: "Tests/TemplateJudge", swiftSettings: strict),
    tests(
      of: "Templates", imports: ["TemplateJudge"],
      exclude: ["Cases", "bench.py", "campaign.py", "jinja.py", "mutate.py", "record.py"]),
  ]
)
