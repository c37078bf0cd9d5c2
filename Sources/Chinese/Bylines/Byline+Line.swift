// Back from data to the line as a newspaper prints it. What is printed here is read again as the
// same byline, for every byline whose contributions are all said or all unsaid.

extension Byline {
  /// The line in the form that fits what it says.
  package var line: String { line(as: form) }

  /// The line as it is printed in one place of a page. Marks are full-width.
  package func line(as form: Form) -> String {
    switch form {
    case .opening: opening
    case .caption: text(verbsApart: true)
    case .closing: "（" + ([lead].compactMap { $0 } + [text(verbsApart: true)]).joined(separator: " ") + "）"
    case .notice: notice
    }
  }

  private var opening: String {
    let persons = text(verbsApart: false)
    guard let lead, !lead.isEmpty else { return persons }
    return persons.isEmpty ? lead : lead + " " + persons
  }

  private var notice: String {
    guard let scope else { return "■" + text(verbsApart: true) + "。" }
    var line = "■" + scope + "由"
    Self.append(credits[...], to: &line)
    return line + (credits.first?.contribution.name ?? "供稿") + "。"
  }

  /// All credits, those with one contribution together before their verb.
  private func text(verbsApart: Bool) -> String {
    var line = ""
    credits[...].forEachRun(by: { $0.contribution == $1.contribution }) { group in
      if group.startIndex > 0 { line += verbsApart ? "；" : " " }
      group.forEachRun(by: Credit.sharesRole) { persons in
        if persons.startIndex > group.startIndex { line += " " }
        Self.append(persons, to: &line)
      }
      if !group.allSatisfy(\.isSaidByRole) {
        line += Self.verb(of: group[group.startIndex].contribution, opening: !verbsApart)
      }
    }
    return line
  }

  /// `通讯员林传魁、叶帅`: the role once, then the names.
  private static func append(_ credits: ArraySlice<Credit>, to line: inout String) {
    guard let first = credits.first else { return }
    let role = first.role == .provider ? nil : first.role
    let isPlain = first.isPlain
    if let role {
      if isPlain, let affiliation = first.affiliation { line += affiliation }
      line += role.name
      if isPlain && first.affiliation != nil || NameShape(of: first.name) == .latin { line += " " }
    }
    for index in credits.indices {
      if index > credits.startIndex { line += "、" }
      line += credits[index].name
    }
    if role != nil, !isPlain, let affiliation = first.affiliation { line += "（\(affiliation)）" }
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
  var isPlain: Bool { affiliation.map { role != nil && BylineLexer.isOutlet($0.unicodeScalars) } ?? true }

  /// Whether one role printed once is enough for two neighbours.
  static func sharesRole(_ left: Credit, _ right: Credit) -> Bool {
    left.role == right.role && left.affiliation == right.affiliation && left.isPlain && right.isPlain
  }

  /// Whether the role says all that was contributed, as 摄影 does before a name.
  var isSaidByRole: Bool {
    guard let role, role != .provider else { return false }
    return role.craft == contribution
  }
}

extension ArraySlice {
  /// Passes on the elements in runs, cut where `belongs` says that two neighbours do not go together.
  func forEachRun(by belongs: (Element, Element) -> Bool, _ body: (ArraySlice) -> Void) {
    var start = startIndex
    for position in indices where position + 1 == endIndex || !belongs(self[position], self[position + 1]) {
      body(self[start...position])
      start = position + 1
    }
  }
}
