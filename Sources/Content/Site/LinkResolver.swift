// Links between articles are written as paths of Markdown files, so that they work in an editor's program too.

internal import Markdown

/// Finds what the links in bodies lead to.
struct LinkResolver {
  let articles: [Article]
  let byPath: [String: Site.ArticleID]
  /// Articles that exist and are not shown: drafts and embargoed ones.
  let hidden: Set<String>
  /// Files that gave no article; what is wrong with them is reported already.
  let broken: Set<String>
  let sections: Set<String>
  /// All files under `content/` that are no articles.
  let attachments: Attachments

  /// The same resolver where some articles were written anew.
  func over(_ articles: [Article]) -> LinkResolver {
    LinkResolver(
      articles: articles, byPath: byPath, hidden: hidden, broken: broken, sections: sections,
      attachments: attachments)
  }

  /// The files that an article shows or links to, as far as they exist.
  func files(of article: Article) -> [String] {
    let sources =
      article.photos.map(\.source) + article.document.pictures.map(\.source)
      + article.document.links.map(\.path)
    return sources.compactMap { ContentPath.resolve($0, from: article.path) }.filter {
      attachments[$0] != nil
    }
  }

  /// What an article's links, pictures and photos lead to.
  func resolve(
    _ article: Article, _ references: ReferenceResolver, _ findings: inout BoundedFindings
  ) -> Site.Targets {
    let document = article.document
    let links = zip(document.links, article.linkMarks).map { link, mark in
      resolve(link, at: mark, from: article, &findings)
    }
    let pictures = zip(document.pictures, article.pictureMarks).map { picture, mark in
      file(picture.source, at: mark, from: article, &findings)
    }
    let photos = article.photos.map { file($0.source, at: $0.mark, from: article, &findings) }
    return Site.Targets(
      links: links, pictures: pictures, photos: photos,
      references: references.resolve(article, &findings))
  }

  /// The path of a picture's file; one that is not there is reported.
  private func file(
    _ source: String, at mark: YamlMark, from article: Article, _ findings: inout BoundedFindings
  ) -> String? {
    if let path = ContentPath.resolve(source, from: article.path), attachments[path] != nil { return path }
    findings.add(
      .error, "picture-missing", at: mark, of: article.path,
      Bilingual("找不到图片“\(source)”。", "There is no picture `\(source)`."),
      advice: picture(called: source).map { suggestion($0, article) } ?? LinkAdvice.forPath(source)
        ?? Bilingual("把图片放到文章旁边，核对文件名和大小写。", "Put it beside the article, and check its name and case."))
    return nil
  }

  /// The first picture that has the name of another, wherever it lies.
  private func picture(called source: String) -> String? {
    let name = source.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? source
    return attachments.paths.first { $0.hasSuffix("/" + name) }
  }

  /// Asks whether another file was meant.
  private func suggestion(_ path: String, _ article: Article) -> Bilingual {
    let relative = ContentPath.relative(path, from: article.path)
    return Bilingual("是不是“\(relative)”？", "Did you mean `\(relative)`?")
  }

  private func resolve(
    _ link: Link, at mark: YamlMark, from article: Article, _ findings: inout BoundedFindings
  ) -> Site.LinkTarget {
    if link.path.isEmpty { return .address("", fragment: link.fragment) }
    guard let path = ContentPath.resolve(link.path, from: article.path) else {
      findings.add(
        .error, "link-outside", at: mark, of: article.path,
        Bilingual("链接“\(link.path)”指到了网站外面。", "The link `\(link.path)` leaves the site."),
        advice: Bilingual("写同一网站里文章的路径。", "Write the path of an article of this site."))
      return .nowhere
    }
    if let id = byPath[path] {
      checkAnchor(link, at: mark, in: articles[id], from: article, &findings)
      return .article(id, fragment: link.fragment)
    }
    if attachments[path] != nil {
      return .address(String(path.dropFirst("content/".count)), fragment: link.fragment)
    }
    if path.hasSuffix("/_index.md"), sections.contains(String(path.dropFirst(8).dropLast(10))) {
      return .address(path.dropFirst(8).dropLast(10) + "/index.html", fragment: link.fragment)
    }
    if broken.contains(path) { return .nowhere }
    if hidden.contains(path) {
      addHidden(link, mark, article, &findings)
    } else {
      addDead(path, link.path, mark, article, &findings)
    }
    return .nowhere
  }

  private func checkAnchor(
    _ link: Link, at mark: YamlMark, in target: Article, from article: Article,
    _ findings: inout BoundedFindings
  ) {
    guard let fragment = link.fragment, !fragment.isEmpty, !target.document.anchors.contains(fragment),
      !Site.pageAnchors.contains(fragment)
    else { return }
    let headings = target.document.outline
    findings.add(
      .error, "link-anchor", at: mark, of: article.path,
      Bilingual(
        "“\(target.headline.title)”里没有“#\(fragment)”这个位置。",
        "`\(target.path)` has no heading `#\(fragment)`."),
      advice: headings.isEmpty
        ? Bilingual("那一篇没有小标题，去掉“#\(fragment)”。", "It has no headings; drop `#\(fragment)`.")
        : Bilingual(
          "可以写：\(headings.map(\.id).joined(separator: "、"))",
          "It has: \(headings.map(\.id).joined(separator: ", "))"))
  }

  private func addHidden(
    _ link: Link, _ mark: YamlMark, _ article: Article, _ findings: inout BoundedFindings
  ) {
    findings.add(
      .warning, "link-hidden", at: mark, of: article.path,
      Bilingual(
        "链接指向的“\(link.path)”还是草稿或不在发布期内，这里只显示文字。",
        "`\(link.path)` is a draft or not shown today; only the text appears."),
      advice: Bilingual("那一篇发布以后链接自会恢复。", "The link returns when that article is published."))
  }

  private func addDead(
    _ path: String, _ typed: String, _ mark: YamlMark, _ article: Article, _ findings: inout BoundedFindings
  ) {
    if let advice = LinkAdvice.forAddress(typed) {
      return findings.add(
        .error, "link-dead", at: mark, of: article.path,
        Bilingual("“\(typed)”像是网址，却没有写 https://。", "`\(typed)` looks like an address without https://."),
        advice: advice)
    }
    findings.add(
      .error, "link-dead", at: mark, of: article.path,
      Bilingual("没有“\(path)”这个文件。", "There is no file `\(path)`."),
      advice: articlePath(meantBy: path).map { suggestion($0, article) } ?? LinkAdvice.forPath(typed)
        ?? Bilingual("核对文件名；路径从这篇文章所在的文件夹算起。", "Check the name; paths start at this article's folder."))
  }

  /// The article behind the address of a page, which is known from a browser, or one of the same file name.
  private func articlePath(meantBy path: String) -> String? {
    let source = path.hasSuffix(".html") ? path.dropLast(5) + ".md" : path
    if byPath[source] != nil { return source }
    let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? path
    return byPath.keys.filter { $0.hasSuffix("/" + name) }.min()
  }
}

extension Site {
  /// Anchors that every page has: the main part that the templates name, and the top, which browsers know.
  static let pageAnchors: Set<String> = ["part-main", "top"]
}
