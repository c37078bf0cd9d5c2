// A book is printed and handed on, so it says where each story and picture comes from: what is missing stops it.

internal import Markdown

/// Finds stories without source and pictures without credit.
struct BookletGaps {
  let site: Site

  /// What is missing, with where to write it and what.
  func find(in booklet: Booklet, _ stories: [Site.ArticleID]) -> [Diagnostic] {
    cover(of: booklet) + preface(of: booklet)
      + stories.flatMap { id in
        let article = site.articles[id]
        return source(of: article) + photos(of: article, id) + pictures(of: article, id)
      }
  }

  private func source(of article: Article) -> [Diagnostic] {
    guard article.source == nil else { return [] }
    return [
      Diagnostic(
        .error, "booklet-no-source", at: Place(file: article.path, line: 1),
        Bilingual(
          "“\(article.headline.title)”没有写来源，不能编进案例集。",
          "“\(article.headline.title)” names no source and cannot be bound."),
        advice: Bilingual(
          "在开头两行“---”之间加一行：来源: {名称: 报纸或单位的名称, 日期: \(article.date?.iso ?? "2025-02-13")}",
          "Add between the two lines `---`: source: {name: the paper or unit, date: \(article.date?.iso ?? "2025-02-13")}"
        ))
    ]
  }

  private func photos(of article: Article, _ id: Site.ArticleID) -> [Diagnostic] {
    zip(article.photos, site.targets[id].photos).compactMap { photo, path in
      guard path != nil, photo.credit == nil else { return nil }
      return noCredit(
        photo.source, article.path, photo.mark,
        Bilingual(
          "在这张图片下面加一行：摄影: 谁拍的（如“通讯员 张三 摄”，画的写“谁 绘”）",
          "Add below this picture: credit: who took or drew it"))
    }
  }

  private func pictures(of article: Article, _ id: Site.ArticleID) -> [Diagnostic] {
    zip(zip(article.document.pictures, article.pictureMarks), site.targets[id].pictures).compactMap {
      guard $1 != nil, $0.0.credit == nil else { return nil }
      let caption = $0.0.caption.isEmpty ? $0.0.alt.isEmpty ? "说明" : $0.0.alt : $0.0.caption
      return noCredit(
        $0.0.source, article.path, $0.1,
        Bilingual(
          "单独一行，说明后面写上谁拍的：![\(caption)（通讯员 张三 摄）](\($0.0.source))",
          "On a line of its own, with who took it behind the caption: ![\(caption)（张三 摄）](\($0.0.source))"))
    }
  }

  private func cover(of booklet: Booklet) -> [Diagnostic] {
    guard let cover = booklet.cover else { return [] }
    guard let path = ContentPath.resolve(cover.source, from: booklet.path), site.attachments[path] != nil
    else { return [missing(cover.source, booklet.path, cover.mark)] }
    guard cover.credit == nil else { return [] }
    return [
      noCredit(
        cover.source, booklet.path, cover.mark,
        Bilingual(
          "写成：封面: {文件: \(cover.source), 摄影: 谁拍的或画的}",
          "Write: cover: {src: \(cover.source), credit: who took or drew it}"))
    ]
  }

  private func preface(of booklet: Booklet) -> [Diagnostic] {
    guard let preface = booklet.preface else { return [] }
    return zip(preface.document.pictures, preface.pictures).compactMap { picture, path in
      guard let path, site.attachments[path] != nil else {
        return missing(picture.source, preface.path, preface.mark)
      }
      guard picture.credit == nil else { return nil }
      return noCredit(
        picture.source, preface.path, preface.mark,
        Bilingual(
          "单独一行，说明后面写上谁拍的：![说明（张三 摄）](\(picture.source))",
          "On a line of its own, with who took it behind the caption: ![caption（张三 摄）](\(picture.source))"))
    }
  }

  private func noCredit(
    _ picture: String, _ file: String, _ mark: YamlMark, _ advice: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .error, "booklet-no-credit",
      at: Place(file: file, line: mark.line, column: mark.column, length: mark.length),
      Bilingual("图片“\(picture)”没有写是谁拍的，不能印进案例集。", "The picture `\(picture)` names nobody who took it."),
      advice: advice)
  }

  private func missing(_ picture: String, _ file: String, _ mark: YamlMark) -> Diagnostic {
    Diagnostic(
      .error, "booklet-picture",
      at: Place(file: file, line: mark.line, column: mark.column, length: mark.length),
      Bilingual("找不到图片“\(picture)”。", "There is no picture `\(picture)`."),
      advice: Bilingual(
        "核对文件名和大小写；路径从清单所在的文件夹算起。", "Check its name and case; paths start at the list's folder."))
  }
}
