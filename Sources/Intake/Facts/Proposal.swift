// Everything that a text tells of its front matter, in one value.

internal import Chinese
package import Content

/// What front matter could say of a text.
package struct Proposal: Sendable {
  /// The guesses in the order of the fields.
  package let guesses: [Guess]
  /// The figures in the order of the text, each number and unit once.
  package let figures: [FoundFigure]

  /// Reads a text.
  ///
  /// - Parameter issue: the day of the issue, against which days are resolved.
  package init(_ text: FactText, knowledge: SiteKnowledge, issue: Day?) {
    let regions = RegionFinder(resolver: knowledge.regions)
    guesses =
      regions.regions(in: text)
      + ThemeFinder(themes: knowledge.themes).themes(in: text)
      + OrganizationFinder(regions: regions).organizations(in: text)
      + PersonFinder(known: knowledge.workers).people(in: text)
      + StationFinder(known: knowledge.stations).stations(in: text)
      + DateFinder.days(in: text, issue: issue)
    var seen: Set<String> = []
    figures = (text.headline + text.body).flatMap { FigureFinder.figures(in: $0) }.filter {
      seen.insert("\($0.quantity.value) \($0.quantity.unit)").inserted
    }
  }

  /// The sure values of a field.
  package func values(of field: Field) -> [String] {
    guesses.filter { $0.field == field && $0.isSure }.map(\.value)
  }
}
