// A file that was meant as an article and is none: nobody misses it but the editor who wrote it.

internal import Chinese
internal import Content

extension Rule {
  static let misnamedArticle = Rule(
    "article-misnamed", .site, .warning,
    title: Bilingual("文章的文件名结尾不对", "An article whose file name ends wrongly"),
    what: Bilingual(
      "文件名以 .MD、.md.txt、.markdown、。md 之类结尾：程序只把 .md（小写）结尾的当文章。",
      "A file name ends in `.MD`, `.md.txt`, `.markdown` or the like; only `.md` in small letters makes an article."
    ),
    why: Bilingual(
      "它没有做成网页，列表和搜索里都没有；原稿却当作附件照样公开了。",
      "It is no page and stands in no list; its source is published as an attachment all the same."),
    bad: "content/activities/2025-06-01-weibolu.md.txt", good: "content/activities/2025-06-01-weibolu.md",
    inspection: .site { desk in
      desk.site.attachments.paths.compactMap { path in
        guard let ending = misleading.first(where: path.lowercased().hasSuffix) else { return nil }
        let name = path.split(separator: "/").last.map { $0.dropLast(ending.count) + ".md" } ?? ""
        return Finding(
          Place(file: path),
          Bilingual(
            "这个文件没有当文章，原样公开了：文件名应当以 .md 结尾。",
            "This is no article and is published as it stands: the name of an article ends in .md."),
          advice: Bilingual(
            "改名为 \(name)；Windows 的资源管理器里先打开“查看 → 文件扩展名”。不是文章的，移出 content。",
            "Name it \(name), or move it out of content if it is no article."))
      }
    })

  /// Endings that are typed, or added by an editor of texts, instead of `.md`; the longer ones first.
  private static let misleading = [
    ".md.txt", ".markdown", ".mdown", ".mkd", ".md.md.txt", "。md", "．md", ".md.bak", ".md",
  ]
}
