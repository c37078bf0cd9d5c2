/// Bars beside one another, the largest first as the caller orders them.
struct BarChart {
  /// One bar.
  struct Bar {
    let name: String
    let value: Double
    /// The value as it is written: 近7000名.
    let text: String
  }

  let bars: [Bar]

  private static let rowHeight = 30.0
  private static let gap = 8.0
  private static let widestName = 112.0
  private static let narrowestPlot = 48.0

  /// The picture.
  func svg(id: String, title: String, description: String) -> String {
    var svg = Svg()
    let names = bars.map { Svg.fitted($0.name, width: BarChart.widestName) }
    let left = (names.map(Svg.width).max() ?? 0) + BarChart.gap
    let widest = bars.map { Svg.width(of: $0.text) }.max() ?? 0
    let plot = max(BarChart.narrowestPlot, Svg.width - left - widest - BarChart.gap)
    let largest = max(bars.map(\.value).max() ?? 0, 0.001)
    for (index, bar) in bars.enumerated() {
      let top = Double(index) * BarChart.rowHeight
      let width = max(1, plot * bar.value / largest)
      let base = top + BarChart.rowHeight / 2 + Svg.textHeight * 0.35
      svg.text(names[index], x: left - BarChart.gap, y: base, anchor: .end)
      svg.box(x: left, y: top + 7, width: width, height: BarChart.rowHeight - 14, paint: .accent)
      svg.text(bar.text, x: left + width + 6, y: base)
    }
    return svg.document(
      height: Double(max(1, bars.count)) * BarChart.rowHeight, id: id, title: title, description: description)
  }
}
