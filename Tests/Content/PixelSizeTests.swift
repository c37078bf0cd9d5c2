import Testing

@testable import Content

@Suite struct PixelSizeTests {
  private func size(_ bytes: [UInt8]) -> String? {
    PixelSize.read(header: bytes).map { "\($0.width)x\($0.height)" }
  }

  private func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 0xFF) }
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  @Test func png() {
    let header = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)
    #expect(size(header + big(640, 4) + big(480, 4)) == "640x480")
    #expect(size(header + big(640, 4)) == nil)
    #expect(size(header + big(0, 4) + big(480, 4)) == nil)
  }

  @Test func gif() {
    for version in ["GIF87a", "GIF89a"] {
      #expect(size(Array(version.utf8) + little(300, 2) + little(200, 2)) == "300x200")
    }
    #expect(size(Array("GIF89a".utf8) + little(300, 2)) == nil)
  }

  private func jpeg(_ segments: [[UInt8]], frame: UInt8 = 0xC0) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap { $0 } + [0xFF, frame] + big(17, 2) + [8] + big(480, 2) + big(640, 2)
      + [3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  }

  /// A segment of EXIF whose only entry is the orientation.
  private func exif(_ orientation: Int, isLittle: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? little(value, count) : big(value, count) }
    let tiff =
      Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(1, 2) + number(0x0112, 2)
      + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0] + number(0, 4)
    let body = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xE1] + big(body.count + 2, 2) + body
  }

  @Test(arguments: 1...8) func jpegTurnedByItsCamera(_ orientation: Int) {
    for isLittle in [true, false] {
      #expect(
        size(jpeg([exif(orientation, isLittle: isLittle)])) == (orientation > 4 ? "480x640" : "640x480"))
    }
  }

  @Test func jpegOfOtherForms() {
    let jfif: [UInt8] = [0xFF, 0xE0] + big(16, 2) + Array("JFIF".utf8) + [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
    let tables: [UInt8] = [0xFF, 0xDB] + big(4, 2) + [1, 2] + [0xFF, 0xC4] + big(3, 2) + [0]
    for frame: UInt8 in [0xC0, 0xC1, 0xC2, 0xC9] {
      #expect(size(jpeg([jfif, tables], frame: frame)) == "640x480")
    }
    #expect(size(jpeg([[0xFF], jfif])) == "640x480", "fill bytes may stand before a marker")
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]) == nil)
    #expect(size([0xFF, 0xD8]) == nil)
    let broken = jpeg([exif(6, isLittle: true)])
    for length in 0..<broken.count { _ = PixelSize.read(header: Array(broken.prefix(length))) }
  }

  @Test func webp() {
    func riff(_ kind: String, _ body: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + little(100, 4) + Array("WEBP".utf8) + Array(kind.utf8) + little(90, 4) + body
        + [UInt8](repeating: 0, count: 20)
    }
    #expect(
      size(riff("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A] + little(640 | 0x4000, 2) + little(480, 2))) == "640x480")
    #expect(size(riff("VP8L", [0x2F] + little(639 | 479 << 14, 4))) == "640x480")
    #expect(size(riff("VP8X", [0, 0, 0, 0] + little(639, 3) + little(479, 3))) == "640x480")
    #expect(size(riff("NONE", [])) == nil)
  }

  @Test(arguments: [
    ("<svg width=\"640\" height=\"480\"/>", "640x480"), ("<svg width='640px' height=\"479.6px\">", "640x480"),
    ("<?xml version=\"1.0\"?>\n<!-- <x> -->\n<svg viewBox=\"0 0 32 24\">", "32x24"),
    ("<svg viewBox='0,0,32,24' width='100%' height='100%'>", "32x24"),
    ("<svg width=\"640\" viewBox=\"0 0 32 24\">", "32x24"),
    ("<svg stroke-width=\"9\" width = \"4\" height = \"3\">", "4x3"),
    ("<svg data-width=\"9\" width=\"4\" height=\"3\">", "4x3"),
    ("<svg/>", nil), ("<svg width=\"0\" height=\"4\"/>", nil), ("<svg width=\"-1\" height=\"4\"/>", nil),
    ("<svg width=\"1e9\" height=\"1e9\"/>", nil), ("<svg viewBox=\"0 0 nan inf\"/>", nil),
    ("<svg viewBox=\"0 0 1e99 4\"/>", nil),
    ("<svg viewBox=\"0 0 -5 4\"/>", nil), ("<svg width=\"", nil), ("not a picture", nil), ("", nil),
  ])
  func svg(_ text: String, _ expected: String?) { #expect(size(Array(text.utf8)) == expected) }
}
