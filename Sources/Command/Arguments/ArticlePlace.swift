// Where a new article goes: `new` and `import` take the same words for it.

internal import ArgumentParser
internal import Chinese
internal import Content

/// Finds the kind and folder of new articles in a site.
struct ArticlePlace {
  /// The site's folder.
  let site: String
  /// The column of submissions, by its folder.
  let column: String?

  /// The kind and folder that a word names: a kind in either language, or a folder under `content`.
  func named(_ kind: String) throws -> (Kind, section: String) {
    let known = Kind.allCases.filter { $0 != .article }
    if let found = known.first(where: { [$0.rawValue, $0.chinese, $0.folder].contains(kind) }) {
      return (found, found == .submission ? try columnFolder() : found.folder)
    }
    if let folder = folder(named: kind) { return (Kind.of(folder: folder.prefix { $0 != "/" }), folder) }
    let names = known.flatMap { [$0.chinese, $0.rawValue] }
    let nearest = NearestName.nearest(to: kind, in: names)
    throw ValidationError(
      Speech.text(
        "没有“\(kind)”这个种类"
          + (nearest.map { "，是不是“\($0)”？" } ?? "。可以写：\(known.map(\.chinese).joined(separator: "、"))。"),
        "There is no kind `\(kind)`"
          + (nearest.map { "; did you mean `\($0)`?" }
            ?? "; write one of \(known.map(\.rawValue).joined(separator: ", "))."))
    )
  }

  /// The folder below `content/` that a word names, perhaps as a shell completes it; `nil` where there is none, or where
  /// it lies outside.
  private func folder(named word: String) -> String? {
    let parts = word.split(separator: "/")
    let folder = (parts.first == "content" ? parts.dropFirst() : parts[...]).joined(separator: "/")
    guard !folder.isEmpty, !word.hasPrefix("/"), !parts.contains(".."), !parts.contains("."),
      Disk.entry(at: site + "/content/" + folder, followingLinks: true) == .folder
    else { return nil }
    return folder
  }

  private func columnFolder() throws -> String {
    let columns = (try? Disk.names(in: site + "/content/columns")) ?? []
    guard !columns.isEmpty else {
      throw ValidationError(
        Speech.text(
          "还没有栏目。先建一个文件夹 content/columns/栏目名，里面放一个 _index.md 写明栏目名称。",
          "There is no column yet. Make a folder content/columns/NAME with an `_index.md` that names it."))
    }
    if let column {
      guard columns.contains(column) else {
        throw ValidationError(
          Speech.text(
            "没有“\(column)”这个栏目，已有：\(columns.joined(separator: "、"))。",
            "There is no column `\(column)`; there are: \(columns.joined(separator: ", ")).")
        )
      }
      return "columns/" + column
    }
    guard let only = columns.first, columns.count == 1 else {
      throw ValidationError(
        Speech.text(
          "请用 --column 写明投给哪个栏目：\(columns.joined(separator: "、"))。", "Name the column with --column."))
    }
    return "columns/" + only
  }
}
