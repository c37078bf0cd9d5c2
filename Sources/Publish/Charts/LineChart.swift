/// Lines over years. A year without a value is left out of its line, never drawn as 0.
struct LineChart {
  /// One line.
  struct Line {
    let name: String
    /// The values by year.
    let points: [Int: Double]
  }

  let lines: [Line]

  /// How lines are told apart without colour.
  private static let dashes: [String?] = [nil, "7 4", "2 4", "10 4 2 4"]
  /// The most lines that can be told apart.
  static let most = dashes.count
  private static let plotHeight = 150.0
  private static let legendHeight = 26.0

  /// The picture.
  func svg(id: String, title: String, description: String) -> String {
    var svg = Svg()
    let scale = ChartScale(largest: lines.flatMap(\.points.values).max() ?? 0)
    let labels = scale.marks.map(ChartScale.text)
    let left = (labels.map(Svg.width).max() ?? 0) + 12
    let plot = YearPlot(
      years: lines.flatMap(\.points.keys), left: left, right: Svg.width - 14, top: 12,
      bottom: LineChart.plotHeight, end: scale.end)
    for (mark, label) in zip(scale.marks, labels) {
      let y = plot.y(mark)
      svg.rule(from: (left, y), to: (Svg.width, y))
      svg.text(label, x: left - 8, y: y + 5, anchor: .end, paint: .soft)
    }
    for year in plot.marked(atLeast: 52) {
      svg.text(
        String(year), x: plot.x(year), y: LineChart.plotHeight + 22,
        anchor: .middle, paint: .soft)
    }
    var bottom = LineChart.plotHeight + 34
    for (index, line) in lines.prefix(LineChart.most).enumerated() {
      let paint: Svg.Paint = index == 0 ? .accent : .plain
      svg.line(plot.points(line.points), dashes: LineChart.dashes[index], paint: paint)
      guard lines.count > 1 else { continue }
      let y = bottom + LineChart.legendHeight / 2
      svg.line([(4, y), (40, y)], dashes: LineChart.dashes[index], paint: paint)
      svg.text(Svg.fitted(line.name, width: Svg.width - 54), x: 52, y: y + 5)
      bottom += LineChart.legendHeight
    }
    return svg.document(height: bottom, id: id, title: title, description: description)
  }
}
