internal import Foundation

/// Names of time zones in the IANA database.
enum TimeZoneName {
  /// Whether the system knows a zone of that name.
  static func isKnown(_ name: String) -> Bool { TimeZone(identifier: name) != nil }
}
