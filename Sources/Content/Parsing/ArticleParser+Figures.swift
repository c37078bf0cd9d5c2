// Outcomes as data. A number may be typed as a newspaper prints it (220余场次), or in parts.

internal import Chinese

extension ArticleParser {
  /// The figures of an article; one that says nothing is reported.
  func figures(_ reader: inout FieldReader<Field>) -> [Figure] {
    guard let pair = reader.pair(.figures) else { return [] }
    return reader.items(of: pair.value).compactMap { node in
      guard case .mapping(let pairs) = node.content else {
        reader.report.error(
          "figure-form", at: node.mark,
          Bilingual("每条数据要写明名目和数值。", "A figure needs a label and a value."),
          advice: Bilingual(
            "写成：- {名目: 解决技术难题, 数值: 310个}", "Write: - {label: …, value: 310个}"))
        return nil
      }
      return figure(pairs, at: node.mark, &reader)
    }
  }

  private func figure(
    _ pairs: [YamlNode.Pair], at mark: YamlMark, _ reader: inout FieldReader<Field>
  ) -> Figure? {
    let parts = reader.parts(pairs, known: [.label, .value, .unit, .qualifier, .period, .cumulative])
    func text(_ part: Part) -> String? { parts[part].flatMap { reader.text($0, of: part.rawValue) } }
    guard let label = text(.label), let value = text(.value) else {
      reader.report.error(
        "figure-incomplete", at: mark,
        Bilingual("这条数据缺少名目或数值。", "This figure lacks its label or its value."),
        advice: Bilingual("写成：- {名目: 解决技术难题, 数值: 310个}", "Write: - {label: …, value: 310个}"))
      return nil
    }
    let isCumulative = parts[.cumulative].flatMap { reader.flag($0, of: "cumulative") } ?? false
    return Figure(
      label: label, text: printed(value, qualifier: text(.qualifier), unit: text(.unit)),
      period: text(.period), isCumulative: isCumulative, mark: mark)
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
