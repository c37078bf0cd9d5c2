// What craftsmen can do is a controlled list as the themes are, of the same form: a skill lies under another, and has other
// names. Two skills are neighbours by that tree. A skill that the list lacks is still a skill, known by its own name.

/// The skills of `content/skills.yaml`.
package struct SkillTree: Sendable {
  /// Where the list lies in a site.
  package static let path = "content/skills.yaml"

  private let list: ThemeList
  /// A tree without skills.
  package static let empty = SkillTree(list: .empty)

  private init(list: ThemeList) {
    self.list = list
  }

  /// Reads the list; what is wrong is reported and left out.
  package static func read(_ source: SourceText) -> (tree: SkillTree, diagnostics: [Diagnostic]) {
    let (list, diagnostics) = ThemeList.read(source, of: Bilingual("专长", "skill"))
    return (SkillTree(list: list), diagnostics)
  }

  /// The name under which the list keeps a skill; the name as typed where it has none.
  package func canonical(_ name: String) -> String {
    list.theme(named: name).map { list[$0].name } ?? name
  }

  /// The names of a skill as texts may write them: its own, and those that the list gives it.
  func spellings(of name: String) -> [String] {
    list.theme(named: name).map { [list[$0].name] + list[$0].aliases } ?? [name]
  }

  /// The canonical names of all skills, in the order of the list.
  var names: [String] { list.themes.map(\.name) }

  /// The skills next to one: the skill above it, those below it, and those that lie under the same one.
  ///
  /// Each with the skill that both belong to, which is one of them where one lies under the other.
  func neighbours(of name: String) -> [(name: String, under: String)] {
    guard let skill = list.theme(named: name) else { return [] }
    let below = list.children[skill].map { (list[$0].name, list[skill].name) }
    guard let parent = list[skill].parent else { return below }
    let beside = list.children[parent].filter { $0 != skill }.map { (list[$0].name, list[parent].name) }
    return [(list[parent].name, list[parent].name)] + below + beside
  }
}
