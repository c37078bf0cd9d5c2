internal import Content

/// What was made of one rule: a verdict, what it rests on, and what to tell the author.
struct Judgement: Sendable {
  /// The verdict.
  let verdict: ColumnReport.Verdict
  /// Where the evidence stands.
  let place: Place
  /// What it rests on, quoted.
  let evidence: String
  /// What was found, for the list of findings.
  let message: Bilingual
  /// What to write instead.
  let advice: Bilingual

  /// The rule is met, as a sentence shows.
  static func met(_ telling: Telling, by sentence: Telling.Sentence?) -> Judgement {
    Judgement(
      verdict: .met, place: telling.place(ofEvidence: sentence), evidence: telling.quote(sentence),
      message: Bilingual("", ""), advice: Bilingual("", ""))
  }

  /// The rule is not met, or not quite.
  static func not(
    _ verdict: ColumnReport.Verdict, _ telling: Telling, at sentence: Telling.Sentence?, _ message: Bilingual,
    advice: Bilingual
  ) -> Judgement {
    Judgement(
      verdict: verdict, place: telling.place(ofEvidence: sentence), evidence: telling.quote(sentence),
      message: message, advice: advice)
  }
}

extension Telling {
  /// The place of a sentence; where nothing can be quoted, the beginning of the text.
  func place(ofEvidence sentence: Sentence?) -> Place {
    if let sentence = sentence ?? opening { return place(of: sentence) }
    return Place(file: manuscript.source.path, line: 1)
  }

  /// A sentence as evidence, cut where it is long.
  func quote(_ sentence: Sentence?) -> String {
    guard let sentence else { return "" }
    let text = sentence.text
    return text.count <= 48
      ? String(String.UnicodeScalarView(text)) : String(String.UnicodeScalarView(text.prefix(46))) + "……"
  }
}
