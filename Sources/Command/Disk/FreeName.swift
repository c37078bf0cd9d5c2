// What a command makes for somebody to take away lies among that person's own files: a story that was edited in Word
// after its export, the book of last year. A name that the program chose itself is therefore never that of another file;
// where one has it, the new file gets a number, as drafts do.

/// Chooses names for files that commands make in the folder of whoever runs them.
enum FreeName {
  /// The path that was wanted, or that path with a number before its ending: the first that no file has, or one with the
  /// very bytes that are to be written.
  static func path(_ wanted: String, for bytes: [UInt8]) -> String {
    let name = wanted.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    return stem(String(wanted.dropLast(ending.count)), of: [(ending, bytes)]) + ending
  }

  /// The beginning that several files made together can share.
  static func stem(_ wanted: String, of files: [(ending: String, bytes: [UInt8])]) -> String {
    var candidate = wanted
    var number = 2
    while !files.allSatisfy({ isFree(candidate + $0.ending, for: $0.bytes) }) {
      candidate = "\(wanted)-\(number)"
      number += 1
    }
    return candidate
  }

  private static func isFree(_ path: String, for bytes: [UInt8]) -> Bool {
    guard let entry = Disk.entry(at: path) else { return true }
    return entry == .file && (try? Disk.read(path)) == bytes
  }
}
