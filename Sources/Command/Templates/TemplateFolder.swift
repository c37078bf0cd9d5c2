internal import Publish
internal import Templates

/// A template in a file, and those beside it that it uses.
struct TemplateFolder {
  private let folder: String
  private let main: String
  private var sources: [TemplateSource]

  /// Reads a template, and the templates that it and they name.
  init(_ file: String) throws(DiskError) {
    let slash = file.lastIndex(of: "/")
    folder = slash.map { String(file[...$0]) } ?? ""
    main = String(file[(slash.map(file.index(after:)) ?? file.startIndex)...])
    sources = [TemplateSource(name: main, bytes: try Disk.read(file))]
    var index = 0
    while index < sources.count {
      for name in sources[index].references { _ = add(name) }
      index += 1
    }
  }

  /// Reads one more template; false where there is no such file beside the first, or it is read already.
  private mutating func add(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { ["", ".", ".."].contains($0) }), sources.allSatisfy({ $0.name != name }),
      Disk.entry(at: folder + name, followingLinks: true) == .file,
      let bytes = try? Disk.read(folder + name)
    else { return false }
    sources.append(TemplateSource(name: name, bytes: bytes))
    return true
  }

  /// Renders the template. A name that is only known while rendering is read when it is asked for.
  mutating func render(_ context: Map) throws -> [UInt8] {
    while true {
      let environment = try Environment(sources: sources, filters: Filter.niangjia)
      var page: [UInt8] = []
      do {
        try environment.render(main, context, into: &page)
        return page
      } catch {
        guard let name = error.fault.missingTemplate, add(name) else { throw error }
      }
    }
  }
}
