// From the shifted datums back to WGS 84. Neither shift is published by its makers. Both formulas are those that map
// programs have gone by since 2013 (googollee/eviltransform in nine languages, whose points the tests take over): a
// polynomial with sines, in metres, on Krasovsky's ellipsoid of 1940, for GCJ-02; a turn and a stretch for BD-09.
//
// A shift is undone by going around: guess, shift, move the guess by what is missing. A shift changes by less than
// 1% of the way (sines of 20 m over a third of a degree), so each round leaves less than a hundredth. After six rounds
// less than 1 mm is left of the formula, as the tests measure over the whole country. How far the formula is from the
// official one cannot be measured without it; eviltransform gives 0.5 m. What is written has five decimals, 1.1 m.

internal import Foundation

extension Datum {
  /// A point of this datum as WGS 84, in degrees.
  package func wgs84(_ point: Coordinate) -> Coordinate {
    switch self {
    case .wgs84: point
    case .gcj02: Datum.unshifted(point) { Datum.gcj02(fromWGS84: $0) }
    case .bd09: Datum.gcj02.wgs84(Datum.unshifted(point) { Datum.bd09(fromGCJ02: $0) })
    }
  }

  /// The point that a shift takes to `point`.
  private static func unshifted(_ point: Coordinate, by shift: (Coordinate) -> Coordinate) -> Coordinate {
    var guess = point
    for _ in 0..<6 {
      let there = shift(guess)
      guess = Coordinate(
        longitude: guess.longitude + point.longitude - there.longitude,
        latitude: guess.latitude + point.latitude - there.latitude)
    }
    return guess
  }

  /// A point of WGS 84 where Chinese maps show it.
  static func gcj02(fromWGS84 point: Coordinate) -> Coordinate {
    let (semiMajor, eccentricitySquared) = (6_378_245.0, 0.006_693_421_622_965_943)
    let (x, y) = (point.longitude - 105, point.latitude - 35)
    let ripple = waves(x, [(20, 6), (20, 2)])
    let east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
    let north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
    let eastward = east + ripple + waves(x, [(20, 1), (40, 1 / 3), (150, 1 / 12), (300, 1 / 30)])
    let northward = north + ripple + waves(y, [(20, 1), (40, 1 / 3), (160, 1 / 12), (320, 1 / 30)])

    let latitude = point.latitude * .pi / 180
    let flattening = 1 - eccentricitySquared * sin(latitude) * sin(latitude)
    let alongMeridian = semiMajor * (1 - eccentricitySquared) / (flattening * flattening.squareRoot())
    let alongParallel = semiMajor / flattening.squareRoot() * cos(latitude)
    return Coordinate(
      longitude: point.longitude + eastward / alongParallel * 180 / .pi,
      latitude: point.latitude + northward / alongMeridian * 180 / .pi)
  }

  /// Two thirds of a sum of sines, by their heights in metres and their waves in half a degree.
  private static func waves(_ degrees: Double, _ parts: [(height: Double, rate: Double)]) -> Double {
    parts.reduce(0) { $0 + $1.height * sin($1.rate * degrees * .pi) } * 2 / 3
  }

  /// A point of GCJ-02 where Baidu's maps show it.
  static func bd09(fromGCJ02 point: Coordinate) -> Coordinate {
    let (x, y) = (point.longitude, point.latitude)
    let turn = Double.pi * 3000 / 180
    let length = (x * x + y * y).squareRoot() + 0.000_02 * sin(y * turn)
    let angle = atan2(y, x) + 0.000_003 * cos(x * turn)
    return Coordinate(longitude: length * cos(angle) + 0.0065, latitude: length * sin(angle) + 0.006)
  }
}
