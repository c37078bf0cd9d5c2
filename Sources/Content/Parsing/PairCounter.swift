// A label and the sentence that it was taken from share words, and pairs of characters are words enough to tell that.

/// The pairs of characters of a label, to be counted in sentences.
struct PairCounter {
  private let label: [UInt8]
  /// Where each character of the label begins, and at the end its length.
  private let starts: [Int]

  /// Takes a label.
  init(of label: String) {
    let bytes = Array(label.utf8)
    self.label = bytes
    starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// How many of the pairs stand in a text.
  func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard starts.count > 2 else { return 0 }
    return label.withUnsafeBufferPointer { label in
      (0..<starts.count - 2).count { first in
        let pair = UnsafeBufferPointer(rebasing: label[starts[first]..<starts[first + 2]])
        return ByteNeedle(pair).first(in: text) != nil
      }
    }
  }
}
