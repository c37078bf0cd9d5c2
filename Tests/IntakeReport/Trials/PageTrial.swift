// One page read by the program, beside its labels.

internal import Chinese
internal import Intake

/// What was found of one page's labels.
package struct PageTrial: Sendable {
  package var stories = Tally()
  package var names = Tally()
  package var joins = Tally()
  package var captions = Tally()
  package var figures = Tally()
  package var headlines = Tally()
  package var characters = Tally()

  /// Makes an empty trial, to add others to.
  package init() {}

  /// Reads a page and compares.
  package init(_ page: String, labels: PageLabels, name: String) {
    let stories = PageReader.stories(of: page)
    self.stories.compare(
      labels.stories.map { "\($0.lines)" }, stories.map { "\($0.lines)" }, name)
    for label in labels.stories {
      let place = "\(name):\(label.lines.lowerBound)"
      let story = stories.first { $0.lines.lowerBound == label.lines.lowerBound }
      compare(label, story, place)
    }
    compareCharacters(page, stories, name)
  }

  private mutating func compare(_ label: PageLabels.Story, _ story: StoryText?, _ place: String) {
    names.compare(label.authors, story.map(Self.authors) ?? [], place)
    joins.compare(label.joins, story.map(Self.joins) ?? [], place)
    let running = Set(story?.parts.flatMap { $0.piece.lines } ?? [])
    let isPhotoNews = story?.isPhotoNews ?? false
    if label.isPhotoNews {
      captions.compare([true], [isPhotoNews], place + " photo news")
    } else {
      captions.compare(
        label.captions,
        story?.captions.compactMap { $0.text?.line }.filter { !running.contains($0) } ?? [], place)
    }
    let headings = story?.parts.compactMap { part -> Int? in
      if case .heading(let piece) = part { return piece.line }
      return nil
    }
    let headline: [(String, Piece?)] = [
      ("section", story?.section), ("kicker", story?.kicker), ("title", story?.title),
      ("subtitle", story?.subtitle),
    ]
    for (role, piece) in headline {
      headlines.compare(label.headline[role] ?? [], piece?.lines ?? [], place + " " + role)
    }
    headlines.compare(label.headings, headings ?? [], place + " heading")
    let found = story.map { FigureFinder.figures(in: $0) } ?? []
    let keys = found.map { "\($0.quantity.value) \($0.quantity.unit)" }
    figures.compare(label.figures.map { "\($0.value) \($0.unit)" }, keys, place)
  }

  private static func authors(_ story: StoryText) -> [PageLabels.Author] {
    let credits =
      story.signatures.flatMap(\.byline.credits)
      + story.captions.compactMap(\.credit).flatMap { Byline.reading($0.text).byline.credits }
    return credits.map { PageLabels.Author(role: $0.role?.name ?? "-", name: $0.name) }
  }

  private static func joins(_ story: StoryText) -> [PageLabels.Join] {
    story.parts.flatMap { part in
      zip(part.piece.lines, part.piece.lines.dropFirst()).map { PageLabels.Join(from: $0, to: $1) }
    }
  }

  /// Each character of the page, and those of them that stand in the drafts as they will be written.
  private mutating func compareCharacters(_ page: String, _ stories: [StoryText], _ name: String) {
    let lost = LossCheck.missing(from: stories, of: page)
    let count = page.unicodeScalars.count { !$0.properties.isWhitespace }
    characters.labelled += count
    characters.found += count
    characters.hits += count - lost.values.reduce(0, +)
    if !lost.isEmpty { characters.notes.append("\(name): lost \(lost)") }
  }

  /// Adds another page's trial.
  package mutating func add(_ other: PageTrial) {
    stories.add(other.stories)
    names.add(other.names)
    joins.add(other.joins)
    captions.add(other.captions)
    figures.add(other.figures)
    headlines.add(other.headlines)
    characters.add(other.characters)
  }
}
