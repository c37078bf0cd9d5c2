// The stages of an import that touch files: what arrives is read, what it would become is a value, and nothing is
// written here.

internal import Content
internal import Intake

/// Reads what arrives and makes drafts of it.
struct Import {
  /// The site that the drafts are for.
  let base: SiteBase
  /// The kind of the drafts.
  let kind: Kind
  /// Their folder below `content/`.
  let section: String
  /// The issue that they were printed in.
  let issue: PrintIssue
  /// The language of the keys.
  let language: Language

  /// One draft with what belongs to it.
  struct PlannedDraft {
    /// The file that it was made of.
    let origin: String
    /// The draft.
    let draft: DraftFile
    /// Its path from the site's root, a number added where the name was taken.
    let path: String
    /// The pictures that came along, by their path from the site's root.
    let pictures: [(path: String, bytes: [UInt8])]
    /// The articles that it is much like.
    let twins: [Archive.Twin]

    /// All files of the draft.
    var files: [(path: String, bytes: [UInt8])] { [(path, Array(draft.text.utf8))] + pictures }
  }

  /// What an import would write, and what was wrong.
  struct Outcome {
    var drafts: [PlannedDraft] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Reads files and plans their drafts.
  func read(_ files: [String]) -> Outcome {
    var outcome = Outcome()
    var taken: Set<String> = []
    for file in files {
      switch ArrivedFile.read(file) {
      case .failure(let failure): outcome.diagnostics += failure.diagnostics
      case .success(let arrived):
        switch arrived.content {
        case .stories(let stories): for story in stories { plan(story, of: file, &taken, &outcome) }
        case .word(let word): plan(word, of: file, &taken, &outcome)
        }
      }
    }
    return outcome
  }

  private func draft(_ story: StoryText) -> DraftFile {
    let proposal = Proposal(FactText(story), knowledge: base.knowledge, issue: issue.date)
    return DraftFile(
      story: story, proposal: proposal, kind: kind, section: section, issue: issue, language: language)
  }

  private func plan(_ story: StoryText, of file: String, _ taken: inout Set<String>, _ outcome: inout Outcome)
  {
    let draft = draft(story)
    add(draft, at: freePath(draft.path, &taken), pictures: [], of: file, &outcome)
  }

  /// A Word file's pictures are named after the article's file, which is named after the title.
  private func plan(_ word: WordStory, of file: String, _ taken: inout Set<String>, _ outcome: inout Outcome)
  {
    let wanted = draft(word.story(pictureStem: "")).path
    let path = freePath(wanted, pictures: word.media.map(\.ending), &taken)
    let name = path.split(separator: "/").last ?? ""
    let folder = String(path.dropLast(name.count))
    let stem = String(name.dropLast(3))
    let pictures = word.media.enumerated().map { index, media in
      (path: folder + WordStory.name(of: index, stem: stem, ending: media.ending), bytes: media.bytes)
    }
    add(draft(word.story(pictureStem: stem)), at: path, pictures: pictures, of: file, &outcome)
  }

  private func add(
    _ draft: DraftFile, at path: String, pictures: [(path: String, bytes: [UInt8])], of file: String,
    _ outcome: inout Outcome
  ) {
    outcome.drafts.append(
      PlannedDraft(
        origin: file, draft: draft, path: path, pictures: pictures,
        twins: base.knowledge.archive.twins(of: draft.story.text)))
    // What an import writes must build: a draft that would not is a fault of the program, and stays unwritten.
    let parsed = base.source.parser.parse(SourceFile(path: path, bytes: Array(draft.text.utf8)))
    outcome.diagnostics += parsed.diagnostics.filter { $0.severity == .error }
  }

  /// A path that nothing stands at, on the disk or in this import, and beside which its pictures' names are free.
  private func freePath(_ path: String, pictures: [String] = [], _ taken: inout Set<String>) -> String {
    let stem = path.dropLast(3)
    var candidate = path
    var number = 2
    func isFree(_ path: String) -> Bool { Disk.entry(at: base.source.root + "/" + path) == nil }
    func isFree(_ path: String, withPictures endings: [String]) -> Bool {
      let stem = String(path.dropLast(3))
      return isFree(path)
        && endings.indices.allSatisfy { isFree(WordStory.name(of: $0, stem: stem, ending: endings[$0])) }
    }
    while taken.contains(Address.collisionKey(candidate))
      || !isFree(candidate, withPictures: pictures)
    {
      candidate = "\(stem)-\(number).md"
      number += 1
    }
    taken.insert(Address.collisionKey(candidate))
    return candidate
  }
}
