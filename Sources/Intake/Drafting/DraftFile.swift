// The last stage: a story and what was read out of it as a file that an editor opens. Front matter holds what is
// sure; what is open, and captions without their picture, stand beside it as comments.

internal import Chinese
package import Content

/// A draft article as a file.
package struct DraftFile: Sendable {
  /// The story that it was made of.
  package let story: StoryText
  /// What the text tells.
  package let proposal: Proposal
  /// The kind of the article.
  package let kind: Kind
  /// The folder below `content/`.
  package let section: String
  /// The issue that the story was printed in.
  package let issue: PrintIssue
  /// The language of the keys.
  package let language: Language

  /// Makes a draft.
  package init(
    story: StoryText, proposal: Proposal, kind: Kind, section: String, issue: PrintIssue, language: Language
  ) {
    self.story = story
    self.proposal = proposal
    self.kind = kind
    self.section = section
    self.issue = issue
    self.language = language
  }

  /// The title; of a story without one its first words.
  package var title: String {
    if let title = story.title?.text { return title }
    let text = (story.parts.first?.piece ?? story.captions.first?.text ?? story.leftOver.first)?.text ?? ""
    let clause = text.split { "，。！？；：,;:".contains($0) }.first.map(String.init) ?? ""
    let words = String(String.UnicodeScalarView(clause.unicodeScalars.prefix(24))).stripped
    return words.isEmpty ? Bilingual("无题", "Untitled")(language) : words
  }

  /// The path as `niangjia new` would name it; without a day of issue its date is left out.
  package var path: String {
    let day = issue.date ?? Day(daysSinceEpoch: 0)
    let path = Draft(kind: kind, section: section, title: title, today: day, language: language).path
    return issue.date == nil ? path.replacing(day.iso + "-", with: "") : path
  }

  /// The file's text.
  package var text: String {
    var lines = ["---"]
    lines += FrontMatterLines(draft: self).lines
    lines += ["---", ""]
    lines += body
    return lines.joined(separator: "\n") + "\n"
  }

  private var body: [String] {
    var lines: [String] = []
    for part in story.parts {
      switch part {
      case .paragraph(let piece): lines += [MarkdownText.escaped(piece.text), ""]
      case .heading(let piece): lines += ["## " + MarkdownText.escaped(piece.text), ""]
      case .markdown(let piece): lines += [piece.text, ""]
      }
    }
    if !story.leftOver.isEmpty { lines += leftOver }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// What could not be placed, word for word, in a block that nobody overlooks.
  private var leftOver: [String] {
    let head = Bilingual(
      "【待核：下面几行没能归到文章里，核对后移入正文或删去】", "[To be placed or removed: these lines found no place]")(language)
    let lines = story.leftOver.map { piece in
      let place =
        piece.line > 0
        ? Bilingual("第\(piece.line)行", "line \(piece.line)") : Bilingual("页眉页脚", "header or footer")
      return "> " + place(language) + "　" + MarkdownText.escaped(piece.text)
    }
    return ["> **\(head)**", ">", lines.joined(separator: "\n>\n"), ""]
  }
}
