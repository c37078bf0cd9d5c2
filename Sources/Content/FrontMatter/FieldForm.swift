// What a value looks like, for programs that help while somebody types. The parser is the authority; a test compares
// what it accepts with what this table says, over every article and over mistakes that were planted.

/// The form of a field's or a part's value.
package indirect enum FieldForm: Sendable {
  /// One line of text, a number as well.
  case text
  /// A text that must not be empty.
  case filled
  /// Text in one of these words.
  case choice([String])
  /// A day.
  case day
  /// A year of four digits.
  case year
  /// Yes or no.
  case flag
  /// The path of a file.
  case path
  /// An address that begins with `http`.
  case url
  /// One value or a list of them.
  case several(FieldForm)
  /// Named parts, of which some must be there.
  case parts([Part], required: [Part])
  /// Either of two forms.
  case either(FieldForm, FieldForm)
  /// Anything.
  case anything
}

extension Field {
  /// The form of the field's value.
  ///
  /// - Parameters:
  ///   - themes: the names of themes that the site has; empty where none is known.
  ///   - checklist: the items of the stations' checklist.
  package func form(themes: [String], checklist: [String]) -> FieldForm {
    switch self {
    case .title: .filled
    case .kicker, .subtitle, .deck, .correction, .withdrawn, .summary, .slug, .unit, .address, .hours,
      .opened, .phone, .enterprise, .problem, .approach, .outcome, .column, .number:
      .text
    case .date, .updated, .publish, .expires: .day
    case .draft, .featured, .selected: .flag
    case .region, .tags, .organizations, .people, .stations, .allow, .skills, .industries, .team, .services,
      .serves, .location, .labels, .workers, .takenBy:
      .several(.text)
    case .aliases: .several(.path)
    case .themes: .several(themes.isEmpty ? .text : .choice(themes))
    case .facilities: .several(.choice(Facilities.words))
    case .checklist:
      .several(
        checklist.isEmpty ? .text : .choice(checklist + checklist.map { Details.Station.lackingMark + $0 }))
    case .genre: .choice(Genre.allCases.flatMap { [$0.chinese, $0.rawValue] })
    case .status: .choice(DemandStatus.allCases.flatMap { [$0.chinese, $0.rawValue] })
    case .authors: .several(.either(.text, .parts([.name, .role, .post, .unit], required: [.name])))
    case .source: .either(.text, .parts([.name, .date, .page, .url], required: [.name]))
    case .photos: .several(.either(.path, .parts([.src, .caption, .alt, .credit], required: [.src])))
    case .figures:
      .several(
        .parts(
          [.label, .value, .unit, .qualifier, .period, .cumulative, .organization],
          required: [.label, .value]))
    case .honors: .several(.either(.text, .parts([.title, .year], required: [.title])))
    case .extra, .rules: .anything
    }
  }
}

extension Part {
  /// The form of the part's value.
  package var form: FieldForm {
    switch self {
    case .name, .role, .post, .unit, .label, .value, .qualifier, .period, .organization, .caption, .alt,
      .credit, .page,
      .title,
      .id, .parent, .description, .region:
      .text
    case .aliases: .several(.text)
    case .cumulative: .flag
    case .src: .path
    case .date: .day
    case .url: .url
    case .year, .until: .year
    }
  }
}
