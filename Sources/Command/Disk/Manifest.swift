/// The files of a published folder that Niangjia made: all others belong to somebody else.
struct Manifest {
  /// The manifest's own name in the published folder.
  static let name = ".niangjia"
  private static let head = "niangjia 1"

  /// The files' addresses from the folder, sorted.
  let addresses: [String]
  private let set: Set<String>

  /// Makes a manifest of addresses in any order.
  init(_ addresses: some Sequence<String>) {
    self.addresses = addresses.sorted()
    set = Set(self.addresses)
  }

  /// Whether Niangjia made the file of an address.
  func contains(_ address: String) -> Bool { address == Manifest.name || set.contains(address) }

  /// The manifest as it is written.
  var bytes: [UInt8] {
    Array(([Manifest.head] + addresses).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  /// The manifest in a folder; `nil` where there is none.
  static func read(in folder: String) throws(DiskError) -> Manifest? {
    let path = folder + "/" + name
    guard Disk.entry(at: path) == .file else { return nil }
    let lines = String(decoding: try Disk.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.first == head else { return nil }
    return Manifest(lines.dropFirst().filter(isInside))
  }

  /// Whether an address stays in the folder: somebody else may have written the manifest.
  private static func isInside(_ address: String) -> Bool {
    guard address.contains("..") || address.contains("//") || address.hasPrefix("/") else { return true }
    return !address.split(separator: "/", omittingEmptySubsequences: false)
      .contains { $0.isEmpty || $0 == ".." }
  }
}
