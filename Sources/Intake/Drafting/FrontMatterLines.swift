// The front matter of a draft, line by line, with the keys in the language of the site.

internal import Chinese
internal import Content

/// Writes the front matter of a draft.
struct FrontMatterLines {
  let draft: DraftFile

  private var story: StoryText { draft.story }
  private var proposal: Proposal { draft.proposal }

  /// The lines between the two lines of `---`.
  var lines: [String] {
    var lines: [String] = []
    lines += value(.title, draft.title)
    if let kicker { lines += value(.kicker, kicker) }
    if let subtitle = story.subtitle?.text { lines += value(.subtitle, subtitle) }
    if let date = draft.issue.date { lines += ["\(key(.date)): \(date.iso)"] }
    lines.append("\(key(.draft)): \(draft.language == .chinese ? "是" : "true")")
    if draft.kind == .activity || draft.kind == .article, let genre { lines += value(.genre, genre) }
    lines += regionLines
    for field in [Field.themes, .organizations, .people, .stations] { lines += list(field) }
    lines += authors + source + figures + photos
    return lines
  }

  private func key(_ field: Field) -> String {
    draft.language == .chinese ? field.chinese : field.rawValue
  }

  private func value(_ field: Field, _ text: String) -> [String] {
    ["\(key(field)): \(YamlScalar.text(text))"]
  }

  /// The kicker; a line over several stories goes before it.
  private var kicker: String? {
    let texts = [story.section?.text, story.kicker?.text].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  private var genre: String? {
    if story.isPhotoNews { return "图片新闻" }
    let head = (story.title?.text ?? "") + (story.parts.first?.piece.text ?? "")
    if ["约稿", "征稿", "启事", "征集令", "请您来", "请你来"].contains(where: head.contains) { return "启事" }
    return story.signatures.contains { $0.byline.lead?.contains("讯") ?? false } ? "消息" : nil
  }

  private var regionLines: [String] {
    let sure = proposal.values(of: .region)
    let open = proposal.guesses.filter { $0.field == .region && !$0.alternatives.isEmpty }
    var lines: [String] = []
    if sure.count == 1 { lines += value(.region, sure[0]) }
    if sure.count > 1 { lines.append("\(key(.region)): \(YamlScalar.list(sure))") }
    for guess in open {
      let candidates = guess.alternatives.prefix(8).joined(separator: "、")
      lines.append("# \(key(.region)): \(guess.value)（\(candidates)？）")
    }
    return lines
  }

  private func list(_ field: Field) -> [String] {
    let values = proposal.values(of: field)
    return values.isEmpty ? [] : ["\(key(field)): \(YamlScalar.list(values))"]
  }

  private var authors: [String] {
    let texts = story.signatures.map(\.piece.text)
    if texts.isEmpty { return [] }
    if texts.count == 1 { return value(.authors, texts[0]) }
    return ["\(key(.authors)):"] + texts.map { "  - \(YamlScalar.text($0))" }
  }

  private var source: [String] {
    let issue = draft.issue
    guard let name = issue.name else {
      return issue.page.map { ["# \(key(.source)): {\(part("名称", "name")): , \(part("版次", "page")): \($0)}"] }
        ?? []
    }
    var lines = ["\(key(.source)):", "  \(part("名称", "name")): \(YamlScalar.text(name))"]
    if let date = issue.date { lines.append("  \(part("日期", "date")): \(date.iso)") }
    if let page = issue.page { lines.append("  \(part("版次", "page")): \(YamlScalar.text(page))") }
    return lines
  }

  private func part(_ chinese: String, _ english: String) -> String {
    draft.language == .chinese ? chinese : english
  }

  private var figures: [String] {
    guard !proposal.figures.isEmpty else { return [] }
    return ["\(key(.figures)):"]
      + proposal.figures.map { figure in
        var parts = [
          "\(part("名目", "label")): \(YamlScalar.text(figure.label))",
          "\(part("数值", "value")): \(YamlScalar.text(figure.quantity.written))",
        ]
        if let period = period(of: figure) { parts.append("\(part("时期", "period")): \(period)") }
        if figure.isCumulative { parts.append("\(part("累计", "cumulative")): \(part("是", "true"))") }
        return "  - {\(parts.joined(separator: ", "))}"
      }
  }

  /// The period where front matter can hold it: a year, or from a year to the issue's.
  private func period(of figure: FoundFigure) -> String? {
    guard let period = figure.period else { return nil }
    if period.hasSuffix("–") {
      guard let year = draft.issue.date?.year, let first = Int(period.dropLast()), first <= year else {
        return nil
      }
      return first == year ? "\(year)" : "\(period)\(year)"
    }
    return Period(period) == nil ? nil : period
  }

  /// Captions: with the pictures that came along, or as a comment until the picture is there.
  private var photos: [String] {
    guard !story.captions.isEmpty else { return [] }
    let hasFiles = story.captions.contains { $0.file != nil }
    let head = hasFiles ? "\(key(.photos)):" : "# \(key(.photos)):"
    return [head]
      + story.captions.flatMap { caption -> [String] in
        let mark = caption.file == nil ? "# " : ""
        var lines = ["\(mark)  - \(part("文件", "src")): \(caption.file.map(YamlScalar.text) ?? "")"]
        if let text = caption.text?.text {
          lines.append("\(mark)    \(part("说明", "caption")): \(YamlScalar.text(text))")
        }
        if let credit = caption.credit?.text {
          lines.append("\(mark)    \(part("摄影", "credit")): \(YamlScalar.text(credit))")
        }
        return lines
      }
  }
}
