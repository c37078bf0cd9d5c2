#if os(Linux)
  internal import CSystem
  internal import Glibc

  /// Is told by Linux what happens to the files of a site.
  struct InotifyWatch: ~Copyable {
    private let descriptor: Int32
    private let tree: WatchedTree
    /// The paths of each watched folder: more than one where links lead to it.
    private var paths: [Int32: [String]] = [:]

    private static let interest = UInt32(
      IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_ATTRIB)

    /// Watches a site; `nil` where the system has no watches left.
    init?(root: String) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      tree = WatchedTree(root: root)
      guard descriptor >= 0, add(""), WatchedTree.tops.allSatisfy({ addAll($0) }) else { return nil }
    }

    /// Whether the file system tells of all changes: network drives do not, nor do the drives of Windows under WSL.
    static func isTold(of root: String) -> Bool {
      // statfs(2): 9P (WSL's Windows drives), NFS, SMB, SMB2, FUSE.
      let silent: Set<UInt> = [0x0102_1997, 0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546]
      return !silent.contains(niangjia_file_system(root) & 0xFFFF_FFFF)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Waits until something happens or the bell rings, and gathers what follows on its heels.
    mutating func next(_ bell: Bell) -> [WatchEvent] {
      var events: Set<WatchEvent> = []
      let clock = ContinuousClock()
      var end: ContinuousClock.Instant?
      while true {
        var waits = [descriptor, bell.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let timeout = end == nil ? -1 : Int32(WatchPause.quiet / .milliseconds(1))
        guard poll(&waits, 2, timeout) > 0 || errno == EINTR && end == nil else { break }
        if waits[1].revents != 0 { break }
        events.formUnion(read())
        if events.isEmpty { continue }
        let first = end ?? clock.now + WatchPause.longest
        end = first
        if clock.now > first { break }
      }
      return Array(events)
    }

    /// Watches one folder, by its path from the root; `false` where the system refuses.
    private mutating func add(_ path: String) -> Bool {
      let watch = inotify_add_watch(
        descriptor, tree.root + "/" + path, InotifyWatch.interest | UInt32(IN_ONLYDIR))
      guard watch >= 0 else { return errno == ENOENT || errno == ENOTDIR || errno == EACCES }
      if paths[watch]?.contains(path) != true { paths[watch, default: []].append(path) }
      return true
    }

    private mutating func addAll(_ top: String) -> Bool {
      var folders: [String] = []
      tree.walk(top) { path, entry in if entry.isFolder { folders.append(path) } }
      return folders.allSatisfy { add($0) }
    }

    /// Forgets a folder that went away, with all below it.
    private mutating func remove(_ folder: String) {
      for (watch, all) in paths {
        let rest = all.filter { $0 != folder && !$0.hasPrefix(folder + "/") }
        guard rest.count < all.count else { continue }
        paths[watch] = rest.isEmpty ? nil : rest
        if rest.isEmpty { inotify_rm_watch(descriptor, watch) }
      }
    }

    /// What the system has to tell now.
    private mutating func read() -> Set<WatchEvent> {
      var events: Set<WatchEvent> = []
      var bytes = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return events }
        var offset = 0
        let head = MemoryLayout<inotify_event>.size
        while offset + head <= count {
          let event = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          }
          let name = bytes[(offset + head)..<(offset + head + Int(event.len))].prefix { $0 != 0 }
          events.formUnion(take(event, String(decoding: name, as: UTF8.self)))
          offset += head + Int(event.len)
        }
      }
    }

    private mutating func take(_ event: inotify_event, _ name: String) -> [WatchEvent] {
      func has(_ flag: Int32) -> Bool { event.mask & UInt32(bitPattern: flag) != 0 }
      if has(IN_Q_OVERFLOW) {
        for top in WatchedTree.tops { _ = addAll(top) }
        return [.lostCount]
      }
      if has(IN_IGNORED) { paths[event.wd] = nil }
      guard let folders = paths[event.wd], !name.isEmpty else { return [] }
      return folders.flatMap { folder in happened(to: folder.isEmpty ? name : folder + "/" + name, event) }
    }

    private mutating func happened(to path: String, _ event: inotify_event) -> [WatchEvent] {
      func has(_ flag: UInt32) -> Bool { event.mask & flag != 0 }
      let top = path.split(separator: "/").first.map(String.init) ?? path
      guard WatchedTree.tops.contains(top) || path == "site.yaml" else { return [] }
      let goes = has(UInt32(IN_MOVED_FROM | IN_DELETE))
      // A link to a folder is not told as one.
      let isFolder = has(UInt32(IN_ISDIR)) || !goes && tree.entry(path)?.isFolder == true
      guard isFolder else { return [.file(path)] }
      if goes { remove(path) } else if !has(UInt32(IN_ATTRIB)) { _ = addAll(path) }
      return [.folder(path)]
    }
  }
#endif
