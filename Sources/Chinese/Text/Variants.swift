// Articles and readers may write 勞模 where others write 劳模; whoever compares texts folds one into the other.

/// Traditional characters and the simplified ones that are written for them.
package enum Variants {
  /// A traditional character with its simplified one.
  package struct Pair: Sendable, Hashable {
    /// 勞.
    package let traditional: Unicode.Scalar
    /// 劳.
    package let simplified: Unicode.Scalar
  }

  /// All pairs, by the simplified character; no simplified character is itself the traditional one of a pair.
  package static func pairs() -> [Pair] {
    VariantData.text.withUTF8Buffer { bytes in
      bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }).flatMap { word in
        let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
        return scalars.dropFirst().compactMap { traditional in
          scalars.first.map { Pair(traditional: traditional, simplified: $0) }
        }
      }
    }
  }
}
