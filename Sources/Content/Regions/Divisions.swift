// The regions that articles can be filed under, read once from the table that the executable carries.

/// The divisions of China, with what is needed to find one by name, to climb and to descend.
package struct Divisions: Sendable {
  /// All regions in the order of their codes; a region's `id` is its index.
  package let regions: [Region]
  /// The regions directly below each region, in the order of their codes.
  package let children: [[Region.ID]]
  /// The regions of each official name.
  private let byName: NameTable<[Region.ID]>
  /// The regions of each short name.
  private let byShortName: NameTable<[Region.ID]>
  private let byCode: [Int: Region.ID]

  /// The national divisions.
  package static let national = Divisions(table: DivisionTable.text)

  /// Reads a table of the form that `DivisionTable` tells; what cannot be read is left out.
  init(table: String) {
    var rows: [DivisionRow] = []
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      var head = 0
      for entry in line.split(separator: UInt8(ascii: ";")) {
        guard let row = DivisionRow(entry, head: head) else { continue }
        if head == 0 { head = row.code }
        rows.append(row)
      }
    }
    rows.sort { $0.code < $1.code }
    let ids = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].code, $0) })

    var regions: [Region] = []
    var children = [[Region.ID]](repeating: [], count: rows.count)
    var byName = NameTable<[Region.ID]>(capacity: rows.count)
    var byShortName = NameTable<[Region.ID]>(capacity: rows.count)
    for (id, row) in rows.enumerated() {
      let region = row.region(id: id, ids: ids)
      regions.append(region)
      byName[region.name] = (byName[region.name] ?? []) + [id]
      if region.shortName != region.name {
        byShortName[region.shortName] = (byShortName[region.shortName] ?? []) + [id]
      }
      if let parent = region.parent { children[parent].append(id) }
    }
    self.regions = regions
    self.children = children
    self.byName = byName
    self.byShortName = byShortName
    self.byCode = ids
  }

  /// The region of an index.
  package subscript(id: Region.ID) -> Region { regions[id] }

  /// The region of a six-digit code.
  package func region(code: Int) -> Region.ID? { byCode[code] }

  /// The regions of exactly this official name.
  package func regions(named name: String) -> [Region.ID] { byName[name] ?? [] }

  /// The regions of exactly this short name.
  package func regions(shortNamed name: String) -> [Region.ID] { byShortName[name] ?? [] }

  /// The regions of exactly this official or short name.
  func regions(called name: String) -> [Region.ID] {
    let named = regions(named: name)
    return named.isEmpty ? regions(shortNamed: name) : named
  }

  /// All official and short names, for suggestions.
  package var names: [String] { (byName.names + byShortName.names).sorted() }

  /// The region and those that it lies in, from the province down.
  package func path(to id: Region.ID) -> [Region.ID] {
    var path = [id]
    while let parent = regions[path[0]].parent { path.insert(parent, at: 0) }
    return path
  }

  /// Whether one region lies in another; a region does not lie in itself.
  package func isRegion(_ id: Region.ID, within ancestor: Region.ID) -> Bool {
    var next = regions[id].parent
    while let current = next {
      if current == ancestor { return true }
      next = regions[current].parent
    }
    return false
  }

  /// The names from the province down, joined: 浙江省/台州市/天台县.
  package func pathName(of id: Region.ID, separator: String = "/") -> String {
    path(to: id).map { regions[$0].name }.joined(separator: separator)
  }

  /// The pinyin names from the province down: the folder of a region's pages.
  package func addressPath(of id: Region.ID) -> String {
    path(to: id).map { regions[$0].pinyin }.joined(separator: "/")
  }
}

/// One entry of the table.
private struct DivisionRow {
  let code: Int
  let name: String
  let pinyin: String
  let centre: Coordinate?

  /// Reads `CODE NAME PINYIN LONGITUDE LATITUDE`; a code of two or four digits goes on from the head's.
  init?(_ entry: Substring.UTF8View, head: Int) {
    let fields = entry.split(separator: UInt8(ascii: " "))
    guard fields.count >= 3, let digits = Int(String(Substring(fields[0]))) else { return nil }
    switch fields[0].count {
    case 2: code = head / 100 * 100 + digits
    case 4: code = head / 10_000 * 10_000 + digits
    default: code = digits
    }
    name = String(Substring(fields[1]))
    pinyin = String(Substring(fields[2]))
    if fields.count == 5, let longitude = Double(Substring(fields[3])),
      let latitude = Double(Substring(fields[4]))
    {
      centre = Coordinate(longitude: longitude, latitude: latitude)
    } else {
      centre = nil
    }
  }

  func region(id: Region.ID, ids: [Int: Region.ID]) -> Region {
    let level: Region.Level = code % 10_000 == 0 ? .province : code % 100 == 0 ? .city : .county
    let province = ids[code / 10_000 * 10_000]
    let parent: Region.ID? =
      switch level {
      case .province: nil
      case .city: province
      case .county: ids[code / 100 * 100] ?? province
      }
    return Region(
      id: id, code: code, name: name, shortName: ShortName.of(name), pinyin: pinyin, level: level,
      parent: parent, centre: centre)
  }
}
