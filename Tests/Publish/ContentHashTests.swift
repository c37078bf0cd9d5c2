import Testing

@testable import Publish

@Suite struct ContentHashTests {
  /// The published values of FNV-1a with 64 bits.
  @Test(
    arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)]
      as [(String, UInt64)])
  func publishedValues(_ text: String, _ expected: UInt64) {
    #expect(ContentHash(Array(text.utf8)).value == expected)
  }

  @Test func theShortFormAlwaysHasEightDigits() {
    for number in 0..<10_000 { #expect(ContentHash(Array("\(number)".utf8)).short.utf8.count == 8) }
  }
}
