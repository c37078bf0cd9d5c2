/// Many small line charts on one scale, so that they can be compared: two beside one another.
struct SmallMultiples {
  /// The lines, one for each panel.
  let panels: [LineChart.Line]

  private static let gap = 20.0
  private static let panelHeight = 106.0

  /// The picture.
  func svg(id: String, title: String, description: String) -> String {
    var svg = Svg()
    let years = panels.flatMap(\.points.keys)
    let largest = max(panels.flatMap(\.points.values).max() ?? 0, 0.001)
    let width = (Svg.width - SmallMultiples.gap) / 2
    for (index, panel) in panels.enumerated() {
      let left = Double(index % 2) * (width + SmallMultiples.gap)
      let top = Double(index / 2) * SmallMultiples.panelHeight
      let plot = YearPlot(
        years: years, left: left, right: left + width, top: top + 30, bottom: top + 74, end: largest)
      svg.text(Svg.fitted(panel.name, width: width), x: left, y: top + 16)
      svg.rule(from: (left, plot.bottom), to: (left + width, plot.bottom))
      svg.line(plot.points(panel.points), dashes: nil, paint: .accent)
      svg.text(String(plot.first), x: left, y: top + 92, paint: .soft)
      if !plot.isSingle {
        svg.text(String(plot.last), x: left + width, y: top + 92, anchor: .end, paint: .soft)
      }
    }
    let rows = Double((panels.count + 1) / 2)
    return svg.document(
      height: max(1, rows) * SmallMultiples.panelHeight, id: id, title: title, description: description)
  }
}
