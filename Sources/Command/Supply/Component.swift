// What a copy of the program consists of, so that whoever hands it on knows under which terms. A test compares this
// table with Package.swift, NOTICE and the libraries that the executable asks for.

internal import Content

/// A piece of software or data by others that the program uses.
struct Component: Sendable {
  /// How it comes to the program.
  enum Place: CaseIterable, Sendable {
    /// It is part of the executable.
    case linkedIn
    /// The system has it as a library of its own.
    case system
    /// Its contents stand in the program's source.
    case data
  }

  /// Its name, as Package.swift or its authors have it.
  let name: String
  /// The version, where Package.swift asks for one.
  let version: String?
  /// The licence, as an SPDX expression.
  let license: String
  /// Where it comes from.
  let address: String
  /// How it comes to the program.
  let place: Place
  /// How the names of its shared libraries begin.
  let libraries: [String]

  private init(
    _ name: String, version: String? = nil, _ license: String, _ address: String, _ place: Place,
    libraries: [String] = []
  ) {
    self.name = name
    self.version = version
    self.license = license
    self.address = address
    self.place = place
    self.libraries = libraries
  }

  /// All of them, in the order of `Place`.
  static let all = [
    Component(
      "swift-argument-parser", version: "1.8.2", "Apache-2.0 WITH Swift-exception",
      "https://github.com/apple/swift-argument-parser", .linkedIn),
    Component(
      "Swift", "Apache-2.0 WITH Swift-exception", "https://github.com/swiftlang/swift", .linkedIn,
      libraries: ["libswift", "lib_Testing", "libXCTest"]),
    Component(
      "swift-corelibs-libdispatch", "Apache-2.0 WITH Swift-exception",
      "https://github.com/swiftlang/swift-corelibs-libdispatch", .linkedIn,
      libraries: ["libdispatch", "libBlocksRuntime"]),
    Component(
      "swift-foundation", "Apache-2.0 WITH Swift-exception", "https://github.com/swiftlang/swift-foundation",
      .linkedIn, libraries: ["libFoundation"]),
    Component(
      "swift-corelibs-foundation", "Apache-2.0 WITH Swift-exception",
      "https://github.com/swiftlang/swift-corelibs-foundation", .linkedIn),
    Component(
      "swift-foundation-icu", "Unicode-3.0", "https://github.com/swiftlang/swift-foundation-icu", .linkedIn,
      libraries: ["lib_FoundationICU"]),
    Component(
      "libcmark", "BSD-2-Clause", "https://github.com/commonmark/cmark", .system, libraries: ["libcmark.so"]),
    Component(
      "yaml-0.1", "MIT", "https://github.com/yaml/libyaml", .system, libraries: ["libyaml-0.so"]),
    Component("libzip", "BSD-3-Clause", "https://libzip.org/", .system, libraries: ["libzip.so"]),
    Component(
      "glibc", "LGPL-2.1-or-later", "https://www.gnu.org/software/libc/", .system,
      libraries: ["libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libutil.so", "ld-linux"]),
    Component(
      "libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1", "https://gcc.gnu.org/", .system,
      libraries: ["libstdc++.so", "libgcc_s.so"]),
    Component(
      "Unicode Common Locale Data Repository", "Unicode-3.0", "https://cldr.unicode.org/", .data),
  ]
}

extension Component.Place {
  /// The place as a heading.
  var heading: Bilingual {
    switch self {
    case .linkedIn: Bilingual("编在程序里面的：", "Part of the executable:")
    case .system: Bilingual("运行时由系统提供的：", "Libraries of the system:")
    case .data: Bilingual("数据：", "Data:")
    }
  }
}
