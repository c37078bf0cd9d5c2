// Which files somebody asks about. The rules always see the whole site; only what is shown is limited. A text that
// lies elsewhere, as a submission does that has just come in, is looked at as if it lay in its column.

internal import Check
internal import Content

/// The files that a check is about.
struct CheckScope: Sendable {
  /// The files, from the site's root; nil means all.
  let focus: Set<String>?
  /// The column's folder below `content/`, where one is named.
  let column: String?
  /// The files that lie outside the site: the path that they are given in it, and the path as typed.
  let guests: [String: String]

  /// Why there is no scope.
  enum Failure: Error {
    /// There is no such column; the ones that there are.
    case noColumn(String, known: [String])
    /// There is no such file.
    case noFile(String)
    /// The file is not part of the site, and no column is named that it could be meant for.
    case outside(String)
  }

  /// Works out what is meant by the files and the column as typed.
  init(_ options: CheckOptions, _ source: SiteSource) throws(Failure) {
    column = try CheckScope.column(options.column, source)
    let known = Set(source.articles.map(\.precomposed)).union(CheckScope.otherFiles(of: source))
    var focus: Set<String> = []
    var guests: [String: String] = [:]
    for file in options.files {
      let found = CheckScope.files(file, root: source.root, known)
      focus.formUnion(found)
      guard found.isEmpty else { continue }
      guard Disk.entry(at: file, followingLinks: true) == .file else { throw .noFile(file) }
      guard let column else { throw .outside(file) }
      let path = CheckScope.place(file, in: column, known.union(guests.keys))
      guests[path] = file
      focus.insert(path)
    }
    self.guests = guests
    let isLimited = !options.files.isEmpty || column != nil
    if options.files.isEmpty, let column {
      focus = known.filter { $0.hasPrefix("content/\(column)/") }
    }
    self.focus = isLimited ? focus : nil
  }

  /// The files of a site beside its articles that there may be something to say about: settings, lists, booklets,
  /// templates, and what lies beside articles.
  private static func otherFiles(of source: SiteSource) -> Set<String> {
    let lists = [RegionAliases.path] + WordLists.Name.allCases.map(\.path)
    let there = lists.filter { Disk.entry(at: source.root + "/" + $0, followingLinks: true) == .file }
    let folders = [Booklet.folder, "templates", "templates/assets"].flatMap { folder -> [String] in
      let names = (try? Disk.names(in: source.root + "/" + folder)) ?? []
      return names.map { folder + "/" + $0.precomposed }.filter {
        Disk.entry(at: source.root + "/" + $0, followingLinks: true) == .file
      }
    }
    return Set([SiteConfiguration.path, ThemeList.path, SkillTree.path] + there + folders)
      .union(source.attachments.paths.map(\.precomposed))
  }

  /// Whether an article is judged by a column's rules: a submission among the files asked for, or, where a column
  /// is named, any file asked for.
  func judges(_ article: Article) -> Bool {
    guard !article.isSectionIndex, focus?.contains(article.path) ?? true else { return false }
    return article.kind == .submission || column != nil
  }

  /// A finding about a guest under the path that was typed; nil where nobody asked about its file.
  func shown(_ finding: Diagnostic) -> Diagnostic? {
    guard let focus else { return finding }
    guard focus.contains(finding.place.file) else { return nil }
    guard let typed = guests[finding.place.file] else { return finding }
    let place = finding.place
    return Diagnostic(
      finding.severity, finding.code,
      at: Place(file: typed, line: place.line, column: place.column, length: place.length),
      excerpt: finding.excerpt, finding.message, advice: finding.advice)
  }

  /// The folder of a column by its name or title.
  private static func column(_ name: String?, _ source: SiteSource) throws(Failure) -> String? {
    guard let name else { return nil }
    let folders = Set(
      source.articles.compactMap { path -> String? in
        let parts = path.split(separator: "/")
        return parts.count > 3 && Kind.of(folder: String(parts[1])) == .submission
          ? "\(parts[1])/\(parts[2])" : nil
      }
    ).sorted()
    let wanted = name.filter { !"《》".contains($0) }
    for folder in folders where folder == name || folder.hasSuffix("/" + name) { return folder }
    for folder in folders {
      let path = "content/\(folder)/_index.md"
      guard let bytes = try? Disk.read(source.root + "/" + path),
        let index = source.parser.parse(SourceFile(path: path, bytes: bytes)).article
      else { continue }
      if index.headline.title.filter({ !"《》".contains($0) }) == wanted { return folder }
    }
    throw .noColumn(name, known: folders.map { String($0.split(separator: "/").last ?? "") })
  }

  /// The site's files that are meant by a path, typed from the site's root or from where the program runs.
  private static func files(_ typed: String, root: String, _ known: Set<String>) -> Set<String> {
    var path = typed.precomposed
    if path.hasPrefix(root + "/") { path.removeFirst(root.count + 1) }
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let meant: Set<String> = known.contains(path) ? [path] : known.filter { $0.hasPrefix(path + "/") }
    guard meant.isEmpty, let file = Disk.resolve(typed), let top = Disk.resolve(root),
      file.hasPrefix(top + "/")
    else { return meant }
    // From somewhere else, or through a link.
    path = String(file.dropFirst(top.count + 1)).precomposed
    return known.contains(path) ? [path] : known.filter { $0.hasPrefix(path + "/") }
  }

  /// A path in a column's folder that no article has.
  private static func place(_ file: String, in column: String, _ taken: Set<String>) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? "text"
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    var path = "content/\(column)/\(stem).md"
    var number = 2
    while taken.contains(path) {
      path = "content/\(column)/\(stem)-\(number).md"
      number += 1
    }
    return path
  }
}

extension CheckScope.Failure {
  /// What is wrong with the command line, in words.
  var message: Bilingual {
    switch self {
    case .noColumn(let name, let known):
      Bilingual(
        "没有“\(name)”这个栏目。" + (known.isEmpty ? "" : "现有：\(known.joined(separator: "、"))。"),
        "There is no column `\(name)`."
          + (known.isEmpty ? "" : " There are: \(known.joined(separator: ", ")).")
      )
    case .noFile(let file):
      Bilingual("没有“\(file)”这个文件，核对一下路径。", "There is no file `\(file)`; check the path.")
    case .outside(let file):
      Bilingual(
        "“\(file)”不在这个网站的 content 里；要按栏目的规则看一篇来稿，加上 --column 栏目名。",
        "`\(file)` is not under the site's content; to look at a submission, name its column with --column.")
    }
  }
}
