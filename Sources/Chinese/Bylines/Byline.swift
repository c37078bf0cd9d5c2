// A byline is data: contributors are counted, photographers credited, and the line is printed again
// in the form that its place on the page asks for.

/// Who made a piece: `本报讯 通讯员张小玲 见习记者任杰报道`.
package struct Byline: Sendable, Hashable {
  /// The words before the persons, with their dateline where there is one: `本报讯`, `本报杭州2月13日电`.
  package let lead: String?
  /// Persons and units in the order of the line.
  package let credits: [Credit]
  /// What a unit supplied, where the line names more than this piece: `本版稿件`.
  package let scope: String?

  /// Makes a byline of its parts; without lead and scope it is the persons alone.
  package init(lead: String? = nil, credits: [Credit], scope: String? = nil) {
    self.lead = lead
    self.credits = credits
    self.scope = scope
  }

  /// The unit or person that supplied the piece, where the line says `供稿` or `供图`.
  package var provider: String? {
    credits.first { !$0.contribution.isDisjoint(with: [.suppliedText, .suppliedPhoto]) }?.name
  }

  /// The forms in which a newspaper prints a byline.
  package enum Form: Sendable, Hashable, CaseIterable {
    /// Before the first sentence: `本报讯 记者羊荣江 通讯员郑宏晨报道`.
    case opening
    /// After a story, in brackets: `（晚报记者 陈怡迪/文、摄）`.
    case closing
    /// After a caption: `通讯员夏文佳 摄`.
    case caption
    /// At the foot of a page: `■本版稿件由浙江省劳动模范协会供稿。`
    case notice
  }

  /// The form that fits what the byline says.
  package var form: Form {
    if scope != nil { return .notice }
    if lead != nil { return .opening }
    let all = credits.reduce(into: Contribution()) { $0.formUnion($1.contribution) }
    if all == .photo, credits.allSatisfy({ !$0.contribution.isEmpty }) { return .caption }
    let told = credits.allSatisfy { $0.role != nil && $0.contribution == .text }
    return told && !credits.isEmpty ? .opening : .closing
  }
}
