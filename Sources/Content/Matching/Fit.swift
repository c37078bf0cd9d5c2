/// Why somebody fits a demand: the points of each reason add up to the score.
package struct Fit: Sendable {
  /// One reason.
  package struct Reason: Hashable, Sendable {
    /// The points that it counts for; 0 where it is only worth knowing.
    package let points: Int
    /// The reason in words.
    package let text: Bilingual
  }

  /// The worker or team.
  package let candidate: Site.ArticleID
  /// Whether it is a team.
  package let isTeam: Bool
  /// The reasons: skills in the order asked for, then trade, place and time.
  package let reasons: [Reason]

  /// The sum of all reasons.
  package var score: Int { reasons.reduce(0) { $0 + $1.points } }
}
