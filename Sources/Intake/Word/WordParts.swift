// The files inside a Word file: the document, its styles, lists, notes and links, each parsed once.

/// A Word file taken apart.
struct WordParts {
  let body: XmlNode
  let styles: WordStyles
  let lists: WordLists
  /// The targets of links and pictures by their id, and whether they lie outside of the file.
  let relations: [String: (target: String, isExternal: Bool)]
  /// The elements of footnotes and endnotes by id; endnotes' ids begin with `e`.
  let notes: [String: XmlNode]
  /// The texts of headers and footers that have Chinese in them, each once.
  let margins: [String]
  /// Pictures by their path in the file.
  let media: [String: [UInt8]]

  /// Opens a Word file.
  init(_ bytes: [UInt8]) throws(WordFailure) {
    do throws(ZipArchive.Failure) {
      let archive = try ZipArchive(bytes)
      let main = try WordParts.mainPart(archive)
      guard let document = WordParts.xml(try archive.read(main)), let body = document.first("w:body") else {
        throw .broken
      }
      let folder = main.split(separator: "/").dropLast().joined(separator: "/")
      let file = main.split(separator: "/").last.map(String.init) ?? ""
      self.body = body
      styles = WordStyles(WordParts.xml(try archive.read(folder + "/styles.xml")))
      lists = WordLists(WordParts.xml(try archive.read(folder + "/numbering.xml")))
      relations = WordParts.relations(WordParts.xml(try archive.read("\(folder)/_rels/\(file).rels")))
      notes = WordParts.notes(
        WordParts.xml(try archive.read(folder + "/footnotes.xml")),
        WordParts.xml(try archive.read(folder + "/endnotes.xml")))
      media = try WordParts.media(archive, relations, folder)
      margins = try WordParts.margins(archive, folder)
      comments = WordParts.xml(try archive.read(folder + "/comments.xml"))?.all("w:comment").count ?? 0
    } catch {
      throw WordFailure(error)
    }
    let changes = body.count(of: WordParts.changes)
    if changes > 0 { throw .trackedChanges(changes) }
    let marks = max(comments, body.count(of: ["w:commentReference"]))
    if marks > 0 { throw .comments(marks) }
  }

  private let comments: Int

  private static let changes: Set<String> = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"]

  private static func xml(_ bytes: [UInt8]?) -> XmlNode? {
    guard let bytes else { return nil }
    return try? XmlReader.read(bytes)
  }

  /// The path of the document, as the archive's own relations say; `word/document.xml` in all that Word writes.
  private static func mainPart(_ archive: borrowing ZipArchive) throws(ZipArchive.Failure) -> String {
    let relations = xml(try archive.read("_rels/.rels"))?.all("rel:Relationship") ?? []
    let main = relations.first { $0.attributes["Type"]?.hasSuffix("/officeDocument") ?? false }
    let target = main?.attributes["Target"] ?? "word/document.xml"
    return target.hasPrefix("/") ? String(target.dropFirst()) : target
  }

  private static func relations(_ node: XmlNode?) -> [String: (target: String, isExternal: Bool)] {
    var relations: [String: (target: String, isExternal: Bool)] = [:]
    for relation in node?.all("rel:Relationship") ?? [] {
      guard let id = relation.attributes["Id"], let target = relation.attributes["Target"] else { continue }
      relations[id] = (target, relation.attributes["TargetMode"] == "External")
    }
    return relations
  }

  private static func notes(_ footnotes: XmlNode?, _ endnotes: XmlNode?) -> [String: XmlNode] {
    var notes: [String: XmlNode] = [:]
    for note in footnotes?.all("w:footnote") ?? [] {
      if let id = note.attributes["w:id"], note.attributes["w:type"] == nil { notes[id] = note }
    }
    for note in endnotes?.all("w:endnote") ?? [] {
      if let id = note.attributes["w:id"], note.attributes["w:type"] == nil { notes["e" + id] = note }
    }
    return notes
  }

  private static func margins(
    _ archive: borrowing ZipArchive, _ folder: String
  ) throws(ZipArchive.Failure) -> [String] {
    var texts: [String] = []
    for name in archive.names where name.hasPrefix(folder + "/header") || name.hasPrefix(folder + "/footer") {
      guard let text = xml(try archive.read(name))?.text.stripped, !texts.contains(text),
        text.unicodeScalars.contains(where: Marks.isHan)
      else { continue }
      texts.append(text)
    }
    return texts
  }

  private static func media(
    _ archive: borrowing ZipArchive, _ relations: [String: (target: String, isExternal: Bool)],
    _ folder: String
  ) throws(ZipArchive.Failure) -> [String: [UInt8]] {
    var media: [String: [UInt8]] = [:]
    for target in Set(relations.values.filter { !$0.isExternal }.map(\.target)).sorted()
    where target.contains("media/") {
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + "/" + target
      if let bytes = try archive.read(path) { media[target] = bytes }
    }
    return media
  }
}

extension WordFailure {
  init(_ failure: ZipArchive.Failure) {
    switch failure {
    case .broken: self = .broken
    case .encrypted: self = .encrypted
    case .tooLarge: self = .tooLarge
    case .unsafeName: self = .forged
    }
  }
}
