// Files with accidents in them: a build ends by itself, with a word about what is wrong, and a failed one leaves the
// published site alone. `Tests/FaultJudge hostile` tries it at length, with bounds on time and memory.

import Testbed
import Testing

@Suite struct MutatedFileTests {
  private static let morsels = [
    "---\n", "\u{0}", "\r", "\t", "&a *a", ": ", "[", "{", "|\n", "标题：", "{{", "{%", "%}", "{% for a in b %}",
    "](", "[^1]", "`", "|-|-|\n", "> ", "<!--", "&#0;", "\\", "**", "https://a.", "../", "<svg",
  ].map { Array($0.utf8) }

  /// A file after one to three accidents.
  private static func mutated(_ bytes: [UInt8], _ dice: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let start = Int.random(in: 0...bytes.count, using: &dice)
      let end = min(bytes.count, start + Int.random(in: 1...64, using: &dice))
      let morsel = morsels.randomElement(using: &dice) ?? []
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.insert(contentsOf: morsel, at: start)
      case 3: bytes.replaceSubrange(start..<end, with: repeatElement(morsel, count: 40).joined())
      default:
        if start < end { bytes[start] = UInt8.random(in: .min ... .max, using: &dice) }
      }
    }
    return bytes
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func aBuildEndsByItself(_ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try Files.copy(Fixture.goldenSite, to: folder["site"])
    func build() throws -> Program.Outcome { try Niangjia.build(folder["site"], to: folder["public"]) }
    #expect(try build().status == 0)
    var published = try Tree(folder["public"])
    let sources = try Tree(folder["site"]).files.filter { !$0.hasSuffix(".js") }
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let path = try #require(sources.randomElement(using: &dice))
      let before = try Files.read(folder["site/" + path])
      try Files.write(MutatedFileTests.mutated(before, &dice), to: folder["site/" + path])
      let outcome = try build()
      #expect(outcome.signal == 0 && [0, 1].contains(outcome.status), "\(path): \(outcome.errors)")
      if outcome.status == 1 {
        #expect(outcome.errors.contains("错误["), "\(path)")
        #expect(try Tree(folder["public"]) == published, "\(path)")
      }
      published = try Tree(folder["public"])
      try Files.write(before, to: folder["site/" + path])
    }
  }
}
