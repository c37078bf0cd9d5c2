// Each form of structured value has its own parts; 说明 is a picture's caption and a theme's description.

/// The parts that one form of value may have, by all their names.
struct PartNames: Sendable {
  /// All names, for suggestions.
  let all: [String]
  private let parts: NameTable<Part>

  private init(_ parts: Part...) {
    all = parts.flatMap(\.names)
    self.parts = NameTable(parts.flatMap { part in part.names.map { ($0, part) } })
  }

  /// The part of a name as typed.
  func part(named name: String) -> Part? { parts[name] }

  /// Somebody who made an article.
  static let author = PartNames(.name, .role, .post, .unit)
  /// An outcome as data.
  static let figure = PartNames(
    .label, .value, .unit, .qualifier, .period, .cumulative, .organization)
  /// A picture.
  static let photo = PartNames(.src, .caption, .alt, .credit)
  /// Where an article was printed first.
  static let source = PartNames(.name, .date, .page, .url)
  /// A title that was awarded.
  static let honor = PartNames(.title, .year)
  /// A theme of `content/themes.yaml`.
  static let theme = PartNames(.id, .name, .aliases, .parent, .description)
  /// A name of `content/regions.yaml`.
  static let regionAlias = PartNames(.name, .region, .until)
}

/// The parts of one value that were typed; few, so that looking through them is quicker than any table.
struct Parts {
  private var values: [(part: Part, node: YamlNode)] = []
  /// Whether a part was typed with a full-width colon, which is told already: then none is said to be missing.
  var hasSlip = false

  /// The node of a part, if it was typed.
  subscript(part: Part) -> YamlNode? {
    values.first { $0.part == part }?.node
  }

  /// Adds a part that is not there yet.
  mutating func add(_ part: Part, _ node: YamlNode) { values.append((part, node)) }
}
