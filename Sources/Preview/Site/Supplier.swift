// Reading a site is Command's business; a preview is given closures for it. So the tests can preview a site that lies
// in memory.

package import Content
package import Publish

/// Where a preview gets a site from.
package struct Supplier: Sendable {
  /// What a file gave when it was looked at again.
  package enum Reading: Sendable {
    /// Its content is what it was.
    case unchanged
    /// It was parsed anew; with the stamp of its content.
    case parsed(Parsed, ContentHash)
    /// There is no such file any more.
    case missing
  }

  /// Reads the settings and lists.
  package let settings: @Sendable () -> Settings
  /// Lists the files under `content/`.
  package let files: @Sendable () -> FileList
  /// Reads the templates.
  package let look: @Sendable () -> Look
  /// Reads and parses one article, unless its content has the stamp that is given.
  package let article: @Sendable (String, ArticleParser, ContentHash?) -> Reading
  /// The bytes of a file that is published as it is, cleaned of what cameras write; `nil` where it cannot be.
  package let attachment: @Sendable (String) -> [UInt8]?
  /// Makes the files that are made of a whole site.
  package let companions: [Companions.Maker]
  /// Whether a file or folder stands at a path from the site's root.
  package let isThere: @Sendable (String) -> Bool
  /// Calls a function for 0..<count on as many threads as are wanted; results come in order.
  package let each: @Sendable (Int, @escaping @Sendable (Int) -> Reading) -> [Reading]

  /// Makes a supplier.
  package init(
    settings: @escaping @Sendable () -> Settings, files: @escaping @Sendable () -> FileList,
    look: @escaping @Sendable () -> Look,
    article: @escaping @Sendable (String, ArticleParser, ContentHash?) -> Reading,
    attachment: @escaping @Sendable (String) -> [UInt8]?, companions: [Companions.Maker],
    isThere: @escaping @Sendable (String) -> Bool,
    each: @escaping @Sendable (Int, @escaping @Sendable (Int) -> Reading) -> [Reading]
  ) {
    self.settings = settings
    self.files = files
    self.look = look
    self.article = article
    self.attachment = attachment
    self.companions = companions
    self.isThere = isThere
    self.each = each
  }
}
