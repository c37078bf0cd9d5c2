// Gives each name of a byline its role and its deed. A role holds for the names that follow it up to
// the next role; a deed holds for all names before it that have none yet: in `记者甲 通讯员乙 摄` both took pictures.

/// Reads the persons of a byline from its tokens.
struct BylineReader {
  private let text: ScalarText
  private let tokens: [BylineToken]
  private var position = 0

  private(set) var credits: [Credit] = []
  private(set) var problems: [BylineProblem] = []
  private var role: Role?
  private var roleRange: Range<Int>?
  private var affiliation: String?
  /// A deed that stands before its names: `文/张三`.
  private var deedAhead: Contribution?
  /// Where the credits begin that have no deed yet.
  private var open = 0
  /// Where the credits begin that the last deed was given to; nil when a name came after it.
  private var closed: Int?

  init(_ text: ScalarText, in range: Range<Int>) {
    self.text = text
    tokens = BylineLexer.tokens(of: range, in: text)
    credits.reserveCapacity(4)
    while position < tokens.count {
      step(tokens[position])
      position += 1
    }
    reportMissingName()
  }

  private mutating func step(_ token: BylineToken) {
    switch token.kind {
    case .role(let role, let craft):
      if let craft, open < credits.count || closed != nil && deedAhead == nil {
        perform(craft)
      } else {
        begin(role, craft, token)
      }
    case .affiliation: affiliation = text.string(token.range)
    case .verb(let deed): meet(deed)
    case .name: addName(token)
    case .open: readBracket()
    case .unknown: report(.unknownText, token.range)
    case .comma where deedAhead != nil && ";；".unicodeScalars.contains(text.scalars[token.range.lowerBound]):
      (role, affiliation, deedAhead, closed) = (nil, nil, nil, nil)
    case .comma, .space, .slash, .colon, .close, .stop: break
    }
  }

  private mutating func begin(_ role: Role, _ craft: Contribution?, _ token: BylineToken) {
    reportMissingName()
    let follows = position > 0 && tokens[position - 1].kind == .affiliation
    if !follows { affiliation = nil }
    self.role = role
    roleRange = token.range
    deedAhead = craft
  }

  /// A deed either closes the names before it or, where there are none, opens those after it.
  private mutating func meet(_ deed: Contribution) {
    if open < credits.count || closed != nil && !leadsNames {
      perform(deed)
    } else {
      if roleRange == nil { (role, affiliation) = (nil, nil) }
      deedAhead = deed
      closed = nil
    }
  }

  /// Whether a slash or colon and then a name follow: the `图` of `文/张三 图/李四`.
  private var leadsNames: Bool {
    guard position + 2 < tokens.count else { return false }
    let (mark, next) = (tokens[position + 1].kind, tokens[position + 2].kind)
    guard mark == .slash || mark == .colon || mark == .space && deedAhead != nil else { return false }
    if case .verb = next { return false }
    return true
  }

  private mutating func perform(_ deed: Contribution) {
    let start = open < credits.count ? open : closed ?? credits.count
    for index in start..<credits.count { credits[index] = credits[index].adding(deed) }
    closed = start
    open = credits.count
    (role, roleRange, affiliation, deedAhead) = (nil, nil, nil, nil)
  }

  private mutating func addName(_ token: BylineToken) {
    var range = token.range
    var name = text.string(range)
    var shape = NameShape(text.scalars[range])
    // 李　华: newspapers spread a name of two characters over the width of three.
    if range.count == 1, position + 2 < tokens.count, tokens[position + 1].kind == .space,
      tokens[position + 2].kind == .name, tokens[position + 2].range.count == 1
    {
      name += text.string(tokens[position + 2].range)
      range = range.lowerBound..<tokens[position + 2].range.upperBound
      position += 2
      shape = NameShape(of: name)
    }
    if shape == .none || shape == .plausible && token.range.count == 4 {
      if !suppliesNext { report(.doubtfulName, range) }
    }
    let deed = deedAhead ?? []
    credits.append(Credit(role: role, name: name, affiliation: affiliation, contribution: deed))
    roleRange = nil
    closed = nil
    if deedAhead != nil { (open, closed) = (credits.count, credits.count - 1) }
  }

  /// Whether 供稿 or 供图 follows, before which a unit stands as often as a person.
  private var suppliesNext: Bool {
    tokens[(position + 1)...].prefix(2).contains {
      if case .role(.provider, _) = $0.kind { return true }
      return false
    } || role == .provider
  }

  /// The unit in brackets after a name: `张三（天台县总工会）`.
  private mutating func readBracket() {
    let start = position + 1
    guard let end = tokens[start...].firstIndex(where: { $0.kind == .close }), end > start else { return }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    let isNames = tokens[start..<end].contains {
      if case .role = $0.kind { return true }
      return false
    }
    guard let last = credits.last, !isNames, last.affiliation == nil else { return }
    credits[credits.count - 1] = Credit(
      role: last.role, name: last.name, affiliation: text.string(text.trimmed(range)),
      contribution: last.contribution)
    position = end
  }

  private mutating func reportMissingName() {
    if let roleRange { report(.missingName, roleRange) }
    roleRange = nil
  }

  private mutating func report(_ kind: BylineProblem.Kind, _ range: Range<Int>) {
    problems.append(BylineProblem(kind: kind, range: text.bytes(range), text: text.string(range)))
  }
}
