internal import Content

/// The stages that touch files while they run, in chunks on several threads.
enum Stages {
  /// The paths of files that gave no article.
  static func broken(_ parsed: [Parsed]) -> Set<String> {
    Set(parsed.filter { $0.article == nil }.map(\.path))
  }

  /// Reads and parses every article; the bytes of each are dropped before the next is read.
  ///
  /// - Parameter keepsText: whether articles keep their plain text.
  static func parse(
    _ source: SiteSource, keepsText: Bool = true, threads: Int, _ console: Console
  ) -> [Parsed] {
    let parser = source.parser(keepsText: keepsText)
    let progress = console.progress(Bilingual("解析文章", "Parsing"), of: source.articles.count)
    let chunks = Parallel.chunks(of: source.articles.count, size: 32)
    let parsed = Parallel.map(chunks.count, threads: threads) { index in
      chunks[index].map { article -> Parsed in
        defer { progress.advance() }
        let path = source.articles[article]
        do throws(DiskError) {
          let limit = source.configuration.maximumSourceBytes + 1
          let bytes = try Disk.read(source.root + "/" + path, atMost: limit)
          return parser.parse(SourceFile(path: path.precomposed, bytes: bytes))
        } catch {
          let finding = error.diagnostic.relative(to: source.root)
          return Parsed(path: path, article: nil, diagnostics: [finding])
        }
      }
    }
    progress.finish()
    return parsed.flatMap { $0 }
  }
}
