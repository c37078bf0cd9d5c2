// A table that was pasted into `site.yaml` gives one finding on each of 200,000 lines. Nobody reads them, and wording them,
// with the nearest name for each, took minutes. A file lists the first hundred of a sort; the others are counted, and
// the count is told.

/// Findings of which each file lists at most a hundred of one sort.
package struct BoundedFindings: Sendable {
  /// How many findings of one code and severity a file lists one by one.
  package static let most = 100

  /// What is counted together. A severity is counted on its own, so that no error is lost behind warnings.
  private struct Sort: Hashable {
    let file: String
    let code: String
    let severity: Diagnostic.Severity
  }

  /// Findings of one sort that are not listed.
  private struct Rest {
    /// The first of them.
    var place: Place
    var count: Int
  }

  private var listed: [Diagnostic] = []
  private var counts: [Sort: Int] = [:]
  private var rests: [Sort: Rest] = [:]

  /// No findings.
  package init() {}

  /// The findings of a list, in its order.
  package init(_ findings: some Sequence<Diagnostic>) {
    for finding in findings { add(finding) }
  }

  /// The findings that are listed, in the order in which they came, and behind them one for each sort that has more.
  package var all: [Diagnostic] {
    if rests.isEmpty { return listed }
    return listed
      + rests.map { sort, rest in
        Diagnostic.others(rest.count, sort.severity, sort.code, from: rest.place)
      }.sorted()
  }

  /// Whether a finding is to be listed; one that is not is counted.
  mutating func admits(_ severity: Diagnostic.Severity, _ code: String, at place: Place, count: Int = 1)
    -> Bool
  {
    let sort = Sort(file: place.file, code: code, severity: severity)
    if count == 1, counts[sort, default: 0] < BoundedFindings.most {
      counts[sort, default: 0] += 1
      return true
    }
    let rest = rests[sort] ?? Rest(place: place, count: 0)
    rests[sort] = Rest(place: min(rest.place, place), count: rest.count + count)
    return false
  }

  /// Lists a finding that was admitted.
  mutating func list(_ finding: Diagnostic) { listed.append(finding) }

  /// Adds a finding, which is only worded if it is listed.
  package mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at place: Place, _ finding: @autoclosure () -> Diagnostic
  ) {
    if admits(severity, code, at: place) { listed.append(finding()) }
  }

  /// Adds a finding at a mark of a file, which is only worded if it is listed.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at mark: YamlMark, of file: String,
    _ message: @autoclosure () -> Bilingual, advice: @autoclosure () -> Bilingual
  ) {
    let place = Place(file: file, line: mark.line, column: mark.column, length: mark.length)
    add(severity, code, at: place, Diagnostic(severity, code, at: place, message(), advice: advice()))
  }

  /// Adds a finding, or as many as it stands for.
  package mutating func add(_ finding: Diagnostic) {
    if admits(finding.severity, finding.code, at: finding.place, count: finding.count) {
      listed.append(finding)
    }
  }
}

extension Diagnostic {
  /// What stands for findings of one sort in one file that are not listed.
  fileprivate static func others(
    _ count: Int, _ severity: Severity, _ code: String, from place: Place
  ) -> Diagnostic {
    Diagnostic(
      severity, code, at: place,
      Bilingual(
        "从这里起，这个文件里还有 \(count) 处同样的问题，没有一一列出。",
        "From here on this file has \(English.count(count, "more finding")) of this sort, not listed one by one."
      ),
      advice: Bilingual(
        "先改好列出的这些，再运行一次，就会看到其余的。", "Mend those that are listed, then run this again to see the others."),
      count: count)
  }
}
