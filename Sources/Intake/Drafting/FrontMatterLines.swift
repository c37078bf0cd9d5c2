// The front matter of a draft, line by line, with the keys in the language of the site.

internal import Chinese
internal import Content

/// Writes the front matter of a draft.
struct FrontMatterLines {
  let draft: DraftFile

  private var story: StoryText { draft.story }

  /// The lines between the two lines of `---`.
  var lines: [String] {
    var lines: [String] = []
    lines += value(.title, draft.title)
    if let kicker { lines += value(.kicker, kicker) }
    if let subtitle = story.subtitle?.text { lines += value(.subtitle, subtitle) }
    if let date = draft.issue.date { lines += ["\(key(.date)): \(date.iso)"] }
    lines.append("\(key(.draft)): \(draft.language == .chinese ? "是" : "true")")
    if draft.kind == .activity || draft.kind == .article, let genre { lines += value(.genre, genre) }
    let proposed = ProposalLines(draft.proposal, language: draft.language, year: draft.issue.date?.year)
    for field in ProposalLines.fields where field != .figures { lines += proposed.lines(of: field) }
    lines += authors + source + proposed.lines(of: .figures) + photos
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
