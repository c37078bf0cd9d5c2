internal import Check
internal import Content

extension Stages {
  /// Reads, parses and inspects every article, and those that lie outside the site; the bytes of each are dropped
  /// before the next is read.
  static func inspect(
    _ source: SiteSource, _ scope: CheckScope, _ reader: SourceReader, _ inspector: Inspector, threads: Int,
    _ console: Console
  ) -> [Inspected] {
    let parser = source.parser
    let paths = source.articles + scope.guests.keys.sorted()
    let progress = console.progress(Bilingual("检查文章", "Checking"), of: paths.count)
    let chunks = Parallel.chunks(of: paths.count, size: 32)
    let inspected = Parallel.map(chunks.count, threads: threads) { index in
      chunks[index].map { number -> Inspected in
        defer { progress.advance() }
        do throws(DiskError) {
          let bytes = try reader.bytes(paths[number])
          let parsed = parser.parse(SourceFile(path: paths[number].precomposed, bytes: bytes))
          return inspector.inspect(parsed, bytes: bytes)
        } catch {
          let finding = error.diagnostic.relative(to: source.root)
          let parsed = Parsed(path: paths[number], article: nil, diagnostics: [finding])
          return inspector.inspect(parsed, bytes: [])
        }
      }
    }
    progress.finish()
    return inspected.flatMap { $0 }
  }
}
