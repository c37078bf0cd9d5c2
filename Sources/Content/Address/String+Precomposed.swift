internal import Foundation

extension String {
  /// The text in Unicode's normalisation form C, so that a name typed on a Mac equals one typed elsewhere.
  package var precomposed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
