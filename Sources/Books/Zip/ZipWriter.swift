// EPUBs and archives to carry are zip files. This is the only file of the room that holds libzip's pointers. The same
// entries always give the same bytes on one machine: names in the order given, one fixed time, the same attributes;
// other builds of zlib may compress differently.

internal import CZip
package import Content

/// Writes zip archives in memory.
package enum ZipWriter {
  /// Why an archive could not be written.
  package enum Failure: Error {
    /// libzip refused, for want of memory or because two entries share a name.
    case refused
    /// An entry has another size than was said of it.
    case changed
    /// The bytes of an entry could not be had.
    case entry(String, any Error)
  }

  /// The archive of some entries, in their order, all dated to noon of one day.
  ///
  /// Names beyond ASCII carry the flag by which Windows Explorer reads them as UTF-8 (APPNOTE 6.3.10, 4.4.4, bit 11).
  package static func write(_ entries: [ZipEntry], dated day: Day) throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 1, &error) else { throw .refused }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw .refused
    }
    // The entries outlive the archive's closing, for libzip calls back for their bytes while it closes.
    let readers = entries.map(EntryReader.init)
    for reader in readers where !add(reader, to: archive, dated: day) {
      zip_discard(archive)
      throw .refused
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      if let failed = readers.first(where: { $0.failure != nil }), let reason = failed.failure {
        throw .entry(failed.entry.name, reason)
      }
      throw .refused
    }
    return try withExtendedLifetime(readers) { () throws(Failure) in try contents(of: target) }
  }

  private static func add(_ reader: EntryReader, to archive: OpaquePointer, dated day: Day) -> Bool {
    let state = Unmanaged.passUnretained(reader).toOpaque()
    guard let source = zip_source_function(archive, EntryReader.callback, state) else { return false }
    let index = zip_file_add(archive, reader.entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let method = reader.entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    // MS-DOS counts years from 1980; noon, since some programs shift the time to another zone's.
    let date = UInt16(max(0, min(127, day.year - 1980)) << 9 | day.month << 5 | day.day)
    return zip_set_file_compression(archive, UInt64(index), method, 6) == 0
      && zip_file_set_dostime(archive, UInt64(index), 12 << 11, date, 0) == 0
      && zip_file_set_external_attributes(
        archive, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), UInt32(0o100644) << 16) == 0
  }

  private static func contents(of target: OpaquePointer) throws(Failure) -> [UInt8] {
    guard zip_source_open(target) == 0 else { throw .refused }
    defer { zip_source_close(target) }
    var status = zip_stat_t()
    guard zip_source_stat(target, &status) == 0 else { throw .refused }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, initialized in
      while count < buffer.count {
        let got = zip_source_read(
          target, buffer.baseAddress.map { $0 + count }, UInt64(buffer.count - count))
        if got <= 0 { break }
        count += Int(got)
      }
      initialized = count
    }
    guard count == Int(status.size) else { throw .refused }
    return bytes
  }
}

/// Hands one entry's bytes to libzip when it asks for them, and drops them after.
private final class EntryReader {
  let entry: ZipEntry
  private(set) var failure: (any Error)?
  private var bytes: [UInt8] = []
  private var offset = 0

  init(_ entry: ZipEntry) { self.entry = entry }

  /// What libzip calls (zip_source_function(3)): open, read, close, stat; nothing can be sought.
  static let callback: zip_source_callback = { state, data, length, command in
    guard let state else { return -1 }
    let reader = Unmanaged<EntryReader>.fromOpaque(state).takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN: return reader.open()
    case ZIP_SOURCE_READ: return reader.read(into: data, length)
    case ZIP_SOURCE_CLOSE:
      reader.bytes = []
      return 0
    case ZIP_SOURCE_STAT: return reader.stat(into: data)
    case ZIP_SOURCE_ERROR: return reader.error(into: data, length)
    case ZIP_SOURCE_FREE: return 0
    case ZIP_SOURCE_SUPPORTS: return supported
    default: return -1
    }
  }

  private static let supported: Int64 =
    [
      ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
      ZIP_SOURCE_SUPPORTS,
    ].reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }

  private func open() -> Int64 {
    do {
      bytes = try entry.bytes()
      guard bytes.count == entry.count else { throw ZipWriter.Failure.changed }
      offset = 0
      return 0
    } catch {
      failure = error
      return -1
    }
  }

  private func read(into data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    let count = min(Int(length), bytes.count - offset)
    guard let data else { return -1 }
    bytes.withUnsafeBytes { buffer in
      UnsafeMutableRawBufferPointer(start: data, count: count).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: buffer[offset..<offset + count]))
    }
    offset += count
    return Int64(count)
  }

  private func stat(into data: UnsafeMutableRawPointer?) -> Int64 {
    guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    zip_stat_init(status)
    status.pointee.size = UInt64(entry.count)
    status.pointee.valid = UInt64(ZIP_STAT_SIZE)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }

  private func error(into data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
    let codes = MemoryLayout<Int32>.size * 2
    guard let data, length >= codes else { return -1 }
    data.assumingMemoryBound(to: Int32.self).update(repeating: 0, count: 2)
    data.assumingMemoryBound(to: Int32.self).pointee = ZIP_ER_READ
    return Int64(codes)
  }
}
