// 近7000名 is fewer than 7000 and 220余场次 is more than 220; a figure without its qualifier is a wrong figure.

/// A word beside a number that says how exact it is, with its place, so that it can be printed again.
package struct Qualifier: Sendable, Hashable {
  /// Which way the true number lies from the written one.
  package enum Bound: Sendable, Hashable {
    /// At least the number: 余, 多, 超, 逾, 以上.
    case lower
    /// At most the number: 近, 不到, 以内.
    case upper
    /// Around the number: 约, 左右.
    case about
  }

  /// Where the word stands.
  package enum Place: Sendable, Hashable {
    /// `近7000名`
    case beforeNumber
    /// `1200余万元`
    case beforeMultiplier
    /// `5万余条`, `220余场次`
    case afterNumber
    /// `50人以上`
    case afterUnit
  }

  package let word: String
  package let bound: Bound
  package let place: Place

  /// Makes a qualifier of a word, what it says and where it stands.
  package init(word: String, bound: Bound, place: Place) {
    self.word = word
    self.bound = bound
    self.place = place
  }

  /// The words before a number, the longest first.
  static let before: [(word: [Unicode.Scalar], bound: Bound)] = list([
    (.lower, "超过 超 逾 突破 至少 不少于 不低于 不下 高于 大于"),
    (.upper, "将近 接近 近 不到 不足 不超过 至多 最多 低于 少于 小于 几近"),
    (.about, "大约 大概 约 约为 约合 估计"),
  ])

  /// The words after a unit, the longest first.
  static let after: [(word: [Unicode.Scalar], bound: Bound)] = list([
    (.lower, "以上 及以上 多 余 有余 开外 之多"), (.upper, "以内 以下 之内 不到"), (.about, "左右 上下"),
  ])

  private static func list(_ words: [(Bound, String)]) -> [(word: [Unicode.Scalar], bound: Bound)] {
    words.flatMap { bound, text in
      text.split(separator: " ").map { (word: Array($0.unicodeScalars), bound: bound) }
    }.sorted { $0.word.count > $1.word.count }
  }

  /// The bound of a word of any place; nil where it is none of the known words.
  package static func bound(of word: String) -> Bound? {
    let scalars = Array(word.unicodeScalars)
    if ["余", "多", "来", "数", "几", "上"].contains(word) { return word == "来" ? .about : .lower }
    return (before + after).first { $0.word == scalars }?.bound
  }
}
