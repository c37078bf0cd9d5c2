// What the editor says of the paper that a text comes from.

package import Content

/// The issue that a text was printed in.
package struct PrintIssue: Sendable {
  /// The paper.
  package let name: String?
  /// The day of the issue.
  package let date: Day?
  /// 版次.
  package let page: String?

  /// Makes an issue of what is known of it.
  package init(name: String? = nil, date: Day? = nil, page: String? = nil) {
    self.name = name
    self.date = date
    self.page = page
  }
}
