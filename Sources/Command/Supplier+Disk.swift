internal import Content
internal import Preview
internal import Publish

extension Supplier {
  /// The site that lies in a folder of the disk.
  init(_ options: BuildOptions) {
    let root = options.site
    self.init(
      settings: { Settings(SiteSettings(root: root, overrides: options), options) },
      files: {
        let files = SiteFiles(root: root)
        return FileList(
          articles: files.articles, attachments: SiteSource.attachments(files),
          diagnostics: files.diagnostics, stamp: Supplier.stamp(files))
      },
      look: {
        let theme = SiteTheme(root: root)
        return Look(
          environment: theme.environment, assets: theme.assets, diagnostics: theme.diagnostics,
          stamp: theme.stamp)
      },
      article: { path, parser, stamp in Supplier.article(path, root, parser, stamp) },
      attachment: { path in
        (try? Disk.read(root + "/" + path)).flatMap { PictureMetadata.removed(from: $0) }
      },
      companions: [
        SearchStage.companions(threads: options.threads), BookletStage.companions(root: root),
      ],
      isThere: { Disk.entry(at: root + "/" + $0, followingLinks: true) != nil },
      each: { count, body in
        Parallel.chunks(of: count, size: 32).count > 1
          ? Parallel.map(count, threads: options.threads, body) : (0..<count).map(body)
      })
  }

  /// Names of all files; of attachments also size, time and number, since their bytes are not read before they are
  /// asked for.
  private static func stamp(_ files: SiteFiles) -> ContentHash {
    var bytes: [UInt8] = []
    for path in files.articles { bytes += Array(path.utf8) + [0] }
    for path in files.attachments {
      bytes += Array(path.utf8) + [0]
      for number in Disk.identity(of: files.root + "/" + path) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
      }
    }
    for finding in files.diagnostics { bytes += Array((finding.place.file + finding.code).utf8) + [0] }
    return ContentHash(bytes)
  }

  private static func article(
    _ path: String, _ root: String, _ parser: ArticleParser, _ stamp: ContentHash?
  ) -> Reading {
    do throws(DiskError) {
      let bytes = try Disk.read(root + "/" + path, atMost: parser.maximumSourceBytes + 1)
      let found = ContentHash(bytes)
      if found == stamp { return .unchanged }
      return .parsed(parser.parse(SourceFile(path: path.precomposed, bytes: bytes)), found)
    } catch {
      guard Disk.entry(at: root + "/" + path, followingLinks: true) == .file else { return .missing }
      let finding = error.diagnostic.relative(to: root)
      let failure = Parsed(path: path, article: nil, diagnostics: [finding])
      return .parsed(failure, ContentHash(Array(finding.message.english.utf8)))
    }
  }
}

extension Settings {
  init(_ settings: SiteSettings, _ options: BuildOptions) {
    self.init(
      configuration: settings.configuration, themes: settings.themes, regions: settings.regions,
      calendar: options.calendar(in: settings.configuration), diagnostics: settings.diagnostics,
      stamp: settings.stamp)
  }
}
