// Addresses are file names in public/ too: they must survive FAT, NTFS and a USB stick (DESIGN, invariant 11).

/// Rules for the parts of addresses.
package enum Address {
  /// The longest file name, in bytes of UTF-8.
  static let maximumBytes = 255

  /// Characters that FAT and NTFS refuse, with the full-width ones that look like them.
  private static let replacements: [Unicode.Scalar: Unicode.Scalar] = [
    "?": "？", ":": "：", "*": "＊", "\"": "＂", "<": "＜", ">": "＞", "|": "｜", "/": "／", "\\": "＼",
    "#": "＃", "%": "％",
  ]

  /// Names that Windows keeps for devices, whatever stands behind a full stop.
  private static let reserved: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul"]
    for digit in 1...9 { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()

  /// A text as a file name: what file systems refuse is replaced by its full-width twin.
  ///
  /// The same text always gives the same name; an empty text gives `-`.
  package static func fileName(for text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposed.unicodeScalars {
      if let replacement = replacements[scalar] {
        scalars.append(replacement)
      } else if scalar.value < 0x20 || scalar.value == 0x7F {
        scalars.append("-")
      } else {
        scalars.append(scalar)
      }
    }
    var name = String(scalars).trimmed
    while name.hasSuffix(".") { name = String(name.dropLast()) + "．" }
    if name.hasPrefix(".") { name = "．" + name.dropFirst() }
    while name.utf8.count > 200 { name = String(name.unicodeScalars.dropLast()) }
    if name.isEmpty { return "-" }
    guard reserved.contains(stem(of: name)) else { return name }
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    return name[..<dot] + "_" + name[dot...]
  }

  /// Whether a file or folder name can stand on every file system that a site is carried on.
  package static func isPortable(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= maximumBytes else { return false }
    guard first != UInt8(ascii: "."), last != UInt8(ascii: "."), last != UInt8(ascii: " ") else {
      return false
    }
    if bytes.contains(where: isRefused) || isReserved(name) { return false }
    // `==` holds for texts that differ in composition; their bytes tell.
    return name.isSurelyPrecomposed || bytes.elementsEqual(name.precomposed.utf8)
  }

  /// Whether FAT or NTFS refuse a byte of a name.
  private static func isRefused(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "\""),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Whether Windows keeps a name for a device.
  private static func isReserved(_ name: String) -> Bool {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    // The names have three letters, or three and a digit.
    return (stem.count == 3 || stem.count == 4) && reserved.contains(Address.stem(of: name))
  }

  /// Whether a text is made of lower-case letters, digits and single hyphens.
  static func isSlug(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != 0x2D, last != 0x2D else {
      return false
    }
    return !reserved.contains(text)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// What two addresses share when a file system that ignores case cannot hold both.
  package static func collisionKey(_ address: String) -> String {
    // Small letters and the common ideographs (U+4000 to U+9FFF, first byte E4 to E9) have neither case nor
    // other compositions; most addresses are made of nothing else.
    let isPlain = address.utf8.allSatisfy {
      $0 < 0x41 || (0x5B..<0xC0).contains($0) || (0xE4...0xE9).contains($0)
    }
    return isPlain ? address : address.precomposed.lowercased()
  }

  /// An address percent-encoded for an attribute or a feed: everything but unreserved characters and `/`.
  package static func encoded(_ address: String) -> String {
    let special = address.utf8.count { !isUnreserved($0) }
    if special == 0 { return address }
    return String(unsafeUninitializedCapacity: address.utf8.count + special * 2) { buffer in
      var end = 0
      for byte in address.utf8 {
        if isUnreserved(byte) {
          buffer[end] = byte
          end += 1
        } else {
          buffer[end] = 0x25
          buffer[end + 1] = digit(byte >> 4)
          buffer[end + 2] = digit(byte & 15)
          end += 3
        }
      }
      return end
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: true
    default: false
    }
  }

  /// A hexadecimal digit as a byte, in capitals.
  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private static func stem(of name: String) -> String {
    name.prefix { $0 != "." }.lowercased()
  }
}
