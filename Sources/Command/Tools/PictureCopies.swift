// Narrower copies of pictures, by libvips' `vipsthumbnail`: quick, sparing of memory, and the same bytes for the same
// picture. The settings say whether there are any; that the program is missing is said, never passed over, since a page
// must not depend on the machine that made it.

internal import Content

/// Makes the narrower copies of a site's pictures.
struct PictureCopies: Sendable {
  /// Why a copy was not made.
  struct Failure: Error {
    /// The failure in words.
    let diagnostic: Diagnostic
  }

  private static let program = "vipsthumbnail"
  /// Seconds that one copy may take.
  private static let patience = 60

  private let attachments: Attachments
  private let widths: [Int]
  private let tool: Tool?

  /// Looks which copies there are to be, and for the program if there are any.
  init(_ attachments: Attachments, _ widths: [Int]) {
    self.attachments = attachments
    self.widths = widths
    let isNeeded = attachments.paths.contains { !attachments.narrowWidths(of: $0, among: widths).isEmpty }
    tool = isNeeded ? Tool(named: [PictureCopies.program]) : nil
  }

  /// The widths of a picture's copies.
  func widths(of path: String) -> [Int] { attachments.narrowWidths(of: path, among: widths) }

  /// That copies are asked for and cannot be made here.
  var missingTool: Diagnostic? {
    guard tool == nil, attachments.paths.contains(where: { !widths(of: $0).isEmpty }) else { return nil }
    return Diagnostic(
      .error, "picture-no-tool", at: Place(file: SiteConfiguration.path),
      Bilingual(
        "“图片宽度”要用 \(PictureCopies.program) 缩小图片，这台机器上没有。",
        "`picture_widths` takes \(PictureCopies.program), which is not installed."),
      advice: Bilingual(
        "安装 libvips（例如 apt install libvips-tools），或者从 site.yaml 里删去“图片宽度”。",
        "Install libvips, as by `apt install libvips-tools`, or remove `picture_widths` from site.yaml."))
  }

  /// A picture in another width, as WebP.
  ///
  /// - Parameter bytes: the picture as it is published, without what cameras write beside the pixels.
  func copy(of path: String, _ bytes: [UInt8], width: Int) -> Result<[UInt8], Failure> {
    guard let tool else { return .failure(Failure(diagnostic: failed(path))) }
    do {
      let folder = try Disk.makeTemporaryFolder()
      defer { try? Disk.remove(folder) }
      let (source, target) = (folder + "/picture", folder + "/copy.webp")
      try Disk.write(bytes, to: source)
      try tool.run(
        [source, "--size", "\(width)x", "--output", target + "[Q=80,strip]"], seconds: PictureCopies.patience)
      return .success(try Disk.read(target))
    } catch {
      return .failure(Failure(diagnostic: failed(path)))
    }
  }

  private func failed(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "picture-no-copy", at: Place(file: path),
      Bilingual("这张图片缩小不了，可能已经损坏。", "No narrower copy of this picture could be made; it may be damaged."),
      advice: Bilingual("用看图软件打开，另存为 JPEG 或 PNG。", "Open it in a viewer and save it as JPEG or PNG."))
  }
}
