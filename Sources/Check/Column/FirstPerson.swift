/// Where the narrator speaks of himself.
struct FirstPerson: Sendable {
  /// The sentences in which the narrator is 我, 我们, 咱, 俺 or 本人, with how often.
  private(set) var sentences: [(index: Int, count: Int)] = []
  /// The sentences in which the narrator is 笔者: one who writes about it, and not one who did it.
  private(set) var aloof: [Int] = []

  /// How often the narrator says 我 and the like.
  var count: Int { sentences.reduce(0) { $0 + $1.count } }

  init(_ telling: Telling) {
    for (index, sentence) in telling.sentences.enumerated() {
      let count = FirstPerson.count(in: sentence.narration)
      if count > 0 { sentences.append((index, count)) }
      if FirstPerson.hasAloof(sentence.narration) { aloof.append(index) }
    }
  }

  /// What makes 我 part of another word: 自我, 忘我; 我国, 我市 are how reports speak of a place.
  private static let before = Set("自忘小大敌无唯舍".unicodeScalars)
  private static let places = Set("国省市县区镇乡党军方局院校".unicodeScalars)
  private static let verbsAfterPlaces = Set("下了得着吃分对".unicodeScalars)

  /// How often a narration has the first person; 我们 counts once.
  static func count(in text: [Unicode.Scalar]) -> Int {
    var count = 0
    for (index, scalar) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : "。"
      let previous = index > 0 ? text[index - 1] : "。"
      switch scalar {
      case "我":
        if before.contains(previous), !(previous == "大" && index > 1 && text[index - 2] == "老") { continue }
        // 你一言我一语, 你追我赶: nobody in particular.
        if text[max(0, index - 3)..<index].contains("你") { continue }
        let afterNext = index + 2 < text.count ? text[index + 2] : "。"
        if places.contains(next), !verbsAfterPlaces.contains(afterNext) { continue }
        count += 1
      case "咱", "俺": count += 1
      case "本" where next == "人" && !previous.isHan: count += 1
      default: break
      }
    }
    return count
  }

  private static func hasAloof(_ text: [Unicode.Scalar]) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == "笔" && $1 == "者" }
  }
}
