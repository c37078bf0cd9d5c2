// The stage `search`: the index that the search page reads, made on all cores and staged shard by shard.

internal import Content
internal import Preview
internal import Search

/// Makes and stages the search index.
enum SearchStage {
  /// Stages every file of the index of a site.
  static func stage(_ site: Site, with stager: Stager, _ console: Console) -> Stager.Staged {
    if stager.breakdown.error != nil { return Stager.Staged() }
    let shelf = Shelf(site: site)
    let collected = Parallel.map(shelf.chunks.count, threads: stager.threads) { shelf.collect($0) }
    let index = SearchIndex(shelf, collected)
    let progress = console.progress(Bilingual("生成搜索索引", "Indexing"), of: index.count)
    let parts = Parallel.map(index.count, threads: stager.threads) { number in
      defer { progress.advance() }
      let file = index.file(number)
      var staged = Stager.Staged()
      stager.stage(file.bytes, at: file.address, into: &staged)
      return staged
    }
    progress.finish()
    return parts.reduce(into: Stager.Staged()) { $0.add($1) }
  }

  /// The index as a preview wants it: all files at once, where the site has the search page.
  static func companions(threads: Int) -> Companions.Maker {
    Companions.Maker(folder: SearchIndex.folder + "/") { site in
      guard site.configuration.features.contains(.search) else { return [:] }
      let shelf = Shelf(site: site)
      let index = SearchIndex(shelf, Parallel.map(shelf.chunks.count, threads: threads) { shelf.collect($0) })
      let files = Parallel.map(index.count, threads: threads) { index.file($0) }
      return Dictionary(files.map { ($0.address, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
