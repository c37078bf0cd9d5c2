// Where a station is and when it is open: what is understood, and what must not be guessed.

import Testing

@testable import Content

@Suite struct StationTests {
  /// Hours as minutes of the week that begin and end a stretch, Monday first.
  @Test(arguments: [
    ("24小时", "1234567 0-1440"), ("全天", "1234567 0-1440"), ("昼夜开放", "1234567 0-1440"),
    ("全年无休，24小时开放", "1234567 0-1440"), ("0:00-24:00", "1234567 0-1440"),
    ("06:30-22:00", "1234567 390-1320"), ("8：30—17：30", "1234567 510-1050"),
    ("开放时间：8时至20时", "1234567 480-1200"), ("早6点到晚10点半", "1234567 360-1350"),
    ("周一至周五 8:30–17:30", "12345 510-1050"), ("周一至五8:30-17:30", "12345 510-1050"),
    ("周一三五9:00-16:00", "135 540-960"), ("周六、周日 9点到16点", "67 540-960"),
    ("工作日8:00-18:00；周末9:00-17:00", "12345 480-1080 67 540-1020"),
    ("上午8:30-11:30，下午2:00-5:00", "1234567 510-690 1234567 840-1020"),
    ("8:00-20:00（周一闭馆）", "234567 480-1200"), ("20:00-6:00", "1234567 1200-1800"),
    ("晚8点至早6点", "1234567 1200-1800"), ("晚上8点-2点", "1234567 1200-1560"),
    ("8:00-20:00，周一至周五", "12345 480-1200"), ("周六至周一 10:00-12:00", "167 600-720"),
    ("8:30-17:30（周一至周五）；9:00-16:00（周末）", "12345 510-1050 67 540-960"),
    ("8:30-17:30（周二至周五）；9:00-16:00（周末）；周一闭馆", "2345 510-1050 67 540-960"),
    ("8:00-18:00 周末不休息", "1234567 480-1080"), ("8:00-18:00（工作日），周六休息", "12345 480-1080"),
    ("8:00-18:00工作日周六休息", "12345 480-1080"), ("周一至周五（工作日）8:00-18:00", "12345 480-1080"),
    ("周六，周日 9:00-16:00", "67 540-960"),
    ("周一闭馆，8:00-20:00", "234567 480-1200"), ("24小时不打烊，无人值守", "1234567 0-1440"),
    ("上午8:30-11:30，下午2:00-5:00（周一至周五）", "12345 510-690 12345 840-1020"),
    ("周一至周四、周六 9:00-11:00；周日 13:00-15:00", "12346 540-660 7 780-900"),
    ("中午12点-1点半", "1234567 720-810"), ("下午5点到晚上12点", "1234567 1020-1440"),
  ])
  func hours(_ text: String, _ expected: String) throws {
    let hours = try #require(OpeningHours(text), "\(text) is not understood")
    let written = hours.byTimes.map { group in
      group.days.map { String($0 + 1) }.joined() + " \(group.start)-\(group.end)"
    }
    #expect(written.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "", "夏季8:00-20:00", "8:00-20:00，节假日除外", "以通知为准", "8点", "8:00-", "25:00-26:00", "8:60-9:00",
    "周八 8:00-9:00",
    "8:00-18:00 周末9:00-16:00", "周末9:00-16:00 8:00-18:00 工作日", "每天8:00-18:00；周末9:00-16:00",
    "工作日8:00-18:00，周末不休息", "8:00-18:00，周末无人值守", "全天8:00-20:00",
    "8:00-18:00（周一至周五）不休息", "工作日8:00-18:00，周末",
    "早8点-6点", "8:00-8:00", "周一闭馆", "闭馆", "每天", "至8:00", "8.30-17.30", "约8:00-20:00", "24:30-25:00",
  ])
  func hoursThatAreNotGuessed(_ text: String) {
    #expect(OpeningHours(text) == nil)
  }

  @Test func openNow() throws {
    let night = try #require(OpeningHours("周日 20:00-6:00"))
    let sunday = 6 * OpeningHours.day
    #expect(!night.isOpen(at: sunday + 19 * 60 + 59))
    #expect(night.isOpen(at: sunday + 20 * 60))
    // The week goes round: early on Monday it is still Sunday night.
    #expect(night.isOpen(at: 5 * 60 + 59))
    #expect(!night.isOpen(at: 6 * 60))
    #expect(!night.isAlways)
    #expect(try #require(OpeningHours("24小时")).isAlways)
    #expect(try #require(OpeningHours("周一至周五24小时")).isAlways == false)
  }

  /// Points of WGS 84 with the same of GCJ-02 from the tests of googollee/eviltransform; and of BD-09 with what its
  /// formulas give (the two points of its own tests belong to an older formula: they are 10 and 40 m off).
  @Test func datumsAgreeWithThePublishedPoints() {
    let pairs = [
      (121.5272106, 31.1774276, 121.531541859215, 31.17530398364597),
      (113.912316, 22.543847, 113.9171764808363, 22.540796131694766),
      (116.377817, 39.911954, 116.38404722455657, 39.91334545536069),
    ]
    for (longitude, latitude, shiftedLongitude, shiftedLatitude) in pairs {
      let point = Coordinate(longitude: longitude, latitude: latitude)
      let shifted = Coordinate(longitude: shiftedLongitude, latitude: shiftedLatitude)
      #expect(metres(Datum.gcj02(fromWGS84: point), shifted) < 0.1)
      #expect(metres(Datum.gcj02.wgs84(shifted), point) < 0.1)
    }
    let others = [
      (120.019809, 29.199786, 120.00872854467232, 29.19620802913637),
      (120.036455, 29.210504, 120.02527277673505, 29.20714721836464),
    ]
    for (longitude, latitude, expectedLongitude, expectedLatitude) in others {
      let point = Datum.bd09.wgs84(Coordinate(longitude: longitude, latitude: latitude))
      // Theirs undoes a shift in one step, which they say leaves one to two metres.
      #expect(metres(point, Coordinate(longitude: expectedLongitude, latitude: expectedLatitude)) < 2)
    }
  }

  /// What is left of the formulas after undoing them, over the country in steps of a fifth of a degree and beside the
  /// meridian where a root bends them.
  @Test func undoingAShiftLeavesLessThanAMillimetre() {
    var worst = 0.0
    let longitudes = stride(from: 73.0, through: 136, by: 0.2).map { $0 } + [105, 105.000_001, 104.999_999]
    for longitude in longitudes {
      for latitude in stride(from: 3.0, through: 54, by: 0.2) {
        let point = Coordinate(longitude: longitude, latitude: latitude)
        let there = Datum.gcj02(fromWGS84: point)
        worst = max(worst, metres(Datum.gcj02.wgs84(there), point))
        worst = max(worst, metres(Datum.bd09.wgs84(Datum.bd09(fromGCJ02: there)), point))
      }
    }
    #expect(worst < 0.001, "\(worst) m")
  }

  @Test func aDatumThatIsNotNamedGivesNoPlace() {
    let point = Coordinate(longitude: 121.02, latitude: 29.14)
    #expect(MapPoint(point, datum: nil).wgs84 == nil)
    #expect(MapPoint(point, datum: .wgs84).wgs84 == point)
    #expect(Datum.named("高德") == .gcj02)
    #expect(Datum.named("GCJ-02") == .gcj02)
    #expect(Datum.named("ＷＧＳ84") == .wgs84)
    #expect(Datum.named("bd09") == .bd09)
    #expect(Datum.named("地图") == nil)
  }

  private func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
    let north = (a.latitude - b.latitude) * 111_320
    let east = (a.longitude - b.longitude) * 111_320
    return (north * north + east * east).squareRoot()
  }
}
