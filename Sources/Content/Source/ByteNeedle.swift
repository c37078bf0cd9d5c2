// A figure's number is looked for in the whole story, for each figure of each article. The C library's `memchr` compares 32 bytes at
// once; what it is given to look for should be rare.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A run of bytes that is looked for in longer ones.
struct ByteNeedle {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte of the needle that is looked for first, by its place.
  private let anchor: Int

  /// Takes the bytes, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // Digits and letters are rare in Chinese text; of its characters the first bytes are six, the last ones sixty-four.
    anchor = bytes.lastIndex { $0 < 0x80 } ?? max(0, bytes.count - 1)
  }

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// The first place of the needle in a text, at an offset or behind it; `nil` for an empty needle too.
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let needle = bytes.baseAddress, !bytes.isEmpty, let base = text.baseAddress else { return nil }
    let rare = CInt(needle[anchor])
    // Where the anchor stands if the needle ends with the text.
    let last = text.count - bytes.count + anchor
    var place = start + anchor
    while place <= last, let found = memchr(base + place, rare, last + 1 - place) {
      let candidate = UnsafeRawPointer(found) - UnsafeRawPointer(base) - anchor
      if memcmp(base + candidate, needle, bytes.count) == 0 { return candidate }
      place = candidate + anchor + 1
    }
    return nil
  }
}
