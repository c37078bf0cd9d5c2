// How much each reason counts. Whole numbers, so that an editor can add them up by hand; `site.yaml` may set each.

/// The weights of the reasons for which a demand goes to somebody.
package struct MatchingWeights: Hashable, Sendable {
  /// What has a weight.
  package enum Key: String, CaseIterable, Sendable {
    case same, done, near, member, trade, county, city, province, free, least

    /// The name in Chinese, as `site.yaml` may write it.
    package var chinese: String {
      switch self {
      case .same: "专长相同"
      case .done: "办过同类"
      case .near: "专长相近"
      case .member: "队员专长"
      case .trade: "同行业"
      case .county: "同县"
      case .city: "同市"
      case .province: "同省"
      case .free: "有空"
      case .least: "门槛"
      }
    }

    /// The points where `site.yaml` says nothing.
    package var standard: Int {
      switch self {
      case .same: 40
      case .done: 30
      case .near, .county: 15
      case .member, .trade, .city: 10
      case .province, .free: 5
      case .least: 20
      }
    }
  }

  private var points: [Key: Int] = [:]

  /// The standard weights.
  package init() {}

  /// The points of a reason, or the least score that counts.
  package subscript(key: Key) -> Int { points[key] ?? key.standard }

  /// Reads what `site.yaml` says under `matching`; what is wrong is reported and left at its standard.
  init(_ reader: inout FieldReader<SiteKey>) {
    for entry in reader.entries(.matching) {
      let key = Key.allCases.first { [$0.rawValue, $0.chinese].contains(entry.key) }
      if let key, entry.values.count == 1, let number = Int(entry.values[0]), (0...1000).contains(number) {
        points[key] = number
        continue
      }
      reader.report.error(
        "site-matching", at: entry.mark,
        Bilingual("“\(entry.key)”这一行不是匹配的分值。", "The line `\(entry.key)` gives no weight of matching."),
        advice: Bilingual(
          "写一个 0 到 1000 的整数；可以写：\(Key.allCases.map(\.chinese).joined(separator: "、"))。",
          "Write a whole number up to 1000 for one of \(Key.allCases.map(\.rawValue).joined(separator: ", "))."
        ))
    }
  }
}
