// The only room of files (DESIGN, invariant 1), on the system's own calls: Foundation's were measured slow.

internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads and writes files and folders.
enum Disk {
  /// The whole of a file, as it was at one moment: one that changes meanwhile is read again.
  static func read(_ path: String, atMost limit: Int = .max) throws(DiskError) -> [UInt8] {
    for _ in 0..<3 {
      if let bytes = try readUnchanged(path, atMost: limit) { return bytes }
    }
    throw DiskError(.readWhole, path, reason: EAGAIN)
  }

  /// The whole of a file; `nil` where somebody wrote into it meanwhile.
  private static func readUnchanged(_ path: String, atMost limit: Int) throws(DiskError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(.read, path) }
    defer { close(descriptor) }
    guard let before = FileState(of: descriptor) else { throw DiskError(.read, path) }
    if before.isFolder { throw DiskError(.read, path, reason: EISDIR) }
    let bytes = try read(descriptor, path, atMost: limit, expecting: Int(before.size))
    // Pipes have no state that could be compared.
    guard before.isFile else { return bytes }
    if before.isJustWritten { usleep(UInt32(FileState.tick / 1_000)) }
    guard let after = FileState(of: descriptor), after.hasContent(of: before) else { return nil }
    return bytes.count == min(limit, Int(after.size)) ? bytes : nil
  }

  /// What a descriptor gives until its end; a file that grows while it is read is read to its new end.
  private static func read(
    _ descriptor: Int32, _ path: String, atMost limit: Int, expecting size: Int
  ) throws(DiskError) -> [UInt8] {
    // One more than it should have, so that its end is met in the same call.
    var room = size < limit ? max(0, size) + 1 : limit
    var bytes: [UInt8] = []
    while bytes.count < limit {
      var count = 0
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat { count = Self.readOnce(descriptor, buffer) } while count < 0 && errno == EINTR
        failure = errno
        initialized = max(0, count)
      }
      if count < 0 { throw DiskError(.read, path, reason: failure) }
      if count == 0 { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count == size, chunk.count < room { break }
      room = min(limit - bytes.count, 65_536)
    }
    return bytes
  }

  private static func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes a new file; one that exists is replaced. Folders above it are made where they are missing.
  ///
  /// - Returns: its state when all was written.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws(DiskError) -> FileState? {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    var descriptor = open(path, flags, 0o644)
    if descriptor < 0, errno == ENOENT {
      try makeFolders(above: path)
      descriptor = open(path, flags, 0o644)
    }
    guard descriptor >= 0 else { throw DiskError(.create, path) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = errno
        close(descriptor)
        throw DiskError(.write, path, reason: reason)
      }
      offset += count
    }
    let state = FileState(of: descriptor)
    guard close(descriptor) == 0 else { throw DiskError(.write, path) }
    return state
  }

  /// Writes a file in the place of one that exists: whole under a hidden name first, then by one step.
  static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let temporary = folder + ".niangjia-\(getpid())"
    do throws(DiskError) {
      try write(bytes, to: temporary)
      var status = stat()
      if stat(path, &status) == 0 { chmod(temporary, status.st_mode & 0o7777) }
      guard rename(temporary, path) == 0 else { throw DiskError(.write, path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes an empty folder for files that do not last.
  static func makeTemporaryFolder() throws(DiskError) -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((base + "/niangjia-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw DiskError(.create, base) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes a folder and those above it; folders that exist are left alone.
  static func makeFolder(_ path: String) throws(DiskError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw DiskError(.create, path) }
    try makeFolders(above: path)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DiskError(.create, path) }
  }

  /// Makes the folders above a path: mostly one alone is missing, so the way goes up first, then down.
  static func makeFolders(above path: String) throws(DiskError) {
    var missing: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
      rest = rest[..<slash]
      let folder = String(rest)
      if mkdir(folder, 0o755) == 0 || errno == EEXIST || errno == EISDIR { break }
      guard errno == ENOENT else { throw DiskError(.create, folder) }
      missing.append(folder)
    }
    for folder in missing.reversed() where mkdir(folder, 0o755) != 0 && errno != EEXIST {
      throw DiskError(.create, folder)
    }
  }

  /// What a path is, without following a symbolic link at its end.
  enum Entry: Hashable {
    case file, folder, link, other
  }

  /// What stands at a path; `nil` where nothing does.
  static func entry(at path: String, followingLinks: Bool = false) -> Entry? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// What tells one state of a file from another: its number, size and time; empty where there is none.
  static func identity(of path: String) -> [Int64] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return [
      Int64(truncatingIfNeeded: status.st_ino), Int64(status.st_size), Int64(time.tv_sec),
      Int64(time.tv_nsec),
    ]
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func names(in folder: String) throws(DiskError) -> [String] { try list(folder).map(\.name) }

  /// The names in a folder, sorted, without `.` and `..`, with what they are as far as the folder itself says it: most
  /// file systems tell files from folders there, so that not every file need be looked at.
  static func list(_ folder: String) throws(DiskError) -> [(name: String, entry: Entry?)] {
    guard let stream = opendir(folder) else { throw DiskError(.list, folder) }
    defer { closedir(stream) }
    var names: [(name: String, entry: Entry?)] = []
    while true {
      // The end of a folder and a failure differ in errno alone.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let kind: Entry? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        default: nil
        }
      if name != ".", name != ".." { names.append((name, kind)) }
    }
    if errno != 0 { throw DiskError(.list, folder) }
    return names.sorted { $0.name < $1.name }
  }

  /// A path without symbolic links, dots and doubled slashes; `nil` where it does not exist.
  static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Removes a file or a folder with all that it holds; what does not exist is no error.
  static func remove(_ path: String) throws(DiskError) {
    // Folders are emptied before they are removed: each is met twice, with a stack instead of recursion.
    var stack: [(path: String, isEmptied: Bool)] = [(path, false)]
    while let (current, isEmptied) = stack.popLast() {
      if isEmptied {
        guard rmdir(current) == 0 || errno == ENOENT else { throw DiskError(.remove, current) }
      } else if unlink(current) == 0 || errno == ENOENT {
        continue
      } else if errno == EISDIR || errno == EPERM {
        guard entry(at: current) == .folder else { throw DiskError(.remove, current, reason: EPERM) }
        stack.append((current, true))
        for name in try names(in: current) { stack.append((current + "/" + name, false)) }
      } else {
        throw DiskError(.remove, current)
      }
    }
  }
}
