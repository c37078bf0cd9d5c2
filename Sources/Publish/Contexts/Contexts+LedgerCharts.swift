// Which charts a page of the ledger has. Of one label the values themselves; of anything else how many numbers there are, since
// unlike things cannot be drawn on one scale. Beside each chart stands its table.

internal import Chinese
internal import Content
internal import Templates

extension Contexts {
  private static let chart = Fields("id", "title", "svg", "columns", "rows")
  private static let chartRow = Fields("name", "cells")
  /// How many bars and panels a chart has at most.
  private static let most = (bars: 15, panels: 8)

  /// The charts of a subject; none where there is too little to compare.
  func charts(of subject: LedgerSubject, _ rows: [Ledger.RowID]) -> [Value] {
    if case .label(let label) = subject { return valueCharts(label, rows) }
    return [placesChart(subject), yearsChart(rows), themesChart(subject, rows)].compactMap { $0 }
  }

  private func chart(
    _ id: String, _ title: String, _ svg: String, _ columns: [String], _ rows: [(String, [String])]
  ) -> Value {
    Contexts.chart(
      .string(id), .string(title), .markup(Markup(svg)), .texts(columns),
      .list(rows.map { Contexts.chartRow(.string($0.0), .texts($0.1)) }))
  }

  /// How many numbers each place has, where there are two or more.
  private func placesChart(_ subject: LedgerSubject) -> Value? {
    let places = places(in: subject).sorted {
      $0.1.count == $1.1.count ? $0.0 < $1.0 : $0.1.count > $1.1.count
    }
    guard places.count > 1 else { return nil }
    let bars = places.prefix(Contexts.most.bars).map { id, rows in
      BarChart.Bar(name: site.divisions[id].shortName, value: Double(rows.count), text: "\(rows.count)")
    }
    let title = "各地有多少条数据"
    let most = bars[0]
    let svg = BarChart(bars: bars).svg(
      id: "places", title: title, description: "\(bars.count)个地区，最多的是\(most.name)，\(most.text)条。")
    return chart("places", title, svg, ["地区", "条数"], bars.map { ($0.name, [$0.text]) })
  }

  /// How many numbers each year has, those that count on apart.
  private func yearsChart(_ rows: [Ledger.RowID]) -> Value? {
    let years = countedYears(rows)
    guard years.count > 2, let first = years.first, let last = years.last else { return nil }
    let sorts = [("当年数", false), ("累计数", true)].map { name, isCumulative in
      (name: name, rows: rows.filter { site.ledger.rows[$0].isCumulative == isCumulative })
    }.filter { !$0.rows.isEmpty }
    let lines = sorts.map { LineChart.Line(name: $0.name, points: counts($0.rows, first...last)) }
    let title = "各年有多少条数据"
    let svg = LineChart(lines: lines).svg(
      id: "years", title: title,
      description: "\(first)年到\(last)年，\(lines.map(\.name).joined(separator: "、"))各一条线。")
    let table = years.map { year in
      ("\(year)", lines.map { $0.points[year].map(ChartScale.text) ?? "0" })
    }
    return chart("years", title, svg, ["年份"] + lines.map(\.name), table)
  }

  /// The years that have a number, ascending.
  private func countedYears(_ rows: [Ledger.RowID]) -> [Int] {
    Set(rows.compactMap { site.ledger.year(of: $0) }).sorted()
  }

  /// How many numbers each year has. Where nothing was written the count is 0; a value would be unknown.
  private func counts(_ rows: [Ledger.RowID], _ years: ClosedRange<Int>) -> [Int: Double] {
    var counts = Dictionary(uniqueKeysWithValues: years.map { ($0, 0.0) })
    for row in rows {
      if let year = site.ledger.year(of: row) { counts[year, default: 0] += 1 }
    }
    return counts
  }

  /// How many numbers each theme has year by year, for all figures and for a region.
  private func themesChart(_ subject: LedgerSubject, _ rows: [Ledger.RowID]) -> Value? {
    switch subject {
    case .all, .region: break
    default: return nil
    }
    let own = Set(rows)
    var themes: [(theme: Theme.ID, rows: [Ledger.RowID])] = []
    for (theme, rows) in site.ledger.rowsByTheme {
      let shared = rows.filter(own.contains)
      if !shared.isEmpty { themes.append((theme, shared)) }
    }
    themes.sort { $0.rows.count == $1.rows.count ? $0.theme < $1.theme : $0.rows.count > $1.rows.count }
    let years = countedYears(rows)
    guard themes.count > 1, years.count > 2, let first = years.first, let last = years.last else {
      return nil
    }
    let panels = themes.prefix(Contexts.most.panels).map { entry in
      LineChart.Line(name: site.themes[entry.theme].name, points: counts(entry.rows, first...last))
    }
    let title = "各主题各年有多少条数据"
    let svg = SmallMultiples(panels: panels).svg(
      id: "themes", title: title,
      description: "每个主题一幅小图，纵轴相同：\(panels.map(\.name).joined(separator: "、"))。")
    let table = panels.map { panel in
      (panel.name, years.map { panel.points[$0].map(ChartScale.text) ?? "0" })
    }
    return chart("themes", title, svg, ["主题"] + years.map(String.init), table)
  }

