// An editor who looks at a preview saves one article again and again. Indexing all others anew would take longer
// than drawing the page, so the index of before is kept, with what finds links and names in it.

/// A site with what is needed to put articles in the place of others.
package struct IndexedSite: Sendable {
  /// The articles and their tables.
  package let site: Site
  /// What was found while links and references were resolved.
  package let diagnostics: [Diagnostic]
  /// Finds what links lead to.
  let linker: LinkResolver
  /// Finds the articles that front matter names.
  let references: ReferenceResolver
  /// The articles that are not shown.
  let hidden: [Article]

  /// A site after some articles were written anew.
  package struct Replacement: Sendable {
    /// The site of now.
    package let index: IndexedSite
    /// Whether it has the same pages as before, with the same articles in the same order on each list.
    package let keepsPages: Bool
  }
}
