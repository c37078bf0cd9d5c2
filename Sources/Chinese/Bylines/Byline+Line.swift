// Back from data to the line as a newspaper prints it. What is printed here is read again as the
// same byline, for every byline whose contributions are all said or all unsaid.

extension Byline {
  /// The line in the form that fits what it says.
  package var line: String { line(as: form) }

  /// The line as it is printed in one place of a page. Marks are full-width.
  package func line(as form: Form) -> String {
    switch form {
    case .opening:
      [lead, text(verbsApart: false)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    case .caption: text(verbsApart: true)
    case .closing: "（" + ([lead].compactMap { $0 } + [text(verbsApart: true)]).joined(separator: " ") + "）"
    case .notice: notice
    }
  }

  private var notice: String {
    guard let scope else { return "■" + text(verbsApart: true) + "。" }
    let names = Self.persons(credits[...])
    return "■" + scope + "由" + names + (credits.first?.contribution.name ?? "供稿") + "。"
  }

  /// All credits, those with one contribution together before their verb.
  private func text(verbsApart: Bool) -> String {
    var parts: [String] = []
    for group in credits.runs(by: { $0.contribution == $1.contribution }) {
      let persons = group.runs {
        $0.role == $1.role && $0.affiliation == $1.affiliation && $0.isPlain && $1.isPlain
      }
      let names = persons.map(Self.persons).joined(separator: " ")
      let isSaidByRole = group.allSatisfy(\.isSaidByRole)
      let verb = isSaidByRole ? "" : Self.verb(of: group[group.startIndex].contribution, opening: !verbsApart)
      parts.append(names + verb)
    }
    return parts.joined(separator: verbsApart ? "；" : " ")
  }

  /// `通讯员林传魁、叶帅`: the role once, then the names.
  private static func persons(_ credits: ArraySlice<Credit>) -> String {
    guard let first = credits.first else { return "" }
    let names = credits.map(\.name).joined(separator: "、")
    guard let role = first.role, role != .provider else { return names }
    let before = first.isPlain ? first.affiliation ?? "" : ""
    let after = first.isPlain ? "" : first.affiliation.map { "（\($0)）" } ?? ""
    let space = before.isEmpty && NameShape(of: first.name) != .latin ? "" : " "
    return before + role.name + space + names + after
  }

  private static func verb(of contribution: Contribution, opening: Bool) -> String {
    switch contribution {
    case []: ""
    case .text where opening: "报道"
    case [.text, .photo] where opening: " 摄影报道"
    case .photo: " 摄"
    case .suppliedText, .suppliedPhoto, .told, .compiled: " " + contribution.name
    default: "/" + contribution.name
    }
  }
}

extension Credit {
  /// Whether the affiliation, if any, stands before the role as a paper does, and not behind the name as a unit does.
  var isPlain: Bool { affiliation.map { role != nil && BylineLexer.isOutlet($0) } ?? true }

  /// Whether the role says all that was contributed, as 摄影 does before a name.
  var isSaidByRole: Bool {
    guard let role, role != .provider else { return false }
    return RoleWords.craft(of: Array(role.name.unicodeScalars), role: role) == contribution
  }
}

extension RandomAccessCollection {
  /// The collection cut where `belongs` says that two neighbours do not go together.
  func runs(by belongs: (Element, Element) -> Bool) -> [SubSequence] {
    var result: [SubSequence] = []
    var start = startIndex
    var position = startIndex
    while position != endIndex {
      let next = index(after: position)
      if next == endIndex || !belongs(self[position], self[next]) {
        result.append(self[start..<next])
        start = next
      }
      position = next
    }
    return result
  }
}
