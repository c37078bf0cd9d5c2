internal import Content
internal import Foundation

/// The only clock of a build (DESIGN §1): which day it is where the site's readers are.
enum Today {
  /// Today in a zone of the IANA database; in China's zone where the name is unknown.
  static func day(inZone name: String) -> Day {
    let now = Date()
    let china = 8 * 3600
    let offset = TimeZone(identifier: name)?.secondsFromGMT(for: now) ?? china
    let days = Int((now.timeIntervalSince1970 + Double(offset)) / 86_400)
    return Day(daysSinceEpoch: days)
  }
}
