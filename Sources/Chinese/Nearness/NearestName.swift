// `sumary` means `summary`, 天抬县 means 天台县 and 程学 sounds like 程雪. What is not near is left alone:
// a wrong suggestion is worse than none.

/// Finds the name that somebody probably meant.
package enum NearestName {
  /// The name of `names` that is nearest to `name`; nil where none is near. Case and width do not matter.
  /// Of names equally near the first in `names` wins. A name that is there exactly is its own nearest.
  package static func nearest(to name: String, in names: some Sequence<String>) -> String? {
    ranked(to: name, in: names, limit: 1).first
  }

  /// The names that are near to `name`, the nearest first, at most `limit` of them.
  package static func ranked(to name: String, in names: some Sequence<String>, limit: Int) -> [String] {
    let wanted = fold(name)
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    let sound = isChinese(wanted) ? Pinyin(text: name).letters : ""
    var found: [(score: Int, place: Int, name: String)] = []
    for (place, candidate) in names.enumerated() {
      guard let score = score(wanted, name, sound, candidate) else { continue }
      found.append((score, place, candidate))
    }
    return found.sorted { ($0.score, $0.place) < ($1.score, $1.place) }.prefix(limit).map(\.name)
  }

  /// Two for each edit, one less where both sound alike; nil beyond what a slip explains.
  private static func score(
    _ wanted: [Unicode.Scalar], _ name: String, _ sound: String, _ candidate: String
  ) -> Int? {
    let folded = fold(candidate)
    guard !folded.isEmpty else { return nil }
    let limit = allowance(max(wanted.count, folded.count), isChinese: isChinese(wanted))
    if !sound.isEmpty, folded.count == wanted.count, isChinese(folded), wanted != folded,
      Pinyin(text: candidate).letters == sound
    {
      return 1
    }
    if let distance = EditDistance.between(wanted, folded, limit: limit),
      distance < min(wanted.count, folded.count), soundsNear(name, sound, candidate)
    {
      return distance * 2
    }
    return isShortForm(wanted, folded) ? 3 : nil
  }

  /// Of two characters one is half the name: the first must stay (摘耍 for 摘要), or both must begin alike in sound: 火星 is
  /// no slip for 七星, but 太台 may be one for 天台.
  private static func soundsNear(_ wanted: String, _ sound: String, _ candidate: String) -> Bool {
    guard !sound.isEmpty, wanted.unicodeScalars.count == 2, candidate.unicodeScalars.count == 2 else {
      return true
    }
    if wanted.unicodeScalars.first == candidate.unicodeScalars.first { return true }
    let other = Pinyin(text: candidate)
    return Pinyin(text: wanted).initials == other.initials
      && EditDistance.between(sound, other.letters, limit: 2) != nil
  }

  /// How many edits are a slip: one in a short name, two in a name of six letters, a third of a long one.
  private static func allowance(_ count: Int, isChinese: Bool) -> Int {
    if isChinese { return count <= 4 ? 1 : count <= 8 ? 2 : 3 }
    return count <= 2 ? 0 : count <= 5 ? 1 : min(count / 3, 4)
  }

  /// 德清总工会 for 德清县总工会, 天台 for 天台县: all characters in order, at least two thirds of the name.
  private static func isShortForm(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> Bool {
    guard short.count >= 2, short.count < long.count, short.count * 3 >= long.count * 2, isChinese(short)
    else {
      return false
    }
    var rest = short[...]
    for scalar in long where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static func isChinese(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains(where: Han.contains)
  }

  private static func fold(_ name: String) -> [Unicode.Scalar] {
    Array(
      Width.halved(name).lowercased().unicodeScalars.filter { !Han.isSpace($0) && $0 != "-" && $0 != "_" })
  }
}
