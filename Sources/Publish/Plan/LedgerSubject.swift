package import Content

/// What a page of the ledger is about.
package enum LedgerSubject: Hashable, Sendable {
  /// All figures.
  case all
  /// Those of a region and of all below it.
  case region(Region.ID)
  /// Those of a theme and of all below it.
  case theme(Theme.ID)
  /// Those of one organization.
  case owner(Ledger.OwnerID)
  /// Those of one year.
  case year(Int)
  /// Those that count the same.
  case label(Ledger.LabelID)
  /// No figures: the way to all organizations, of which the first page names some.
  case owners
  /// No figures: the way to all labels that several numbers have.
  case labels
}

extension LedgerSubject {
  /// How many rows, of some 900 bytes each, stand on the first page and on any other. The first of all figures and of a region
  /// has charts (12 KB) and ways (5 KB) too, and is to weigh 32 KB: with stylesheet and script 60 KB are a first view.
  /// A list of ways has a short line for each.
  private var length: (first: Int, other: Int) {
    switch self {
    case .owners, .labels: (80, 80)
    case .all: (8, 20)
    case .region: (10, 20)
    default: (20, 20)
    }
  }

  /// How many organizations and labels the first page names; lists lead to all of them.
  static let mostNamed = 12

  /// Whether it names ways and has no figures of its own.
  var isList: Bool { self == .owners || self == .labels }

  /// How many pages so many rows need.
  func parts(of rows: Int) -> Int { 1 + (max(0, rows - length.first) + length.other - 1) / length.other }

  /// The rows of one page, counted from 0.
  func range(of part: Int, rows: Int) -> Range<Int> {
    let start = part == 0 ? 0 : length.first + (part - 1) * length.other
    return min(start, rows)..<min(start + (part == 0 ? length.first : length.other), rows)
  }

  /// Whether its figures can be had as a table: what one organization says stands on one page mostly.
  var hasDownloads: Bool { if case .owner = self { false } else { !isList } }
}

extension Site {
  /// Whether the site has the ledger of figures.
  var hasLedger: Bool { configuration.features.contains(.figures) && !ledger.rows.isEmpty }

  /// All subjects that have a figure, in an order that depends on the site alone.
  var ledgerSubjects: [LedgerSubject] {
    [.all] + ledger.rowsByRegion.keys.sorted().map { .region($0) }
      + ledger.rowsByTheme.keys.sorted().map { .theme($0) }
      + ledger.rowsByYear.keys.sorted().map { .year($0) }
      + ledgerOwners.map { .owner($0) } + ledgerLabels.map { .label($0) }
      + [.owners, .labels].filter { ledgerLength(of: $0) > LedgerSubject.mostNamed }
  }

  /// The owners that have pages: organizations.
  var ledgerOwners: [Ledger.OwnerID] {
    ledger.owners.indices.filter { ledger.owners[$0].organization != nil }
  }

  /// The labels that have pages: those of several rows.
  var ledgerLabels: [Ledger.LabelID] { ledger.labels.indices.filter { ledger.rowsByLabel[$0].count > 1 } }

  /// How many rows or ways stand on the pages of a subject.
  func ledgerLength(of subject: LedgerSubject) -> Int {
    switch subject {
    case .owners: ledgerOwners.count
    case .labels: ledgerLabels.count
    default: ledgerRows(of: subject).count
    }
  }

  /// The rows of a subject, ascending.
  func ledgerRows(of subject: LedgerSubject) -> [Ledger.RowID] {
    switch subject {
    case .all: Array(ledger.rows.indices)
    case .region(let id): ledger.rowsByRegion[id] ?? []
    case .theme(let id): ledger.rowsByTheme[id] ?? []
    case .owner(let id): ledger.rowsByOwner[id]
    case .year(let year): ledger.rowsByYear[year] ?? []
    case .label(let id): ledger.rowsByLabel[id]
    case .owners, .labels: []
    }
  }

  /// The address of a subject's page, not percent-encoded.
  func address(of subject: LedgerSubject, part: Int = 0) -> String {
    let file = part == 0 ? "index.html" : ListPage.fileName(part + 1)
    return ledgerFolder(of: subject) + file
  }

  /// The folder of a subject's pages and tables.
  func ledgerFolder(of subject: LedgerSubject) -> String {
    switch subject {
    case .all: "figures/"
    case .region(let id): "figures/regions/\(divisions.addressPath(of: id))/"
    case .theme(let id): "figures/themes/\(themes[id].id)/"
    case .owner(let id): "figures/\(ledger.owners[id].organization.map(organizationFolder) ?? "")"
    case .year(let year): "figures/years/\(year)/"
    case .label(let id): "figures/labels/\(Address.fileName(for: title(of: ledger.labels[id])))/"
    case .owners: "figures/organizations/"
    case .labels: "figures/labels/"
    }
  }

  /// The folder of an organization, as the directory has it.
  private func organizationFolder(_ id: Int) -> String {
    String(organizations.entries[id].address.dropLast("index.html".count))
  }

  /// What a label is called: with its unit, since one label may be counted in two.
  func title(of label: Ledger.Label) -> String {
    label.unit.isEmpty ? label.name : "\(label.name)（\(label.unit)）"
  }

  /// What a subject is called.
  func title(of subject: LedgerSubject) -> String {
    switch subject {
    case .all: "成效"
    case .region(let id): "\(divisions[id].name)：成效"
    case .theme(let id): "\(themes[id].name)：成效"
    case .owner(let id): "\(ledger.owners[id].name)：成效"
    case .year(let year): "\(year)年：成效"
    case .label(let id): title(of: ledger.labels[id])
    case .owners: "成效：全部单位"
    case .labels: "成效：几处都有数的事"
    }
  }
}
