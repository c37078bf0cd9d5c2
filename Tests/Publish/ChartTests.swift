// Charts are told by what a reader could measure on them.

import Testing

@testable import Publish

@Suite struct ChartTests {
  /// The numbers of one attribute of one element, in order.
  private func numbers(_ attribute: String, of element: String, in svg: String) throws -> [Double] {
    let pattern = try Regex("<\(element) [^>]*?\(attribute)=\"([-0-9.]+)\"")
    return svg.matches(of: pattern).compactMap { match in
      match.output[1].substring.flatMap { Double(String($0)) }
    }
  }

  @Test func barsAreAsLongAsTheirValues() throws {
    let bars = [("金华", 400.0), ("德清", 100), ("安吉", 50)].map {
      BarChart.Bar(name: $0.0, value: $0.1, text: "\(Int($0.1))名")
    }
    let svg = BarChart(bars: bars).svg(id: "a", title: "各地", description: "三处")
    let widths = try numbers("width", of: "rect", in: svg)
    #expect(
      widths.count == 3 && abs(widths[0] / widths[1] - 4) < 0.02 && abs(widths[1] / widths[2] - 2) < 0.02)
    #expect(svg.contains("role=\"img\" aria-labelledby=\"a-title a-desc\""))
    #expect(svg.contains("<title id=\"a-title\">各地</title><desc id=\"a-desc\">三处</desc>"))
  }

  @Test func nothingLeavesThePicture() throws {
    let bars = [("一个名字很长很长很长的单位", 7.0), ("乙", 0)].map {
      BarChart.Bar(name: $0.0, value: $0.1, text: "12345678余万元")
    }
    let svg = BarChart(bars: bars).svg(id: "a", title: "t", description: "d")
    let (starts, widths) = (try numbers("x", of: "rect", in: svg), try numbers("width", of: "rect", in: svg))
    #expect(zip(starts, widths).allSatisfy { $0 + $1 <= Svg.width } && svg.contains("…"))
  }

  @Test func linesLeaveOutYearsWithoutAValue() throws {
    let line = LineChart.Line(name: "甲", points: [2019: 10, 2021: 20, 2022: 0])
    let svg = LineChart(lines: [line]).svg(id: "a", title: "t", description: "d")
    let (xs, ys) = (try numbers("cx", of: "circle", in: svg), try numbers("cy", of: "circle", in: svg))
    #expect(xs.count == 3 && abs((xs[1] - xs[0]) / (xs[2] - xs[1]) - 2) < 0.02)
    // 20 is at the top, 0 at the bottom, 10 in the middle.
    #expect(abs(ys[0] - (ys[1] + ys[2]) / 2) < 0.11 && ys[1] < ys[2])
  }

  @Test func panelsShareTheirScale() throws {
    let panels = [("甲", 10.0), ("乙", 5)].map { LineChart.Line(name: $0.0, points: [2020: $0.1, 2021: $0.1]) }
    let svg = SmallMultiples(panels: panels).svg(id: "a", title: "t", description: "d")
    let ys = try numbers("cy", of: "circle", in: svg)
    #expect(ys.count == 4 && ys[0] == ys[1] && ys[2] > ys[0])
  }

  @Test(arguments: [(0.0, 1.0), (3, 3), (7, 8), (18, 20), (99, 100), (101, 150), (12_345, 15_000)])
  func axesEndAtARoundNumber(_ largest: Double, _ end: Double) {
    #expect(ChartScale(largest: largest).end == end)
  }

  @Test func namesAreEscaped() {
    let svg = BarChart(bars: [.init(name: "<a&b>", value: 1, text: "1")]).svg(
      id: "a", title: "<", description: "&")
    #expect(!svg.contains("<a&b>") && svg.contains("&lt;a&amp;b&gt;") && svg.contains(">&lt;</title>"))
  }
}
