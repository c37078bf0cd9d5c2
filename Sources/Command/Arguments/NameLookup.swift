// Names on the command line, as editors write them; one that the site does not have is an error that names the nearest.

internal import ArgumentParser
internal import Chinese
internal import Content

/// Finds what names on the command line mean in a site.
struct NameLookup {
  let source: SiteSource

  /// The theme of a name, an id or an alias.
  func theme(_ name: String) throws -> Theme.ID {
    if let found = source.themes.theme(named: name) { return found }
    throw NameLookup.unknown(name, among: source.themes.names, Bilingual("主题", "theme"))
  }

  /// The region of a name, path or code.
  func region(_ name: String) throws -> Region.ID {
    let resolver = source.regions
    switch resolver.resolve(name) {
    case .success(let found): return found.mention.region
    case .failure(.ambiguous(let candidates)):
      let list = candidates.map { resolver.divisions.pathName(of: $0) }
      throw ValidationError(
        Speech.text(
          "叫“\(name)”的地方有 \(list.count) 个，写明是哪一个：\(list.joined(separator: "、"))。",
          "\(list.count) regions are called \(name); say which: \(list.joined(separator: ", "))."))
    case .failure: throw NameLookup.unknown(name, among: resolver.divisions.names, Bilingual("地区", "region"))
    }
  }

  /// What is said of a name that nothing has.
  static func unknown(_ name: String, among names: [String], _ what: Bilingual) -> ValidationError {
    let nearest = NearestName.nearest(to: name, in: Array(Set(names)).sorted())
    return ValidationError(
      Speech.text(
        "没有\(what.chinese)“\(name)”" + (nearest.map { "，是不是“\($0)”？" } ?? "。"),
        "There is no \(what.english) `\(name)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ".")))
  }
}
