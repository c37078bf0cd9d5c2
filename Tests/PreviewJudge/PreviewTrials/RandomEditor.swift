// An editorial office at its most restless: everything that can be done to a site's files is done to them, mistakes
// and their mending included, and told as an operating system tells it.

internal import MarkdownTrials
internal import Preview

/// Edits a site at random; the same seed gives the same edits.
struct RandomEditor {
  var dice: Dice
  /// The articles by path.
  var pieces: [String: Piece] = [:]
  private var serial = 0

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// The files of a small site with everything that articles can say of one another.
  mutating func firstFiles() -> [String: String] {
    for folder in ["workers", "workers", "stations", "cases", "cases", "demands", "columns/lanmu", "pages"] {
      add(in: folder)
    }
    for _ in 0..<9 { add(in: "activities") }
    pieces["content/columns/lanmu/_index.md"] = Piece(title: "讲家事", paragraphs: ["来稿请寄本刊。"])
    var files = pieces.mapValues(\.text)
    files["site.yaml"] = Words.settings[0]
    files["content/themes.yaml"] = Words.themeLists[0]
    files["content/images/a.svg"] = Words.picture(width: 40)
    files["content/images/b.svg"] = Words.picture(width: 50)
    return files
  }

  /// How many edits are made before the preview looks.
  mutating func count() -> Int { dice.roll(4) == 0 ? 2 + dice.roll(2) : 1 }

  @discardableResult
  private mutating func add(in folder: String) -> String {
    serial += 1
    let path = "content/\(folder)/p\(serial).md"
    var piece = Piece(
      title: "示例\(dice.pick(Words.titles))\(serial)", paragraphs: [dice.pick(Words.paragraphs)])
    if folder != "pages" { piece.fields["date"] = day() }
    for _ in 0..<5 { setField(of: &piece, at: path) }
    pieces[path] = piece
    return path
  }

  mutating func day() -> String { "2025-0\(1 + dice.roll(5))-1\(dice.roll(10))" }

  /// Does one thing to the site.
  ///
  /// - Returns: what was done, and what the system tells of it.
  mutating func edit(_ memory: MemorySite) -> (String, [WatchEvent]) {
    switch dice.roll(24) {
    case 0...6: change(memory, "text") { $0.changeText(of: &$1, at: $2) }
    case 7...12: change(memory, "field") { $0.setField(of: &$1, at: $2) }
    case 13: change(memory, "break or mend") { _, piece, _ in piece.isBroken.toggle() }
    case 14, 15:
      created(memory, add(in: dice.pick(["activities", "workers", "cases", "自己的", "stations"])))
    case 16: removed(memory)
    case 17: moved(memory)
    case 18: wrote(memory, "content/images/\(dice.pick(["a", "b", "c"])).svg", picture())
    case 19: wrote(memory, "site.yaml", dice.pick(Words.settings))
    case 20: wrote(memory, "content/themes.yaml", dice.pick(Words.themeLists))
    case 21: template(memory)
    case 22: movedFolder(memory)
    default: temporary(memory)
    }
  }

  private mutating func picture() -> String? {
    dice.roll(3) == 0 ? nil : Words.picture(width: 10 + dice.roll(90))
  }

  /// A path of an article; that of a section's description now and then.
  mutating func somePath() -> String {
    dice.pick(pieces.keys.sorted())
  }

  private mutating func change(
    _ memory: MemorySite, _ words: String, _ edit: (inout RandomEditor, inout Piece, String) -> Void
  ) -> (String, [WatchEvent]) {
    let path = somePath()
    guard var piece = pieces[path] else { return ("nothing", []) }
    edit(&self, &piece, path)
    pieces[path] = piece
    memory.write(Array(piece.text.utf8), to: path)
    // Some programs write a file anew beside the old one and put it in its place.
    let beside: [WatchEvent] = dice.roll(3) == 0 ? [.file(path.dropLast(3) + "ab12")] : []
    return ("\(words) of \(path)", beside + [.file(path)])
  }

  private mutating func created(_ memory: MemorySite, _ path: String) -> (String, [WatchEvent]) {
    memory.write(pieces[path].map { Array($0.text.utf8) }, to: path)
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    return ("new \(path)", [.file(path)] + (dice.roll(2) == 0 ? [.folder(folder)] : []))
  }

  private mutating func removed(_ memory: MemorySite) -> (String, [WatchEvent]) {
    guard pieces.count > 6 else { return ("nothing", []) }
    let path = somePath()
    pieces[path] = nil
    memory.write(nil, to: path)
    return ("removed \(path)", [.file(path)])
  }

  /// Moves a file to another name or folder, also over another file.
  private mutating func moved(_ memory: MemorySite) -> (String, [WatchEvent]) {
    let path = somePath()
    serial += 1
    let target =
      dice.roll(4) == 0 ? somePath() : "content/\(dice.pick(["activities", "cases", "自己的"]))/m\(serial).md"
    guard target != path else { return ("nothing", []) }
    pieces[target] = pieces[path]
    pieces[path] = nil
    memory.write(memory.files[path], to: target)
    memory.write(nil, to: path)
    return ("moved \(path) to \(target)", [.file(path), .file(target)])
  }

  private mutating func movedFolder(_ memory: MemorySite) -> (String, [WatchEvent]) {
    let (from, to) = dice.roll(2) == 0 ? ("activities", "新闻") : ("新闻", "activities")
    let prefix = "content/\(from)/"
    for (path, bytes) in memory.files where path.hasPrefix(prefix) {
      let target = "content/\(to)/" + path.dropFirst(prefix.count)
      memory.write(bytes, to: target)
      memory.write(nil, to: path)
      pieces[target] = pieces[path]
      pieces[path] = nil
    }
    return ("folder \(from) to \(to)", [.folder("content/\(from)"), .folder("content/\(to)")])
  }

  private mutating func wrote(
    _ memory: MemorySite, _ path: String, _ text: String?
  ) -> (String, [WatchEvent]) {
    memory.write(text.map { Array($0.utf8) }, to: path)
    return ("wrote \(path)", [.file(path)])
  }

  private mutating func template(_ memory: MemorySite) -> (String, [WatchEvent]) {
    let name = dice.pick(["article.html", "home.html", "assets/style.css"])
    let texts: [String?] = [
      nil, "{{ page.title }}\(dice.roll(9))", "{% if", "{{ nothing.here }}", "{{ page.title }}</body>",
    ]
    return wrote(memory, "templates/" + name, dice.pick(texts))
  }

  /// Files that come and go while programs work.
  private mutating func temporary(_ memory: MemorySite) -> (String, [WatchEvent]) {
    switch dice.roll(3) {
    case 0:
      return ("temporary file", [.file("content/activities/4913"), .file("content/activities/.p1.md.swp")])
    case 1: return ("touched", [.file(somePath())])
    default: return ("lost count", [.lostCount])
    }
  }
}
