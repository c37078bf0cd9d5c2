/// Where years and values lie in a picture.
struct YearPlot {
  let first: Int
  let last: Int
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// The value at the top.
  let end: Double

  init(years: [Int], left: Double, right: Double, top: Double, bottom: Double, end: Double) {
    first = years.min() ?? 0
    last = years.max() ?? 0
    (self.left, self.right, self.top, self.bottom, self.end) = (left, right, top, bottom, end)
  }

  /// Whether there is one year only, which stands in the middle.
  var isSingle: Bool { first == last }

  /// The place of a year; half a label is kept free at both ends.
  func x(_ year: Int) -> Double {
    let inset = 16.0
    if isSingle { return (left + right) / 2 }
    return left + inset + (right - left - 2 * inset) * Double(year - first) / Double(last - first)
  }

  /// The place of a value.
  func y(_ value: Double) -> Double { bottom - (bottom - top) * value / end }

  /// The points of a line, by year.
  func points(_ values: [Int: Double]) -> [(x: Double, y: Double)] {
    values.sorted { $0.key < $1.key }.map { (x($0.key), y($0.value)) }
  }

  /// The years that are written below: so many that they stand at least so far apart, the last one always.
  func marked(atLeast distance: Double) -> [Int] {
    if isSingle { return [first] }
    let each = (x(last) - x(first)) / Double(last - first)
    let step = max(1, Int((distance / each).rounded(.up)))
    return stride(from: last, through: first, by: -step).reversed()
  }
}
