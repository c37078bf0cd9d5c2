// The stage `render and stage`: pages are rendered in chunks and written at once, so that memory never holds more
// than a chunk of them.

internal import Content
internal import Publish
internal import Templates

/// Renders pages and stages them with the assets and attachments.
struct Stager: Sendable {
  let publication: Publication
  /// The site's folder.
  let root: String
  let threads: Int
  /// The failure of the disk that ended the staging, if one did.
  let breakdown = Breakdown()

  /// What was staged.
  struct Staged: Sendable {
    /// All files of the new site.
    var addresses: [String] = []
    /// The state of each when it was written, or found to be as it should.
    var states: [FileState?] = []
    /// Those that the published folder holds already.
    var unchanged: [String] = []
    /// How many pages were rendered.
    var pages = 0
    /// How many bytes all files have.
    var bytes = 0
    /// What could not be rendered or written.
    var diagnostics: [Diagnostic] = []

    /// Adds what another thread staged.
    mutating func add(_ other: Staged) {
      addresses += other.addresses
      states += other.states
      unchanged += other.unchanged
      pages += other.pages
      bytes += other.bytes
      diagnostics += other.diagnostics
    }
  }

  /// Stages a whole site.
  func stage(
    _ pages: [Page], _ renderer: Renderer, _ assets: Assets, _ attachments: Attachments, _ console: Console
  ) -> Staged {
    let progress = console.progress(Bilingual("生成页面", "Rendering"), of: pages.count)
    let chunks = Parallel.chunks(of: pages.count, size: 64)
    let parts = Parallel.map(chunks.count, threads: threads) { index in
      var staged = Staged()
      var bytes: [UInt8] = []
      for page in pages[chunks[index]] {
        if breakdown.error != nil { break }
        progress.advance()
        do throws(TemplateError) {
          try renderer.render(page, into: &bytes)
          staged.pages += 1
          stage(bytes, at: page.address, into: &staged)
        } catch {
          staged.diagnostics.append(error.diagnostic)
        }
        // One slip in a template fails on every page; a few findings are enough to mend it.
        if staged.diagnostics.count > 3 { break }
      }
      return staged
    }
    var all = parts.reduce(into: Staged()) { $0.add($1) }
    for asset in assets.files { stage(asset.bytes, at: asset.address, into: &all) }
    all.add(stage(attachments, widths: renderer.pictureWidths))
    progress.finish()
    return all
  }

  private func stage(_ attachments: Attachments, widths: [Int]) -> Staged {
    let copies = PictureCopies(attachments, widths)
    if let finding = copies.missingTool { return Staged(diagnostics: [finding]) }
    let paths = attachments.paths
    let parts = Parallel.map(paths.count, threads: threads) { index in
      var staged = Staged()
      if breakdown.error != nil { return staged }
      do throws(DiskError) {
        let bytes = try Disk.read(root + "/" + (attachments[paths[index]]?.diskPath ?? paths[index]))
        guard let clean = PictureMetadata.removed(from: bytes) else {
          staged.diagnostics.append(unreadablePicture(paths[index]))
          return staged
        }
        stage(clean, at: Attachments.address(of: paths[index]), into: &staged)
        stage(copies, of: paths[index], clean, into: &staged)
      } catch {
        staged.diagnostics.append(error.diagnostic.relative(to: root))
      }
      return staged
    }
    return parts.reduce(into: Staged()) { $0.add($1) }
  }

  /// Stages a picture's narrower copies. Where the picture is the published one, so are they, and nothing is made anew.
  private func stage(_ copies: PictureCopies, of path: String, _ bytes: [UInt8], into staged: inout Staged) {
    let isUnchanged = staged.unchanged.last == Attachments.address(of: path)
    for width in copies.widths(of: path) {
      let address = Attachments.address(of: path, width: width)
      if isUnchanged, let copy = publication.published(at: address) {
        stage(copy, at: address, into: &staged)
        continue
      }
      switch copies.copy(of: path, bytes, width: width) {
      case .success(let copy): stage(copy, at: address, into: &staged)
      case .failure(let failure): staged.diagnostics.append(failure.diagnostic)
      }
    }
  }

  private func unreadablePicture(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "picture-unreadable", at: Place(file: path),
      Bilingual(
        "这张图片已损坏或格式不合（例如 HEIC），没法去掉里面的拍摄地点，所以没有发布。",
        "The picture is damaged or of a form such as HEIC; where it was taken cannot be removed from it."),
      advice: Bilingual("用看图软件打开，另存为 JPEG 或 PNG。", "Open it in a viewer and save it as JPEG or PNG."))
  }

  /// Stages one file.
  func stage(_ bytes: [UInt8], at address: String, into staged: inout Staged) {
    do throws(Publication.Refusal) {
      let (fate, state) = try publication.stage(bytes, at: address)
      staged.addresses.append(address)
      staged.states.append(state)
      staged.bytes += bytes.count
      if fate == .unchanged { staged.unchanged.append(address) }
    } catch {
      // A full disk is told once, not for every page.
      if case .disk(let failure) = error, failure.isLasting { return breakdown.note(failure) }
      staged.diagnostics.append(error.diagnostic)
    }
  }
}

extension Publication.Refusal {
  /// The refusal in words.
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .foreign(let address):
      Diagnostic(
        .error, "output-foreign", at: Place(file: address),
        Bilingual(
          "发布文件夹里已有同名文件，而且不是 niangjia 生成的。",
          "The published folder holds a file of that name which niangjia did not make."),
        advice: Bilingual("把那个文件移走或改名；要用新页面替换它，加上 --force。", "Move it away, or replace it with --force."))
    case .disk(let error): error.diagnostic
    }
  }
}
