// A colour as web pages write it, and how well one is read on another.

internal import Foundation

/// A colour of the sRGB space.
package struct Color: Hashable, Sendable {
  private let channels: [UInt8]

  /// Makes a colour.
  package init(red: UInt8, green: UInt8, blue: UInt8) { channels = [red, green, blue] }

  /// Reads `#c8102e`; `nil` for anything else.
  package init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    guard text.hasPrefix("#"), digits.count == 6 else { return nil }
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard values.count == 6 else { return nil }
    channels = stride(from: 0, to: 6, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
  }

  /// As stylesheets write it: `#c8102e`.
  package var css: String {
    "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The contrast with another colour, from 1 to 21, by WCAG 2.2's definition.
  package func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance, WCAG 2.2's glossary.
  private var luminance: Double {
    zip(channels, [0.2126, 0.7152, 0.0722]).map { channel, weight in
      let part = Double(channel) / 255
      return weight * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4))
    }.reduce(0, +)
  }
}
