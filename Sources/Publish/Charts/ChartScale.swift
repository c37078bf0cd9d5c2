/// An axis from 0 to a round number at or above the largest value.
struct ChartScale {
  /// The end of the axis: 1, 2, 5 or 10 times a power of ten in each step.
  let end: Double
  /// The distance of two marks.
  let step: Double

  /// Makes an axis for values up to `largest`, with at most `marks` marks above 0.
  init(largest: Double, marks: Int = 4) {
    guard largest > 0, largest.isFinite else {
      (end, step) = (1, 1)
      return
    }
    let rough = largest / Double(max(1, marks))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough, power > 0.001 { power /= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999_999 } ?? power * 10
    self.step = step
    end = step * (largest / step - 0.000_001).rounded(.up)
  }

  /// The marks from 0 up.
  var marks: [Double] { (0...Int((end / step).rounded())).map { Double($0) * step } }

  /// A mark as text: whole numbers, by 万 from ten thousand on.
  static func text(_ value: Double) -> String {
    let (number, unit) =
      value >= 100_000_000
      ? (value / 100_000_000, "亿") : value >= 10_000 ? (value / 10_000, "万") : (value, "")
    return Svg.number(number) + unit
  }
}
