// What a build is made of, looked at before anything is read: an edit while the build runs then shows at the next one.

internal import Content
internal import Publish

/// The files of a site, each with its state.
struct InputStates: Sendable {
  /// One file.
  struct Input: Sendable {
    /// The path from the site's folder.
    let path: String
    /// Its state, links followed; `nil` where a link leads nowhere.
    let state: FileState?
    /// The hash of its content, where its state alone does not tell one content from another.
    let hash: UInt64?
  }

  /// The files, in the order of a walk through the sorted folders.
  private(set) var inputs: [Input] = []

  private let root: String
  /// Files that changed since then are told apart by content too, in nanoseconds since 1970.
  private let recently: Int64

  /// Looks at `site.yaml` and all files under `content` and `templates`; what a build passes over is passed over here.
  ///
  /// - Parameter hashingSince: the content of files that changed since then is read too; `nil` reads none.
  init(site root: String, hashingSince recently: Int64?) {
    self.root = root
    self.recently = recently ?? .max
    add(SiteConfiguration.path, FileState(at: root + "/" + SiteConfiguration.path, followingLinks: true))
    walk("content")
    walk("templates")
  }

  private mutating func add(_ path: String, _ state: FileState?) {
    // Reading a pipe or a device might never end; what is no file is told by `SiteFiles`.
    let isFresh = state.map { $0.isFile && max($0.changed, $0.modified) >= recently } ?? false
    inputs.append(Input(path: path, state: state, hash: isFresh ? InputStates.hash(root + "/" + path) : nil))
  }

  private mutating func walk(_ top: String) {
    var folders: [(path: String, above: [Int64])] = [(top, [])]
    while let (folder, above) = folders.popLast() {
      guard let state = FileState(at: root + "/" + folder, followingLinks: true), state.isFolder,
        !above.contains(state.number)
      else { continue }
      let names = (try? Disk.names(in: root + "/" + folder)) ?? []
      for name in names where !ContentPath.isIgnored(name) {
        let path = folder + "/" + name
        let found = FileState(at: root + "/" + path, followingLinks: true)
        if found?.isFolder == true {
          folders.append((path, above + [state.number]))
        } else {
          add(path, found)
        }
      }
    }
  }

  /// The hash of a file's content; 0 where it cannot be read.
  static func hash(_ path: String) -> UInt64 { (try? Disk.read(path)).map { ContentHash($0).value } ?? 0 }
}
