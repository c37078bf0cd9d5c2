// One person (or, for 供稿, one unit) of a byline, as articles carry it and lists of contributors count it.

/// Somebody to whom a piece is owed.
package struct Credit: Sendable, Hashable {
  /// What he or she is; nil where the line does not say: `(吴丹)`.
  package let role: Role?
  /// The name, without spaces inside a Chinese one.
  package let name: String
  /// The paper or unit that the line names with the person: `晚报` in `晚报记者`, or what stands in brackets.
  package let affiliation: String?
  /// What was contributed; empty where the line does not say.
  package let contribution: Contribution

  /// Makes a credit; without affiliation and contribution the line says neither.
  package init(
    role: Role?, name: String, affiliation: String? = nil, contribution: Contribution = []
  ) {
    self.role = role
    self.name = name
    self.affiliation = affiliation
    self.contribution = contribution
  }

  /// A credit of which the role was typed as a word: who is `供稿` sent the text in, who is `供图` the pictures.
  package init(roleWord: String?, name: String) {
    let meaning = roleWord.flatMap { RoleWords.all.meaning(of: Array($0.unicodeScalars)[...]) }
    let role = meaning?.role ?? roleWord.flatMap(Role.init(named:))
    let deed = role == .provider ? meaning?.craft ?? .suppliedText : []
    self.init(role: role, name: name, contribution: deed)
  }

  /// The same credit with more contributed.
  package func adding(_ more: Contribution) -> Credit {
    Credit(role: role, name: name, affiliation: affiliation, contribution: contribution.union(more))
  }
}
