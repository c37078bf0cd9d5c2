// Where the system does not tell of changes: outside Linux, and on drives that another system writes to, such as the
// Windows drives below /mnt under WSL.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Looks at all files of a site again and again.
struct PollingWatch {
  private let tree: WatchedTree
  private var entries: [String: WatchedTree.Entry] = [:]

  /// How long it waits between two looks.
  static let pause = Duration.milliseconds(400)

  init(root: String) {
    tree = WatchedTree(root: root)
    entries = look()
  }

  /// Waits a while, or until the bell rings, and tells what has changed.
  mutating func next(_ bell: Bell) -> [WatchEvent] {
    var event = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&event, 1, Int32(PollingWatch.pause / .milliseconds(1))) > 0 { return [] }
    return changes()
  }

  /// What has changed since the last look.
  mutating func changes() -> [WatchEvent] {
    let new = look()
    defer { entries = new }
    var events: Set<WatchEvent> = []
    for (path, entry) in new where entries[path] != entry {
      if !entry.isFolder {
        events.insert(.file(path))
      } else if entries[path]?.number != entry.number {
        events.insert(.folder(path))
      }
    }
    for (path, entry) in entries where new[path] == nil {
      events.insert(entry.isFolder ? .folder(path) : .file(path))
    }
    return Array(events)
  }

  private func look() -> [String: WatchedTree.Entry] {
    var found: [String: WatchedTree.Entry] = [:]
    for top in WatchedTree.tops { tree.walk(top) { found[$0] = $1 } }
    found["site.yaml"] = tree.entry("site.yaml")
    return found
  }
}
