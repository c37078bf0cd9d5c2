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

/// The files of `templates/` that the executable carries, reached by a link inside the room.
let themeFiles = [
  "404.html",
  "archive.html",
  "article.html",
  "base.html",
  "book-chapter.html",
  "book-contents.html",
  "book-cover.html",
  "book-indexes.html",
  "book-page.html",
  "book-part.html",
  "book-preface.html",
  "book-print.html",
  "book-sources.html",
  "book-story.html",
  "book-title.html",
  "book.css",
  "booklet.html",
  "byline.html",
  "calendar-month.html",
  "calendar.html",
  "campaign.html",
  "cell.html",
  "chips.html",
  "citation.html",
  "column.html",
  "directory.html",
  "dots.html",
  "export-word.html",
  "export-wechat.html",
  "facts-case.html",
  "facts-demand.html",
  "facts-station.html",
  "facts-submission.html",
  "facts-worker.html",
  "facts.html",
  "feeds.html",
  "figures.html",
  "footer.html",
  "furniture.html",
  "headline.html",
  "home-column.html",
  "home-figures.html",
  "home-lead.html",
  "home-panels.html",
  "home-section.html",
  "home.html",
  "icons.html",
  "index-terms.html",
  "ledger.html",
  "listing.html",
  "macros.html",
  "masthead.html",
  "matrix.html",
  "matching.html",
  "mentions.html",
  "menu.html",
  "months.html",
  "named.html",
  "neighbours.html",
  "notices.html",
  "orders.html",
  "status.html",
  "outline.html",
  "overview.html",
  "pager.html",
  "period.html",
  "photo.html",
  "redirect.html",
  "region-figures.html",
  "region-residents.html",
  "region.html",
  "regions.html",
  "related.html",
  "roster.html",
  "search.html",
  "section.html",
  "stations.html",
  "tag.html",
  "tags.html",
  "team.html",
  "theme.html",
  "themes.html",
  "ways.html",
  "years.html",
  "assets/script.js",
  "assets/search-index.js",
  "assets/search-page.js",
  "assets/search-query.js",
  "assets/stations.js",
  "assets/style.css",
]

/// A room under `Sources`, and what it may import.
func room(
  _ name: String, imports: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: imports, exclude: exclude, resources: resources, swiftSettings: strict)
}

/// The tests of a room, under `Tests` by the room's own name.
func tests(of name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + imports, path: "Tests/\(name)",
    exclude: exclude, swiftSettings: strict)
}

/// A program for long runs by hand, under `Tests`.
func program(
  _ name: String, at path: String, imports: [Target.Dependency], exclude: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: imports, path: path, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "niangjia",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "niangjia", targets: ["Command"]),
    .library(name: "Templates", targets: ["Templates"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CSystem"),

    room("Chinese"),
    room("Markdown", imports: ["CCmark", "Chinese"]),
    room("Templates", exclude: ["COMPATIBILITY.md"]),
    room("Content", imports: ["Markdown", "Chinese", "CYaml"]),
    room("Search", imports: ["Content", "Chinese"]),
    room("Publish", imports: ["Content", "Markdown", "Chinese", "Templates"]),
    room("Check", imports: ["Content", "Publish", "Markdown", "Chinese"]),
    room("Preview", imports: ["Content", "Publish", "Templates", "CSystem"]),
    room("Intake", imports: ["Content", "Markdown", "Chinese", "CZip"]),
    room("Books", imports: ["Chinese", "Content", "Markdown", "Publish", "Templates", "CZip"]),
    room(
      "DefaultTheme", exclude: ["templates/README.md"],
      resources: themeFiles.map { .embedInCode("templates/\($0)") }),
    .executableTarget(
      name: "Command",
      dependencies: [
        "Content", "Search", "Publish", "Check", "Preview", "Intake", "Books", "Templates", "DefaultTheme",
        "Markdown", "Chinese", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests(of: "Chinese", exclude: ["Cases"]),
    tests(of: "Markdown", imports: ["Chinese", "MarkdownTrials"], exclude: ["Golden", "Corpus"]),
    tests(
      of: "Templates", imports: ["TemplateTrials"],
      exclude: [
        "Cases", "Corpus", "bench.py", "campaign.py", "filters.py", "jinja.py", "mutate.py", "pages.py",
        "record.py",
      ]),
    tests(of: "Content", imports: ["Testbed"], exclude: ["Broken"]),
    tests(of: "Publish", imports: ["Content", "DefaultTheme", "Templates", "Testbed"]),
    tests(of: "Search", imports: ["Testbed"], exclude: ["browser.py", "plain.py", "searchtab.py"]),
    tests(of: "Check", imports: ["Content", "Chinese", "Testbed"], exclude: ["Cases", "Columns", "Golden"]),
    tests(of: "Preview", imports: ["PreviewTrials", "Testbed"]),
    tests(of: "Books", imports: ["Content", "Markdown", "Intake"]),
    tests(of: "Command", imports: ["Intake", "Testbed"], exclude: ["Golden"]),

    tests(of: "Intake", imports: ["Content", "IntakeTrials", "Testbed"], exclude: ["Pages", "Seeds"]),

    .target(
      name: "PreviewTrials",
      dependencies: ["Preview", "Content", "Publish", "Templates", "DefaultTheme", "MarkdownTrials"],
      path: "Tests/PreviewJudge/PreviewTrials", swiftSettings: strict),
    program("PreviewJudge", at: "Tests/PreviewJudge/PreviewJudge", imports: ["PreviewTrials"]),
    .target(name: "Testbed", path: "Tests/Testbed", swiftSettings: strict),
    program("intake-report", at: "Tests/IntakeReport/Report", imports: ["IntakeTrials"]),
    .target(
      name: "IntakeTrials", dependencies: ["Intake", "Chinese"], path: "Tests/IntakeReport/Trials",
      swiftSettings: strict),
    program(
      "bench", at: "Tests/Bench",
      imports: [
        "Testbed", "CCmark", "Check", "Content", "DefaultTheme", "Markdown", "Publish", "Search", "Templates",
      ],
      exclude: ["Floor", "Hugo", "RESULTS.md", "find_hugo.py", "requirements.txt"]),
    .executableTarget(name: "bench-floor", dependencies: ["CCmark"], path: "Tests/Bench/Floor"),
    program("MarkdownFuzz", at: "Tests/Fuzz/MarkdownFuzz", imports: ["Markdown", "MarkdownTrials"]),
    .target(
      name: "MarkdownTrials", dependencies: ["CCmark"], path: "Tests/Fuzz/MarkdownTrials",
      swiftSettings: strict),
    .target(
      name: "TemplateTrials", dependencies: ["Templates"], path: "Tests/Fuzz/TemplateTrials",
      swiftSettings: strict),
  ]
)
