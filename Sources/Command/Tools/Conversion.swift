// Formats that Niangjia does not read itself become Word files, which it does: .odt and .html by pandoc, .doc and .wps
// by LibreOffice, .rtf by LibreOffice or else pandoc, where these are installed.

internal import Content

/// A conversion of a file into a Word file.
enum Conversion {
  /// Which program converts a file.
  enum Way {
    case pandoc(format: String)
    case office
  }

  private static let offices = ["soffice", "libreoffice"]

  /// The way for a file by its ending; nil where it needs none or there is none.
  static func way(for path: String) -> Way? {
    let name = path.lowercased()
    if name.hasSuffix(".odt") { return .pandoc(format: "odt") }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .pandoc(format: "html") }
    // pandoc 2.17 was seen to lose characters of RTF (56名 became 6名), LibreOffice was not.
    if name.hasSuffix(".rtf") { return Tool(named: offices) == nil ? .pandoc(format: "rtf") : .office }
    if name.hasSuffix(".doc") || name.hasSuffix(".wps") { return .office }
    return nil
  }

  /// Pictures that the file itself does not hold are left out: pandoc would read any file of this machine for them,
  /// or ask the network. Its own sandbox would do the same, but cannot write Word files where pandoc's data lie apart.
  private static let pictureFilter = """
    function Image(picture)
      if pandoc.mediabag.lookup(picture.src) then return picture end
      return picture.caption
    end
    """

  /// Seconds that a conversion may take.
  private static let patience = 120

  /// The bytes of a Word file made of a file.
  static func convert(_ path: String, _ way: Way) -> Result<[UInt8], ArrivedFile.Failure> {
    let names: [String] =
      switch way {
      case .pandoc: ["pandoc"]
      case .office: offices
      }
    guard let tool = Tool(named: names) else { return .failure(.init(diagnostics: [missing(path, way)])) }
    do {
      let folder = try Disk.makeTemporaryFolder()
      defer { try? Disk.remove(folder) }
      let source = Disk.resolve(path) ?? path
      let target = folder + "/" + name(of: source)
      switch way {
      case .pandoc(let format):
        let filter = folder + "/pictures.lua"
        try Disk.write(Array(pictureFilter.utf8), to: filter)
        try tool.run(
          ["-f", format, "-t", "docx", "--lua-filter", filter, "-o", target, source], seconds: patience)
      case .office:
        try tool.run(
          [
            "--headless", "--norestore", "-env:UserInstallation=file://\(folder)/profile", "--convert-to",
            "docx",
            "--outdir", folder, source,
          ], seconds: patience)
      }
      return .success(try Disk.read(target))
    } catch {
      return .failure(
        .init(diagnostics: [failed(path, tool.path, isSlow: (error as? Tool.Failure) == .tooSlow)]))
    }
  }

  /// The name of the Word file that comes out.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? "file"
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return stem + ".docx"
  }

  private static func missing(_ path: String, _ way: Way) -> Diagnostic {
    let (program, package) =
      switch way {
      case .pandoc: ("pandoc", "pandoc")
      case .office: ("LibreOffice", "libreoffice-writer")
      }
    return Diagnostic(
      .error, "import-no-converter", at: Place(file: path),
      Bilingual("读这种文件要用 \(program)，这台机器上没有。", "Reading this file takes \(program), which is not installed."),
      advice: Bilingual(
        "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再导入；或者安装 \(program)（例如 apt install \(package)）。",
        "Open it in Word or WPS and save it as *.docx; or install \(program), as by `apt install \(package)`."
      ))
  }

  private static func failed(_ path: String, _ tool: String, isSlow: Bool) -> Diagnostic {
    Diagnostic(
      .error, "import-converter-failed", at: Place(file: path),
      isSlow
        ? Bilingual(
          "转换超过了 \(patience) 秒，已经停止。", "The conversion took over \(patience) seconds and was ended.")
        : Bilingual("这个文件转换不出来，可能已经损坏。", "The file could not be converted; it may be broken."),
      advice: Bilingual(
        "用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再导入。", "Open it in Word or WPS and save it as *.docx."))
  }
}
