// Outcomes as data. A number may be typed as a newspaper prints it (220余场次), or in parts.

internal import Chinese
internal import Markdown

extension ArticleParser {
  /// The figures of an article; one that says nothing is reported.
  func figures(_ reader: inout FieldReader<Field>, in document: MarkdownDocument) -> [Figure] {
    guard let pair = reader.pair(.figures) else { return [] }
    var text = FigureSentence(text: document.text)
    return reader.items(of: pair.value).compactMap { node in
      guard case .mapping(let pairs) = node.content else {
        if reader.reportFullWidthColon(node, known: .figure) { return nil }
        reader.report.error(
          "figure-form", at: node.mark,
          Bilingual("每条数据要写明名目和数值。", "A figure needs a label and a value."),
          advice: Bilingual(
            "写成：- {名目: 解决技术难题, 数值: 310个}", "Write: - {label: …, value: 310个}"))
        return nil
      }
      return figure(pairs, at: node.mark, &reader, &text)
    }
  }

  private func figure(
    _ pairs: [YamlNode.Pair], at mark: YamlMark, _ reader: inout FieldReader<Field>,
    _ body: inout FigureSentence
  ) -> Figure? {
    let parts = reader.parts(pairs, known: .figure)
    func text(_ part: Part) -> String? { parts[part].flatMap { reader.text($0, of: part.rawValue) } }
    guard let label = text(.label), let value = text(.value) else {
      if parts.hasSlip { return nil }
      reader.report.error(
        "figure-incomplete", at: mark,
        Bilingual("这条数据缺少名目或数值。", "This figure lacks its label or its value."),
        advice: Bilingual("写成：- {名目: 解决技术难题, 数值: 310个}", "Write: - {label: …, value: 310个}"))
      return nil
    }
    let isCumulative = parts[.cumulative].flatMap { reader.flag($0, of: "cumulative") } ?? false
    let printed = printed(value, qualifier: text(.qualifier), unit: text(.unit))
    let period = text(.period)
    return Figure(
      label: label, text: printed,
      quantity: quantity(printed, at: parts[.value]?.mark ?? mark, &reader.report),
      period: period, days: period.flatMap { days($0, at: parts[.period]?.mark ?? mark, &reader.report) },
      isCumulative: isCumulative, owner: text(.organization),
      sentence: body.find(printed, number: Figure.parts(of: printed).number, label: label), mark: mark)
  }

  private func quantity(
    _ text: String, at mark: YamlMark, _ report: inout FrontMatterReport
  ) -> Quantity? {
    if let quantity = Quantity(text) { return quantity }
    report.add(
      .warning, "figure-unread", at: mark,
      Bilingual("“\(text)”没有读出数来，只会照原样显示。", "No number was read in `\(text)`; it is shown as written."),
      advice: Bilingual("写成 220余场次、5万余条、近7000名 这样。", "Write it as 220余场次, 5万余条 or 近7000名."))
    return nil
  }

  private func days(_ text: String, at mark: YamlMark, _ report: inout FrontMatterReport) -> Period? {
    if let period = Period(text) { return period }
    report.add(
      .warning, "period-unread", at: mark,
      Bilingual("“\(text)”没有读出时间，只会照原样显示。", "No time was read in `\(text)`; it is shown as written."),
      advice: Bilingual(
        "写成 2020、2019–2025、2025-02 或 2025-02-13。", "Write 2020, 2019–2025, 2025-02 or 2025-02-13."))
    return nil
  }

  /// A number in parts as a newspaper prints it: 近 goes before, 余 after the number, 以上 after the unit.
  private func printed(_ value: String, qualifier: String?, unit: String?) -> String {
    let unit = unit ?? ""
    switch qualifier {
    case nil: return value + unit
    case "以上"?, "以下"?, "左右"?, "上下"?: return value + unit + (qualifier ?? "")
    case "余"?, "多"?, "来"?, "几"?:
      // 5万余条: the qualifier stands before the unit, and before 万元 as 1200余万元.
      return value + (qualifier ?? "") + unit
    case let before?: return before + value + unit
    }
  }
}
