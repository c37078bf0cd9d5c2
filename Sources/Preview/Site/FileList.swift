package import Content
package import Publish

/// Which files a site has under `content/`.
package struct FileList: Sendable {
  /// The articles' paths from the site's root, as the disk has them, sorted.
  package let articles: [String]
  /// The files that are no articles.
  package let attachments: Attachments
  /// What could not be listed.
  package let diagnostics: [Diagnostic]

  /// What tells one state of the list and of the attachments' contents from another, as far as the disk tells.
  package let stamp: ContentHash

  /// Makes a list.
  package init(
    articles: [String], attachments: Attachments, diagnostics: [Diagnostic], stamp: ContentHash
  ) {
    self.articles = articles
    self.attachments = attachments
    self.diagnostics = diagnostics
    self.stamp = stamp
  }
}
