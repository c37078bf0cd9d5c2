// Ids are kept as bytes: a `Set` of strings normalises each one that is not ASCII to hash it, and ids here are
// Chinese. Measured on articles with four headings, that was a tenth of the whole parse.

/// Every `id` in a body's HTML, without prefix: what a fragment may name.
package struct Anchors: Sendable {
  private struct Name: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private var names: Set<Name> = []
  /// How often a proposal has been numbered.
  private var repeats: [Name: Int] = [:]

  /// Whether an element has this id.
  package func contains(_ fragment: String) -> Bool {
    !names.isEmpty && names.contains(Name(bytes: Array(fragment.utf8)))
  }

  /// An id that no other has, made of a proposal: the proposal itself, or numbered from 1.
  mutating func claim(_ proposal: [UInt8]) -> [UInt8] {
    if names.isEmpty { names.reserveCapacity(6) }
    let name = Name(bytes: proposal)
    if names.insert(name).inserted { return proposal }
    var number = repeats[name, default: 0]
    var numbered: [UInt8]
    repeat {
      number += 1
      numbered = proposal + [UInt8(ascii: "-")]
      numbered.append(decimal: number)
    } while !names.insert(Name(bytes: numbered)).inserted
    repeats[name] = number
    return numbered
  }
}
