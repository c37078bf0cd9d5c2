/// A point as an editor typed it: two numbers, and the datum that they are in where that was said.
package struct MapPoint: Hashable, Sendable {
  /// The numbers as typed.
  package let coordinate: Coordinate
  /// The datum; `nil` where it was not named.
  package let datum: Datum?

  /// Makes a point.
  package init(_ coordinate: Coordinate, datum: Datum?) {
    self.coordinate = coordinate
    self.datum = datum
  }

  /// The point in WGS 84, to five decimals of a degree (1.1 m); `nil` where the datum is not known.
  package var wgs84: Coordinate? {
    datum.map { datum in
      let point = datum.wgs84(coordinate)
      return Coordinate(
        longitude: MapPoint.rounded(point.longitude), latitude: MapPoint.rounded(point.latitude))
    }
  }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }
}
