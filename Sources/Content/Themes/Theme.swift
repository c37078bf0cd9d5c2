/// A theme of the site's controlled list.
package struct Theme: Sendable {
  /// A theme's index in `ThemeList.themes`, in the order of the list.
  package typealias ID = Int

  /// Its own index.
  package let index: ID
  /// The name in addresses: `jishu-fuwu`.
  package let id: String
  /// The name that readers see.
  package let name: String
  /// Other names under which editors may file an article.
  package let aliases: [String]
  /// The theme above it.
  package let parent: ID?
  /// What belongs to it, for the head of its page.
  package let description: String?
}

/// The themes that articles can be filed under.
package struct ThemeList: Sendable {
  /// The themes in the order of the list.
  package let themes: [Theme]
  /// The themes directly below each theme.
  package let children: [[Theme.ID]]
  /// The themes by identifier, name and alias.
  private let byName: NameTable<Theme.ID>

  /// A list without themes.
  package static let empty = ThemeList(themes: [])

  /// Makes a list; of two themes that share a name the earlier one has it.
  init(themes: [Theme]) {
    self.themes = themes
    var byName = NameTable<Theme.ID>(capacity: themes.count * 3)
    for theme in themes {
      for name in [theme.id, theme.name] + theme.aliases where byName[name] == nil {
        byName[name] = theme.index
      }
    }
    self.byName = byName
    var children = [[Theme.ID]](repeating: [], count: themes.count)
    for theme in themes {
      if let parent = theme.parent { children[parent].append(theme.index) }
    }
    self.children = children
  }

  /// The theme of an index.
  package subscript(index: Theme.ID) -> Theme { themes[index] }

  /// The theme of an identifier, name or alias.
  package func theme(named name: String) -> Theme.ID? { byName[name] ?? byName[name.lowercased()] }

  /// Every name that a theme can be called by, for suggestions.
  package var names: [String] { themes.flatMap { [$0.name, $0.id] + $0.aliases } }

  /// A theme and those above it, from the top down.
  package func path(to index: Theme.ID) -> [Theme.ID] {
    var path = [index]
    var current = index
    // No theme is above itself: reading takes such parents away.
    while let parent = themes[current].parent {
      path.append(parent)
      current = parent
    }
    path.reverse()
    return path
  }
}
