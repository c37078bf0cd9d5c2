// What other programs read of an archive's bytes: names, flags, times, methods (APPNOTE 6.3.10, §4.3.7).

import Books
import Content
import Testing

@testable import Intake

@Suite struct ZipWriterTests {
  private let day = Day(daysSinceEpoch: 20_000)

  private var entries: [ZipEntry] {
    [
      ZipEntry(name: "mimetype", isStored: true, Array("application/epub+zip".utf8)),
      ZipEntry(name: "娘家/打开我.html", [UInt8](repeating: 65, count: 5000)),
      ZipEntry(name: "娘家/图.png", [UInt8](repeating: 66, count: 5000)),
    ]
  }

  @Test func whatGoesInComesOut() throws {
    let archive = try ZipArchive(try ZipWriter.write(entries, dated: day))
    #expect(archive.names == ["mimetype", "娘家/图.png", "娘家/打开我.html"])
    #expect(try archive.read("娘家/打开我.html") == [UInt8](repeating: 65, count: 5000))
  }

  @Test func theFirstEntryIsStoredWithoutExtraField() throws {
    let bytes = try ZipWriter.write(entries, dated: day)
    // Signature, version, flags, method 0; the name follows the 30 bytes of the header, and the content the name.
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[8..<10]) == [0, 0])
    #expect(Array(bytes[26..<30]) == [8, 0, 0, 0])
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
  }

  @Test func chineseNamesAreFlaggedAsUTF8() throws {
    let bytes = try ZipWriter.write(entries, dated: day)
    let headers = bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    let flags = headers.map { UInt16(bytes[$0 + 8]) | UInt16(bytes[$0 + 9]) << 8 }
    #expect(flags.map { $0 & 1 << 11 != 0 } == [false, true, true])
    // Compressed pictures are stored, texts are deflated.
    #expect(headers.map { bytes[$0 + 10] } == [0, 8, 0])
    // Noon of 2024-10-04.
    #expect(headers.allSatisfy { Array(bytes[($0 + 12)..<($0 + 16)]) == [0, 0x60, 0x44, 0x59] })
  }

  @Test func theSameEntriesGiveTheSameBytes() throws {
    #expect(try ZipWriter.write(entries, dated: day) == ZipWriter.write(entries, dated: day))
  }

  @Test func anEntryThatCannotBeReadEndsTheArchive() {
    struct Broken: Error {}
    let broken = ZipEntry(name: "b.txt", count: 3) { throw Broken() }
    #expect(throws: ZipWriter.Failure.self) { try ZipWriter.write(entries + [broken], dated: day) }
  }

  @Test func anEntryOfAnotherSizeEndsTheArchive() {
    let changed = ZipEntry(name: "b.txt", count: 3) { [1] }
    #expect(throws: ZipWriter.Failure.self) { try ZipWriter.write([changed], dated: day) }
  }

  @Test func twoOfOneNameAreRefused() {
    let twice = [ZipEntry(name: "a", [1]), ZipEntry(name: "a", [2])]
    #expect(throws: ZipWriter.Failure.self) { try ZipWriter.write(twice, dated: day) }
  }
}
