// What an import found, said to the editor: each draft with its guesses and the words that speak for them, so that
// the draft's own front matter can stay clean.

internal import Chinese
internal import Content
internal import Intake

/// Shows the outcome of an import.
struct ImportReport {
  let console: Console

  /// Shows drafts with their evidence.
  func show(_ drafts: [Import.PlannedDraft]) {
    for planned in drafts { show(planned) }
  }

  private func show(_ planned: Import.PlannedDraft) {
    let story = planned.draft.story
    console.say(Bilingual("", ""))
    console.say(Bilingual("▌ \(planned.draft.title)", "▌ \(planned.draft.title)"))
    let lines = story.lines
    console.say(
      Bilingual(
        "  \(planned.origin) 第 \(lines.lowerBound)–\(lines.upperBound) 行 → \(planned.path)",
        "  \(planned.origin), lines \(lines.lowerBound)–\(lines.upperBound) → \(planned.path)"))
    for signature in story.signatures {
      row(
        Bilingual("作者", "authors"), value: names(signature), line: signature.piece.line,
        quote: signature.piece.text)
    }
    show(planned.draft.proposal)
    for caption in story.captions {
      let piece = caption.text ?? caption.credit
      row(
        Bilingual("图片说明", "caption"), value: caption.text?.text ?? "（没有文字）", line: piece?.line ?? 0,
        quote: caption.credit?.text ?? "")
    }
    for remark in story.remarks {
      let place =
        remark.line > 0 ? Bilingual("第\(remark.line)行：", "line \(remark.line): ") : Bilingual("", "")
      let quote = remark.quote.isEmpty ? "" : "“\(shortened(remark.quote))”"
      console.say(
        Bilingual(
          "  ？ \(place(.chinese))\(remark.message(.chinese))\(quote)",
          "  ? \(place(.english))\(remark.message(.english)) \(quote)"))
    }
  }

  private func names(_ signature: StoryText.Signature) -> String {
    signature.byline.credits.map { ($0.role?.name ?? "") + $0.name }.joined(separator: "、")
  }

  /// Shows guesses and figures.
  func show(_ proposal: Proposal) {
    for guess in proposal.guesses {
      let open = guess.alternatives.isEmpty ? "" : "（\(guess.alternatives.prefix(8).joined(separator: "、"))？）"
      let mark = guess.isSure ? "" : Bilingual("？", "?")(console.language)
      row(
        Bilingual(guess.field.chinese, guess.field.rawValue), value: guess.value + open + mark,
        line: guess.line,
        quote: guess.quote)
    }
    for figure in proposal.figures {
      let period = figure.period.map { "，\($0)" } ?? ""
      row(
        Bilingual("数据", "figure"), value: "\(figure.label) \(figure.quantity.written)\(period)",
        line: figure.line,
        quote: shortened(figure.sentence))
    }
  }

  private func row(_ name: Bilingual, value: String, line: Int, quote: String) {
    let label = name(console.language)
    let space = String(repeating: " ", count: max(1, 12 - Width.columns(of: label)))
    let evidence =
      line > 0
      ? Bilingual(" ← 第\(line)行\(quote.isEmpty ? "" : "“\(quote)”")", " ← line \(line) \(quote)")(
        console.language) : ""
    console.say(Bilingual("  \(label)\(space)\(value)\(evidence)", "  \(label)\(space)\(value)\(evidence)"))
  }

  private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(38))) + "……"
  }

  /// Shows what the site has already, side by side.
  func show(twins drafts: [Import.PlannedDraft]) {
    for planned in drafts {
      for twin in planned.twins {
        console.say(Bilingual("", ""))
        console.say(
          Bilingual(
            "库里已有相近的稿子：“\(planned.draft.title)”与 \(twin.path)《\(twin.title)》相同 \(twin.share / 10)%",
            "Already there: \(planned.draft.title) is \(twin.share / 10)% the same as \(twin.path)"))
        for passage in twin.passages {
          console.say(Bilingual("  新：\(shortened(passage.new))", "  new: \(shortened(passage.new))"))
          console.say(Bilingual("  旧：\(shortened(passage.old))", "  old: \(shortened(passage.old))"))
        }
      }
    }
  }

  /// Says that nothing was written because the site has stories already.
  func refuse(_ known: [Import.PlannedDraft]) {
    Console.standardError(
      Bilingual(
        "有 \(known.count) 篇库里已经有了，什么也没有写。确实要写，加上 --force；只写其余的，加上 --skip-known。",
        "\(known.count) stories are there already; nothing was written. Add --force to write them all the same, or --skip-known to write the others."
      )(console.language))
  }

  /// Says what would have been written.
  func finishDry(_ drafts: [Import.PlannedDraft]) {
    console.say(
      Bilingual("共 \(drafts.count) 篇；这是试看，没有写文件。", "\(drafts.count) drafts; nothing was written."))
  }

  /// Says what was written.
  func finish(_ drafts: [Import.PlannedDraft]) {
    console.say(Bilingual("", ""))
    for planned in drafts { console.say(Bilingual(planned.path, planned.path)) }
    console.say(
      Bilingual(
        "写了 \(drafts.count) 篇草稿。逐篇核对以后，删去“草稿”那一行才会发布。",
        "Wrote \(drafts.count) drafts. Check each, then remove its line `draft`."))
  }
}
