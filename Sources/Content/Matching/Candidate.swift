/// Somebody whom a demand can go to: a model worker, or a service team.
package struct Candidate: Sendable {
  /// A skill, and the article that shows it.
  struct Evidence: Sendable {
    let skill: String
    let article: Site.ArticleID
  }

  /// The page of the worker or team.
  package let article: Site.ArticleID
  /// Whether it is a team.
  package let isTeam: Bool
  /// The skills of the front matter, or, of a team, of its tags; canonical.
  package let skills: [String]
  /// The skills of what was done before: services offered, demands taken, cases solved.
  let done: [Evidence]
  /// The skills of a team's members.
  let members: [Evidence]
  /// The trades.
  package let industries: [String]
  /// Where he or she is at home.
  package let regions: [Region.ID]
  /// The demands that were taken and are not done.
  package let taken: [Site.ArticleID]
}
