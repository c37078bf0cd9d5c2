// The same reporter may have written a story, photographed it, or both: `陈怡迪/文、摄`.
// A role says who somebody is; this says what he or she did here.

/// What somebody contributed to a piece. Empty means that the line does not say.
package struct Contribution: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  /// Makes a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Wrote it: `文`, `报道`.
  package static let text = Contribution(rawValue: 1)
  /// Took the pictures: `摄`.
  package static let photo = Contribution(rawValue: 2)
  /// Drew it: `图`, `绘`.
  package static let drawing = Contribution(rawValue: 4)
  /// Sent the text in, for a unit: `供稿`.
  package static let suppliedText = Contribution(rawValue: 8)
  /// Sent the pictures in: `供图`.
  package static let suppliedPhoto = Contribution(rawValue: 16)
  /// Told it to somebody who wrote it down: `口述`.
  package static let told = Contribution(rawValue: 32)
  /// Put it together: `整理`.
  package static let compiled = Contribution(rawValue: 64)

  /// Each contribution with the word that a newspaper prints for it after a name.
  static let words: [(contribution: Contribution, word: String)] = [
    (.text, "文"), (.photo, "摄"), (.drawing, "绘"), (.suppliedText, "供稿"), (.suppliedPhoto, "供图"),
    (.told, "口述"), (.compiled, "整理"),
  ]

  /// The contributions as they follow a name: `文、摄`; empty where nothing is said.
  package var name: String {
    Self.words.filter { contains($0.contribution) }.map(\.word).joined(separator: "、")
  }

  /// Words that stand alone after a name or after a slash, and what they say.
  static let verbs: WordTable<Contribution> = {
    let list: [(word: String, meaning: Contribution)] = [
      ("文", .text), ("报道", .text), ("报导", .text), ("采写", .text), ("撰文", .text), ("综合报道", .text),
      ("联合报道", .text), ("文字", .text), ("采访", .text), ("摄影报道", [.text, .photo]),
      ("图文报道", [.text, .photo]), ("图文", [.text, .photo]), ("文图", [.text, .photo]),
      ("文摄", [.text, .photo]), ("摄", .photo), ("图", .photo), ("图片", .photo), ("照片", .photo),
      ("拍摄", .photo), ("绘", .drawing), ("画", .drawing),
    ]
    return WordTable(list)
  }()
}
