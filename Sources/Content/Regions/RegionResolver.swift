// From what an editor wrote to a division: name, short name, path, code, names run together, township below.

/// Finds the division that a text names.
package struct RegionResolver: Sendable {
  /// Why a text names no division.
  package enum Failure: Error, Hashable, Sendable {
    /// Several divisions have this name; they are listed.
    case ambiguous([Region.ID])
    /// No division has this name; where part of a path was understood, it is the region of that part.
    case unknown(name: String, within: Region.ID?)
    /// Six digits that are no code.
    case unknownCode(Int)
    /// Nothing was written.
    case empty
  }

  /// A division that was found, and by what name.
  package struct Success: Hashable, Sendable {
    /// The division and the township below it.
    package let mention: RegionMention
    /// The alias by which it was found, if it was.
    package let alias: RegionAlias?
  }

  /// The divisions that names are looked up in.
  package let divisions: Divisions
  private let aliases: NameTable<RegionAlias>

  /// Makes a resolver over divisions and the names that they do not hold; of two aliases the later one counts.
  package init(divisions: Divisions, aliases: [RegionAlias] = []) {
    self.divisions = divisions
    var table = NameTable<RegionAlias>(capacity: aliases.count)
    for alias in aliases { table[alias.name] = alias }
    // People go on saying 崇安 and 南长; a zone's name has no short form.
    for alias in aliases where alias.until != nil {
      let short = ShortName.of(alias.name)
      if table[short] == nil, divisions.regions(called: short).isEmpty { table[short] = alias }
    }
    self.aliases = table
  }

  /// The division of a name that the table does not hold: one of the past, a zone's, a site's own.
  package func aliasRegion(named name: String) -> Region.ID? { aliases[name]?.region }

  /// Finds the division that a text names.
  package func resolve(_ text: String) -> Result<Success, Failure> {
    let parts = text.unicodeScalars.split { $0 == "/" || $0 == "／" || $0 == " " || $0 == "　" }
      .map { String($0) }
    guard let first = parts.first else { return .failure(.empty) }
    if parts.count == 1, first.utf8.count == 6, let code = Int(first) {
      return divisions.region(code: code).map { .success(Success(mention: .init(region: $0), alias: nil)) }
        ?? .failure(.unknownCode(code))
    }
    var step = start(first)
    for (index, part) in parts.enumerated().dropFirst() {
      guard case .success(let found) = step else { break }
      let isLast = index == parts.count - 1
      step = descend(from: found, to: part, mayBeTownship: isLast)
    }
    // A path whose first part alone is ambiguous can still name one division: 鼓楼区 no, 南京/鼓楼 yes.
    if case .failure(.ambiguous(let candidates)) = step, parts.count > 1, candidates == startingRegions(first)
    {
      return narrow(candidates, by: Array(parts.dropFirst()))
    }
    return step
  }

  private func start(_ name: String) -> Result<Success, Failure> {
    let candidates = startingRegions(name)
    if let only = candidates.first, candidates.count == 1 {
      return .success(Success(mention: .init(region: only), alias: nil))
    }
    if !candidates.isEmpty { return .failure(.ambiguous(candidates)) }
    if let alias = aliases[name] {
      return .success(Success(mention: .init(region: alias.region), alias: alias))
    }
    return runTogether(name) ?? .failure(.unknown(name: name, within: nil))
  }

  /// The divisions that a name alone can mean.
  ///
  /// A province's short name means the province (海南 is not 海南藏族自治州); where one of several lies above all
  /// the others, that one is meant (本溪 is 本溪市, not 本溪满族自治县 in it).
  private func startingRegions(_ name: String) -> [Region.ID] {
    let exact = divisions.regions(named: name)
    if !exact.isEmpty { return exact }
    let short = divisions.regions(shortNamed: name)
    if let province = short.first(where: { divisions[$0].level == .province }) { return [province] }
    if let top = short.first(where: { top in
      short.allSatisfy { $0 == top || divisions.isRegion($0, within: top) }
    }) {
      return [top]
    }
    return short
  }

  /// The divisions of a name below a region, nearest level first.
  private func regions(_ name: String, within region: Region.ID) -> [Region.ID] {
    var inside: [Region.ID] = []
    for id in divisions.regions(named: name) where divisions.isRegion(id, within: region) {
      inside.append(id)
    }
    for id in divisions.regions(shortNamed: name) where divisions.isRegion(id, within: region) {
      inside.append(id)
    }
    guard inside.count > 1 else { return inside }
    let children = inside.filter { divisions[$0].parent == region }
    return children.isEmpty ? inside : children
  }

  private func descend(
    from found: Success, to name: String, mayBeTownship: Bool
  ) -> Result<Success, Failure> {
    let region = found.mention.region
    let inside = regions(name, within: region)
    if let only = inside.first, inside.count == 1 {
      return .success(Success(mention: .init(region: only), alias: found.alias))
    }
    if !inside.isEmpty { return .failure(.ambiguous(inside)) }
    if let alias = aliases[name], alias.region == region || divisions.isRegion(alias.region, within: region) {
      return .success(Success(mention: .init(region: alias.region), alias: alias))
    }
    let isLeaf = divisions[region].level == .county || divisions.children[region].isEmpty
    if isLeaf, mayBeTownship, found.mention.township == nil, Int(name) == nil {
      return .success(Success(mention: .init(region: region, township: name), alias: found.alias))
    }
    return .failure(.unknown(name: name, within: region))
  }

  private func narrow(_ candidates: [Region.ID], by parts: [String]) -> Result<Success, Failure> {
    var fits: [Success] = []
    for candidate in candidates {
      var step: Result<Success, Failure> = .success(Success(mention: .init(region: candidate), alias: nil))
      for part in parts {
        guard case .success(let found) = step else { break }
        step = descend(from: found, to: part, mayBeTownship: false)
      }
      if case .success(let found) = step { fits.append(found) }
    }
    if let only = fits.first, fits.count == 1 { return .success(only) }
    return .failure(.ambiguous(fits.isEmpty ? candidates : fits.map(\.mention.region)))
  }

  /// Reads names run together: 浙江省天台县, 台州天台, 天台县平桥镇.
  private func runTogether(_ text: String) -> Result<Success, Failure>? {
    let scalars = Array(text.unicodeScalars)
    guard (4...40).contains(scalars.count) else { return nil }
    var rest = scalars[...]
    var found: Success?
    while !rest.isEmpty {
      guard let (region, length) = longestName(in: rest, within: found?.mention.region) else { break }
      found = Success(mention: .init(region: region), alias: nil)
      rest = rest.dropFirst(length)
    }
    guard let found else { return nil }
    if rest.isEmpty { return .success(found) }
    let township = string(rest)
    let isTownship = ["街道", "镇", "乡", "苏木"].contains(where: township.hasSuffix)
    guard divisions[found.mention.region].level == .county, isTownship else { return nil }
    return .success(Success(mention: .init(region: found.mention.region, township: township), alias: nil))
  }

  /// The region that a text begins with in full names (金华市婺城区…), and how many scalars they take.
  ///
  /// A name that several regions have is taken for the one that a region of `near` lies in.
  func regionPrefix(
    of text: ArraySlice<Unicode.Scalar>, near regions: [Region.ID]
  ) -> (region: Region.ID, length: Int)? {
    var found: (region: Region.ID, length: Int)?
    var rest = text
    while !rest.isEmpty {
      let step = stride(from: min(rest.count, 16), through: 2, by: -1).lazy.compactMap { length in
        fullName(string(rest.prefix(length)), within: found?.region, near: regions).map { ($0, length) }
      }.first
      guard let (region, length) = step else { break }
      found = (region, (found?.length ?? 0) + length)
      rest = rest.dropFirst(length)
    }
    return found
  }

  private func fullName(_ name: String, within region: Region.ID?, near: [Region.ID]) -> Region.ID? {
    var candidates = divisions.regions(named: name)
    if let region { candidates = candidates.filter { divisions.isRegion($0, within: region) } }
    if candidates.count > 1 {
      candidates = candidates.filter { candidate in
        near.contains {
          $0 == candidate || divisions.isRegion($0, within: candidate)
            || divisions.isRegion(candidate, within: $0)
        }
      }
    }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// The longest beginning of a text that names one division, in a region where one is given.
  private func longestName(
    in text: ArraySlice<Unicode.Scalar>, within region: Region.ID?
  ) -> (Region.ID, length: Int)? {
    for length in stride(from: min(text.count, 16), through: 2, by: -1) {
      let name = string(text.prefix(length))
      let candidates = region.map { regions(name, within: $0) } ?? startingRegions(name)
      if let only = candidates.first, candidates.count == 1 { return (only, length) }
    }
    return nil
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
