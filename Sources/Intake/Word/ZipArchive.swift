// Word files are zip archives. This is the only file that holds libzip's pointers; what comes out are copied bytes,
// and nothing is read that could fill the memory.

internal import CZip

/// The files in a zip archive, read from memory.
struct ZipArchive: ~Copyable {
  /// Why an archive is refused.
  enum Failure: Error, Hashable {
    /// It is no zip archive, or a broken one.
    case broken
    /// It is encrypted.
    case encrypted
    /// It holds more files, or more bytes once unpacked, than any document does.
    case tooLarge
    /// A name in it leads out of it.
    case unsafeName(String)
  }

  /// What may be in an archive: no document that a union's cadre writes comes near.
  enum Limit {
    static let entries = 4000
    /// Bytes of all files once unpacked.
    static let total: UInt64 = 512_000_000
    /// Bytes of one file once unpacked.
    static let entry: UInt64 = 64_000_000
    /// How many times larger than packed a file of over a megabyte may be.
    static let ratio: UInt64 = 200
  }

  private let archive: OpaquePointer
  /// The archive's bytes, which libzip reads as long as it is open.
  private let memory: UnsafeMutableRawPointer
  /// The index and size of each file by its name.
  private let entries: [String: (index: UInt64, size: UInt64)]

  /// Opens an archive and looks at all its names and sizes before anything is unpacked.
  init(_ bytes: [UInt8]) throws(Failure) {
    guard !bytes.isEmpty else { throw .broken }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(memory, UInt64(bytes.count), 0, &error) else {
      memory.deallocate()
      throw .broken
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      memory.deallocate()
      throw .broken
    }
    switch ZipArchive.list(archive) {
    case .failure(let failure):
      zip_discard(archive)
      memory.deallocate()
      throw failure
    case .success(let entries):
      self.archive = archive
      self.memory = memory
      self.entries = entries
    }
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  /// The names of all files, sorted.
  var names: [String] { entries.keys.sorted() }

  /// The bytes of a file; nil where there is none of that name.
  func read(_ name: String) throws(Failure) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .broken }
    defer { zip_fclose(file) }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(entry.size)) { buffer, initialized in
      while count < buffer.count {
        let got = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(buffer.count - count))
        if got <= 0 { break }
        count += Int(got)
      }
      initialized = count
    }
    guard count == Int(entry.size) else { throw .broken }
    return bytes
  }

  private static func list(
    _ archive: OpaquePointer
  ) -> Result<[String: (index: UInt64, size: UInt64)], Failure> {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { return .failure(.broken) }
    guard count <= Limit.entries else { return .failure(.tooLarge) }
    var entries: [String: (index: UInt64, size: UInt64)] = [:]
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else {
        return .failure(.broken)
      }
      let text = String(cString: name)
      if text.hasPrefix("/") || text.contains("\\") || text.split(separator: "/").contains("..") {
        return .failure(.unsafeName(text))
      }
      guard status.encryption_method == ZIP_EM_NONE else { return .failure(.encrypted) }
      let isBomb = status.size > 1_000_000 && status.size / max(1, status.comp_size) > Limit.ratio
      total += min(status.size, Limit.total + 1)
      guard status.size <= Limit.entry, total <= Limit.total, !isBomb else { return .failure(.tooLarge) }
      entries[text] = (index, status.size)
    }
    return .success(entries)
  }
}
