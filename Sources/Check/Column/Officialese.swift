/// The share of stock phrases of official prose in what the narrator says.
struct Officialese: Sendable {
  /// How many phrases there are.
  private(set) var count = 0
  /// How many characters of a thousand they take.
  let share: Int
  /// The block that has most of them: its first sentence with one, how many it has, and the first of them.
  private(set) var densest: (sentence: Telling.Sentence, count: Int, phrase: String)?

  init(_ telling: Telling, phrases: PhraseList) {
    var counts: [Int: Int] = [:]
    var firsts: [Int: (Telling.Sentence, String)] = [:]
    var (characters, taken) = (0, 0)
    for sentence in telling.sentences {
      characters += sentence.narration.count
      let hits = phrases.hits(in: sentence.narration[...])
      guard let first = hits.first else { continue }
      count += hits.count
      taken += hits.reduce(0) { $0 + $1.count }
      counts[sentence.block, default: 0] += hits.count
      if firsts[sentence.block] == nil {
        firsts[sentence.block] = (sentence, String(String.UnicodeScalarView(sentence.narration[first])))
      }
    }
    share = characters == 0 ? 0 : taken * 1000 / characters
    if let block = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), let first = firsts[block.key]
    {
      densest = (first.0, block.value, first.1)
    }
  }
}
