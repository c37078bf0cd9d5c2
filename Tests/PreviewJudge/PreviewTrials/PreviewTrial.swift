internal import Content
internal import MarkdownTrials
package import Preview
internal import Publish

/// One sequence of random edits, with a preview that follows it.
package struct PreviewTrial {
  private let memory: MemorySite
  private var maker: SnapshotMaker
  private var editor: RandomEditor
  /// What was done, for whoever looks for the reason of a difference.
  package private(set) var story: [String] = []
  /// How many snapshots were made.
  package private(set) var snapshots = 0

  /// Makes the site of a seed, and the preview of it.
  package init(seed: UInt64, isDressed: Bool = false) {
    editor = RandomEditor(seed: seed)
    memory = MemorySite(editor.firstFiles(), isDressed: isDressed)
    maker = SnapshotMaker(memory.supplier)
  }

  /// The snapshot of now.
  package var snapshot: Snapshot { maker.snapshot }

  /// Makes so many edits, and compares the preview with a clean build after each.
  ///
  /// - Returns: how the two differ first; `nil` where they never do.
  package mutating func run(steps: Int) -> String? {
    if let difference = difference() { return "at the start: \(difference)" }
    for step in 1...steps {
      var changes = Changes()
      for _ in 0..<editor.count() {
        let (words, events) = editor.edit(memory)
        story.append("\(step): \(words)")
        for event in events { changes.add(event) { maker.isKnown($0) } }
      }
      if maker.make(after: changes) { snapshots += 1 }
      if let difference = difference() { return "after step \(step): \(difference)" }
    }
    return nil
  }

  private func difference() -> String? {
    let clean = CleanBuild(memory)
    let snapshot = maker.snapshot
    let expected = clean.outputs.keys.sorted()
    let found = snapshot.addresses
    if expected != found {
      return
        "addresses: missing \(Set(expected).subtracting(found).sorted()), added \(Set(found).subtracting(expected).sorted())"
    }
    for address in expected {
      let bytes: [UInt8]?
      switch snapshot.outcome(at: address) {
      case .page(let page, _): bytes = page
      case .file(let file): bytes = file
      case .broken: bytes = nil
      case .missing: return "\(address): missing"
      }
      if clean.outputs[address] != .some(bytes) { return "\(address): other bytes" }
    }
    let findings = (snapshot.findings + AddressCollisions(site: snapshot.site).find(in: snapshot.pages))
      .sorted()
    guard findings == clean.findings else {
      let (old, new) = (Set(clean.findings), Set(findings))
      return
        "findings: missing \(old.subtracting(new).map(PreviewTrial.words)), added \(new.subtracting(old).map(PreviewTrial.words))"
    }
    return nil
  }

  private static func words(_ finding: Diagnostic) -> String {
    "\(finding.place.file):\(finding.place.line): \(finding.code): \(finding.message.english)"
  }
}
