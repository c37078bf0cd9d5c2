// How much of what was labelled was found, and how much else.

/// Hits among labels.
package struct Tally: Sendable {
  /// What was found and labelled.
  package var hits = 0
  /// What was labelled.
  package var labelled = 0
  /// What was found.
  package var found = 0
  /// What was missed, and what was found besides, in words.
  package var notes: [String] = []

  /// The share of labels that were found, in per cent; 100 where nothing was labelled.
  package var share: Double { labelled == 0 ? 100 : Double(hits) * 100 / Double(labelled) }

  /// Makes an empty tally.
  package init() {}

  /// Counts what two lists share, each item as often as it stands in both.
  package mutating func compare<Item: Hashable>(_ labels: [Item], _ items: [Item], _ place: String) {
    var rest = items
    labelled += labels.count
    found += items.count
    for label in labels {
      if let index = rest.firstIndex(of: label) {
        rest.remove(at: index)
        hits += 1
      } else {
        notes.append("\(place): missed \(label)")
      }
    }
    notes += rest.map { "\(place): also found \($0)" }
  }

  /// Adds another tally.
  package mutating func add(_ other: Tally) {
    hits += other.hits
    labelled += other.labelled
    found += other.found
    notes += other.notes
  }
}
