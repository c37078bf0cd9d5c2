// The stages `stage` and `publish`: outputs are compared with the published site as they are made, only what
// differs is written, and in the end the whole new site takes the old one's place in one step.

internal import CSystem
internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One publication of a site: its outputs on their way from memory into the published folder.
struct Publication: Sendable {
  /// What became of one output.
  enum Fate: Sendable {
    /// The published folder holds the same bytes already.
    case unchanged
    /// It was written into the staging folder.
    case written
  }

  /// How a publication changed the published folder.
  struct Outcome {
    /// Files that are new or have other bytes.
    let written: Int
    /// Files that are gone.
    let removed: Int
  }

  private let path: String
  private let work: String
  private let staging: String
  private let manifest: Manifest?
  private let force: Bool
  /// Whether there is nothing yet to compare outputs with.
  private let isFirst: Bool

  /// Makes ready to stage outputs for a folder.
  init(into folder: borrowing OutputFolder, force: Bool) throws(DiskError) {
    path = folder.path
    work = folder.work
    staging = folder.staging
    manifest = folder.manifest
    self.force = force
    isFirst = Disk.entry(at: folder.path) == nil
    try Disk.write([], to: work + "/staging")
    try Disk.makeFolder(staging)
  }

  /// Stages one output; safe to call from several threads.
  ///
  /// - Returns: what became of it, and the state of the file that holds it.
  /// - Throws: `Refusal.foreign` where somebody else's file has the address.
  func stage(_ bytes: [UInt8], at address: String) throws(Refusal) -> (Fate, FileState?) {
    let published = path + "/" + address
    let found = isFirst ? .missing : Publication.compare(bytes, with: published)
    if case .same(let state) = found { return (.unchanged, state) }
    let isOurs = manifest?.contains(address) == true
    if !isOurs, found == .folder || (found == .differs && !force) { throw .foreign(address) }
    do {
      return (.written, try Disk.write(bytes, to: staging + "/" + address))
    } catch {
      throw .disk(error)
    }
  }

  /// What the published site has at an address, if Niangjia made it.
  func published(at address: String) -> [UInt8]? {
    guard !isFirst, manifest?.contains(address) == true else { return nil }
    return try? Disk.read(path + "/" + address)
  }

  /// Why an output could not be staged.
  enum Refusal: Error {
    /// The published folder holds a file of that name which Niangjia did not make.
    case foreign(String)
    /// The system refused.
    case disk(DiskError)
  }

  private enum Comparison: Equatable { case same(FileState), differs, missing, folder }

  private static func compare(_ bytes: [UInt8], with path: String) -> Comparison {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    // What cannot be opened is there all the same, and may be somebody's.
    guard descriptor >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .missing : .differs }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .differs }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard Int(status.st_size) == bytes.count else { return .differs }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      var offset = 0
      while offset < bytes.count {
        let count = Publication.read(descriptor, buffer)
        guard count > 0, offset + count <= bytes.count else { return .differs }
        let isSame = bytes.withUnsafeBytes { expected in
          UnsafeRawBufferPointer(rebasing: expected[offset..<offset + count])
            .elementsEqual(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        if !isSame { return .differs }
        offset += count
      }
      return .same(FileState(status))
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Puts the staged site in the published one's place; where nothing differs, no file is touched.
  ///
  /// - Parameters:
  ///   - addresses: all files of the new site.
  ///   - unchanged: those of them that the published folder holds already.
  func publish(_ addresses: [String], unchanged: [String], threads: Int) throws(DiskError) -> Outcome {
    let new = Manifest(addresses)
    let removed = manifest?.addresses.filter { !new.contains($0) }.count ?? 0
    let written = addresses.count - unchanged.count
    if written == 0, removed == 0, manifest?.addresses == new.addresses {
      return Outcome(written: 0, removed: 0)
    }
    if Disk.entry(at: path) == .folder {
      try link(unchanged, threads: threads)
      try ForeignFiles.rescue(from: path, to: staging, made: manifest, at: .beforeExchange)
    }
    try Disk.write(new.bytes, to: staging + "/" + Manifest.name)
    try exchange(for: new)
    return Outcome(written: written, removed: removed)
  }

  /// Links what did not change: measured, creating files anew is 6 to 30 times slower on ext4 without a journal.
  private func link(_ unchanged: [String], threads: Int) throws(DiskError) {
    let chunk = 512
    let chunks = (unchanged.count + chunk - 1) / chunk
    let failures = Parallel.map(chunks, threads: threads) { index -> DiskError? in
      for address in unchanged[index * chunk..<min(unchanged.count, (index + 1) * chunk)] {
        do throws(DiskError) {
          try ForeignFiles.link(address, from: path, to: staging)
        } catch {
          return error
        }
      }
      return nil
    }
    if let failure = failures.compactMap({ $0 }).first { throw failure }
  }

  private func exchange(for new: Manifest) throws(DiskError) {
    try Publication.sync(staging)
    try Disk.remove(work + "/staging")
    if Disk.entry(at: path) == nil {
      guard rename(staging, path) == 0 else { throw DiskError(.exchange, path) }
      return
    }
    if niangjia_exchange(staging, path) == 0 {
      try carryOver(new)
      return
    }
    guard [EXDEV, EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw DiskError(.exchange, path) }
    try Disk.write([], to: work + "/journal")
    try Publication.sync(work)
    try Publication.finishJournal(path: path, work: work, staging: staging)
  }

  /// Carries over what appeared in the old folder while the build ran: it is somebody else's too. Where that fails,
  /// the old site comes back, so that nothing of it is lost.
  private func carryOver(_ new: Manifest) throws(DiskError) {
    do throws(DiskError) {
      try ForeignFiles.rescue(
        from: staging, to: path, made: manifest ?? Manifest([]), at: .afterExchange(new, isForced: force))
    } catch {
      if niangjia_exchange(staging, path) != 0 { rename(staging, path + ".kept") }
      throw error
    }
  }
}
