// What a text tells, as lines of front matter: for a new draft, and for an article that lacks them.

internal import Chinese
package import Content

/// Writes a proposal as front matter.
package struct ProposalLines {
  private let proposal: Proposal
  private let language: Language
  /// The year of the issue, up to which a cumulative figure counts.
  private let year: Int?

  /// Makes the lines of a proposal with the keys in one language.
  package init(_ proposal: Proposal, language: Language, year: Int?) {
    self.proposal = proposal
    self.language = language
    self.year = year
  }

  /// The fields that can be proposed, in the order in which they are written.
  package static let fields: [Field] = [.region, .themes, .organizations, .people, .stations, .figures]

  /// The lines of a field; none where the text tells nothing.
  package func lines(of field: Field) -> [String] {
    switch field {
    case .region: regions
    case .figures: figures
    default: list(field)
    }
  }

  private func key(_ field: Field) -> String { language == .chinese ? field.chinese : field.rawValue }

  private func part(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  private var regions: [String] {
    let sure = proposal.values(of: .region)
    var lines: [String] = []
    if sure.count == 1 { lines.append("\(key(.region)): \(YamlScalar.text(sure[0]))") }
    if sure.count > 1 { lines.append("\(key(.region)): \(YamlScalar.list(sure))") }
    for guess in proposal.guesses where guess.field == .region && !guess.alternatives.isEmpty {
      let candidates = guess.alternatives.prefix(8).joined(separator: "、")
      lines.append("# \(key(.region)): \(guess.value)（\(candidates)？）")
    }
    return lines
  }

  private func list(_ field: Field) -> [String] {
    let values = proposal.values(of: field)
    return values.isEmpty ? [] : ["\(key(field)): \(YamlScalar.list(values))"]
  }

  private var figures: [String] {
    guard !proposal.figures.isEmpty else { return [] }
    return ["\(key(.figures)):"]
      + proposal.figures.map { figure in
        var parts = [
          "\(part("名目", "label")): \(YamlScalar.text(figure.label))",
          "\(part("数值", "value")): \(YamlScalar.text(figure.quantity.written))",
        ]
        if let period = period(of: figure) { parts.append("\(part("时期", "period")): \(period)") }
        if figure.isCumulative { parts.append("\(part("累计", "cumulative")): \(part("是", "true"))") }
        return "  - {\(parts.joined(separator: ", "))}"
      }
  }

  /// The period where front matter can hold it: a year, from a year to the issue's, or what 今年 means with it.
  private func period(of figure: FoundFigure) -> String? {
    guard let period = figure.period else { return nil }
    if period.hasSuffix("–") {
      guard let year, let first = Int(period.dropLast()), first <= year else { return nil }
      return first == year ? "\(year)" : "\(period)\(year)"
    }
    if Period(period) != nil { return period }
    guard let year else { return nil }
    switch period {
    case "今年", "今年以来", "今年暑期": return "\(year)"
    case "今年上半年", "上半年": return "\(year)-01–\(year)-06"
    case "下半年": return "\(year)-07–\(year)-12"
    case "去年": return "\(year - 1)"
    default: return nil
    }
  }
}
