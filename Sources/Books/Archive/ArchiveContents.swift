// An archive to carry is a built site in one folder, with what somebody needs who has never seen it: a page to double-click,
// a page of instructions in Chinese, and sums by which it can be told whole.

package import Content
internal import Publish

/// The files of an archive around a built site.
package struct ArchiveContents: Sendable {
  /// The site's title.
  package let title: String
  /// What of the site is in it, such as 湖州市; empty for the whole site.
  package let scope: [String]
  /// How many articles are in it.
  package let articles: Int
  /// The day that it shows the site of.
  package let day: Day

  /// The folder of the site's own files.
  package static let siteFolder = "site/"
  /// The page to double-click.
  package static let entrance = "打开我.html"
  /// The list of sums.
  package static let sums = "SHA256SUMS.txt"
  /// The page of instructions.
  package static let readme = "README.txt"

  /// Says what is in an archive.
  package init(title: String, scope: [String], articles: Int, day: Day) {
    self.title = title
    self.scope = scope
    self.articles = articles
    self.day = day
  }

  /// The one folder that everything lies in.
  package var folder: String {
    Address.fileName(for: ([title] + scope).joined(separator: "-"))
  }

  /// One of the site's own files.
  package struct File: Sendable {
    /// Its address from the site's root.
    package let address: String
    /// Its SHA-256 sum in hexadecimal digits.
    package let sum: String
    /// How many bytes it has.
    package let count: Int

    /// Describes a file by its bytes.
    package init(address: String, _ bytes: [UInt8]) {
      self.address = address
      sum = SHA256.hexadecimal(of: bytes)
      count = bytes.count
    }
  }

  /// All entries, sorted by name: the site's files, and the files around them.
  ///
  /// - Parameter read: the bytes of one of the site's files, asked for when the archive is written.
  package func entries(
    _ files: [File], read: @escaping @Sendable (String) throws -> [UInt8]
  ) -> [ZipEntry] {
    let own = [
      (ArchiveContents.entrance, Array(entrancePage.utf8)),
      (ArchiveContents.readme, readmeBytes),
    ]
    let site = files.map { (ArchiveContents.siteFolder + $0.address, $0.sum) }
    let sums = (own.map { ($0.0, SHA256.hexadecimal(of: $0.1)) } + site).sorted { $0.0 < $1.0 }
    let list = sums.map { "\($0.1)  \($0.0)\n" }.joined()
    let around = own + [(ArchiveContents.sums, Array(list.utf8))]
    let entries =
      around.map { ZipEntry(name: folder + "/" + $0.0, $0.1) }
      + files.map { file in
        ZipEntry(
          name: folder + "/" + ArchiveContents.siteFolder + file.address, count: file.count
        ) { try read(file.address) }
      }
    return entries.sorted { $0.name < $1.name }
  }

  /// Leads into the site without a script; the link is for browsers that were told not to follow.
  private var entrancePage: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="0; url=\(ArchiveContents.siteFolder)index.html">
      <title>\(XML.escaped(title))</title>
    </head>
    <body>
      <p><a href="\(ArchiveContents.siteFolder)index.html">打开“\(XML.escaped(title))”</a></p>
    </body>
    </html>

    """
  }

  /// The instructions, with a mark and line ends by which Notepad of every Windows shows them right.
  private var readmeBytes: [UInt8] {
    let whole = scope.isEmpty ? "" : "中“\(scope.joined(separator: "、"))”的部分"
    let lines = [
      "\(title)（离线版）", "", "这个文件夹里是“\(title)”\(scope.isEmpty ? "整个" : "")网站\(whole)，共 \(articles) 篇文章，",
      "内容到 \(day.chinese) 为止。不用上网，也不用安装任何软件。", "", "怎样打开", "  1. 如果还在压缩包里，先把整个文件夹解压出来（右键，“全部解压缩”），",
      "     不要在压缩包里直接双击。", "  2. 双击“\(ArchiveContents.entrance)”，用浏览器看。",
      "     Edge、Chrome、Firefox、Safari 和国产浏览器都可以。",
      "  3. 在 U 盘里可以直接看；拷到电脑硬盘里更快。拷的时候整个文件夹一起拷。", "", "怎样查找", "  每一页上面有“搜索”，可以搜标题和正文，不用上网。",
      "  也可以按地区、主题、人物、年份查看。", "", "手机上怎样看", "  把压缩包发到手机，解压后用浏览器打开“\(ArchiveContents.entrance)”。",
      "  有的手机要用“文件管理”里的“用浏览器打开”。", "", "怎样核对文件是否完整",
      "  “\(ArchiveContents.sums)”里是每个文件的 SHA-256 校验值。",
      "  Linux、macOS：在这个文件夹里运行 sha256sum -c \(ArchiveContents.sums)",
      "  Windows：certutil -hashfile 文件名 SHA256，再和里面的值对照。", "",
    ]
    return [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8)
  }
}
