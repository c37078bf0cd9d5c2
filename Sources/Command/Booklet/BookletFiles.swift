// The lists of booklets as they lie on the disk: part of what a whole site shares, as its themes are.

internal import Content

/// Reads the lists in `content/booklets/`, and lists that lie elsewhere.
struct BookletFiles {
  /// The site's folder.
  let root: String
  /// Reads lists with the site's names.
  let reader: BookletReader

  /// What a list gave.
  struct Reading {
    var booklets: [Booklet] = []
    var diagnostics: [Diagnostic] = []
    /// The bytes of all files that were read.
    var bytes: [UInt8] = []
  }

  /// All lists of the site, by name.
  func all() -> Reading {
    var reading = Reading()
    let folder = root + "/" + Booklet.folder
    guard Disk.entry(at: folder, followingLinks: true) == .folder else { return reading }
    for name in (try? Disk.names(in: folder)) ?? [] {
      guard !ContentPath.isIgnored(name), name.hasSuffix(".yaml") else { continue }
      read(Booklet.folder + "/" + name, at: root + "/" + Booklet.folder + "/" + name, &reading)
    }
    return reading
  }

  /// Reads one list.
  ///
  /// - Parameters:
  ///   - path: what findings call it.
  ///   - place: where it lies.
  func read(_ path: String, at place: String, _ reading: inout Reading) {
    do {
      let bytes = try Disk.read(place)
      reading.bytes += Array(path.utf8) + [0] + bytes + [0]
      let source = try SourceText.decode(SourceFile(path: path, bytes: bytes)).get()
      var more: [UInt8] = []
      let (booklet, findings) = reader.read(source) { name in
        let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? ""
        let neighbour = ContentPath.resolve(name, from: path) ?? name
        guard let found = try? Disk.read(folder + name) else { return nil }
        more += found + [0]
        return try? SourceText.decode(SourceFile(path: neighbour, bytes: found)).get()
      }
      reading.bytes += more
      reading.booklets.append(booklet)
      reading.diagnostics += findings
    } catch let error as DiskError {
      reading.diagnostics.append(error.diagnostic.relative(to: root))
    } catch let error as DecodingFailure {
      reading.diagnostics.append(error.diagnostic)
    } catch {}
  }
}
