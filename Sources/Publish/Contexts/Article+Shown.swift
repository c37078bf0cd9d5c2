// A withdrawn article keeps its address, headline and byline, and says why it was taken back. What it told, showed
// or counted is gone from its page, from lists, feeds, data and search engines alike.

internal import Content

extension Article {
  /// Whether its matter may be shown: text, summary, pictures, figures, facts, what it says of others.
  var isShown: Bool { withdrawn == nil }

  /// What lists, feeds and search engines say of it: the summary, or why it was withdrawn.
  var shownSummary: String { withdrawn.map { "【撤稿】\($0)" } ?? summary }
}
