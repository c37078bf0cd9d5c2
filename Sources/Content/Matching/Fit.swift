/// Why somebody fits a demand: the points of each reason add up to the score.
package struct Fit: Sendable {
  /// One reason.
  package struct Reason: Hashable, Sendable {
    /// The points that it counts for; 0 where it is only worth knowing.
    package let points: Int
    /// What it is.
    package let ground: Ground
  }

  /// The worker or team.
  package let candidate: Site.ArticleID
  /// Whether it is a team.
  package let isTeam: Bool
  /// The reasons: skills in the order asked for, then trade, place and time.
  package let reasons: [Reason]
  /// The sum of all reasons.
  package let score: Int

  init(candidate: Site.ArticleID, isTeam: Bool, reasons: [Reason]) {
    self.candidate = candidate
    self.isTeam = isTeam
    self.reasons = reasons
    score = reasons.reduce(0) { $0 + $1.points }
  }

  /// What speaks for somebody. Words are made of it only for those who are shown: thousands may be compared.
  package enum Ground: Hashable, Sendable {
    /// Has the skill.
    case same(String)
    /// Offers it among the services.
    case offered(String)
    /// Did the like before, in a demand or a case.
    case done(String, Site.ArticleID)
    /// Has a skill next to the one asked for, and what both belong to.
    case near(String, to: String, under: String)
    /// Has a member with the skill.
    case member(String, Site.ArticleID)
    /// Is in the same trade.
    case trade(String)
    /// The nearest place that both lie in.
    case place(Region.ID)
    /// Has no other demand in hand.
    case free
    /// Has another demand in hand.
    case busy(Site.ArticleID)
  }
}
