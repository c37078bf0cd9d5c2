internal import Content
internal import Publish

/// What `niangjia --licenses` prints.
struct LicenseList {
  /// The language of the headings.
  let language: Language

  /// The list as lines of text.
  var text: String {
    var lines = ["niangjia \(Generator.version)  Apache-2.0"]
    for place in Component.Place.allCases {
      lines += ["", place.heading(language)]
      for component in Component.all where component.place == place {
        let name = component.version.map { "\(component.name) \($0)" } ?? component.name
        lines.append("  \(name)  \(component.license)  \(component.address)")
      }
    }
    lines.append("")
    lines.append(
      Bilingual(
        "libzip 还要用到系统里的 zlib、bzip2、xz、zstd 和 OpenSSL。各家的版权声明见源码里的 NOTICE。",
        "libzip uses the system's zlib, bzip2, xz, zstd and OpenSSL in turn. NOTICE in the source has the copyright notices."
      )(language))
    return lines.joined(separator: "\n")
  }
}