  /// The values of one label: those that count on, those of the newest year, and the course over the years.
  private func valueCharts(_ label: Ledger.LabelID, _ rows: [Ledger.RowID]) -> [Value] {
    let ledger = site.ledger
    let name = site.title(of: ledger.labels[label])
    let cumulative = rows.filter { ledger.rows[$0].isCumulative }
    let yearly = rows.filter { ledger.rows[$0].year != nil }
    let newest = yearly.compactMap { ledger.rows[$0].year }.max()
    return [
      bars("cumulative", "\(name)：累计到最近，起点各不相同", cumulative),
      newest.flatMap { year in
        bars("newest", "\(name)：\(year)年", yearly.filter { ledger.rows[$0].year == year })
      },
      course(name, yearly),
    ].compactMap { $0 }
  }

  /// The numbers of rows as bars, the longest first, each with the name of its owner; none where fewer than two have a number.
  private func bars(_ id: String, _ title: String, _ rows: [Ledger.RowID]) -> Value? {
    let bars = rows.compactMap { row -> BarChart.Bar? in
      let figure = site.ledger.newest(of: row).figure
      return figure.quantity.map {
        BarChart.Bar(name: ownerName(site.ledger.rows[row]), value: $0.value.double, text: figure.text)
      }
    }.enumerated().sorted {
      $0.element.value == $1.element.value ? $0.offset < $1.offset : $0.element.value > $1.element.value
    }.map(\.element).prefix(Contexts.most.bars)
    guard bars.count > 1, let most = bars.first else { return nil }
    let svg = BarChart(bars: Array(bars)).svg(
      id: id, title: title, description: "\(bars.count)处，最多的是\(most.name)，\(most.text)。")
    return chart(id, title, svg, ["单位", "数"], bars.map { ($0.name, [$0.text]) })
  }

  /// What an owner had year by year.
  private typealias Course = (owner: Ledger.OwnerID, values: [Int: (value: Double, text: String)])

  /// The courses of those with two years or more; those with most years first.
  private func courses(_ rows: [Ledger.RowID]) -> [Course] {
    let ledger = site.ledger
    let courses = Dictionary(grouping: rows, by: { ledger.rows[$0].owner }).map { owner, own -> Course in
      (owner, Dictionary(grouping: own, by: { ledger.rows[$0].year ?? 0 }).compactMapValues(value))
    }
    return courses.filter { $0.values.count > 1 }.sorted {
      $0.values.count == $1.values.count ? $0.owner < $1.owner : $0.values.count > $1.values.count
    }
  }

  /// A line through the years for each of the owners that have most of them.
  private func course(_ name: String, _ rows: [Ledger.RowID]) -> Value? {
    let lines = courses(rows).prefix(LineChart.most)
    let years = Set(lines.flatMap(\.values.keys)).sorted()
    guard let first = years.first, let last = years.last else { return nil }
    let title = "\(name)：各年"
    let drawn = lines.map { line in
      LineChart.Line(name: site.ledger.owners[line.owner].name, points: line.values.mapValues(\.value))
    }
    let svg = LineChart(lines: drawn).svg(
      id: "course", title: title,
      description: "\(first)年到\(last)年，\(drawn.map(\.name).joined(separator: "、"))。")
    return chart(
      "course", title, svg, ["年份"] + drawn.map(\.name),
      years.map { year in ("\(year)", lines.map { $0.values[year]?.text ?? "" }) })
  }

  /// What one owner's numbers of a year make; none where they cannot be added.
  private func value(of rows: [Ledger.RowID]) -> (value: Double, text: String)? {
    if rows.count == 1 {
      let figure = site.ledger.newest(of: rows[0]).figure
      return figure.quantity.map { ($0.value.double, figure.text) }
    }
    return site.ledger.total(of: rows, in: site.divisions).map { ($0.sum.double, $0.text) }
  }

  /// An owner's name as a bar shows it: a union of a place by the place.
  private func ownerName(_ row: Ledger.Row) -> String {
    let owner = site.ledger.owners[row.owner]
    let region = site.ledger.entries[row.entries[0]].regions.first
    guard owner.isTerritorial, let region else { return owner.name }
    let name = site.divisions[region].name
    return owner.name == name || owner.name.hasSuffix(name + "总工会")
      ? site.divisions[region].shortName : owner.name
  }
}

extension ExactDecimal {
  /// The number as a length can be drawn.
  fileprivate var double: Double {
    var value = Double(mantissa)
    for _ in 0..<min(abs(exponent), 300) { value = exponent > 0 ? value * 10 : value / 10 }
    return value
  }
}
