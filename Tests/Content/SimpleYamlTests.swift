// Two readers of one language must not differ: whatever `SimpleYaml` reads, libyaml reads alike, places and all.

import Foundation
import Testing

@testable import Content

@Suite struct SimpleYamlTests {
  /// What editors write, and what is near to it.
  private static let samples = [
    "title: 甲乙\ndate: 2025-02-13\n", "标题: 甲\n地区: [天台县/平桥镇, 331023]\n主题: []\n",
    "figures:\n  - {label: 服务职工, value: 3余, unit: 人次, period: 2025}\n  - label: 培训\n    value: 220余场次\n",
    "photos:\n- src: a.jpg\n  caption: 说明\n- b.png\nsource: {name: 某报, page: 3版}\n",
    "# 一行说明\ntitle: 甲  乙 # 说明\n\nkicker:\nslug: \"a-b\"\nsubtitle: '丙' # x\nextra:\n  a:\n    b: c\n",
    "authors: 本报讯 记者张三 通讯员李四、王五报道\nhours: 8:30-17:30\nurl: https://example.org/a?b=c#d\n",
    "- {id: a, name: 甲}\n- id: b\n  name: 乙\n  aliases: [丙, 丁]\n",
    "title: 甲\n  乙\nsummary: |\n  一\n  二\nnote: >-\n  三\n",
  ]

  private static let pieces = [
    ":", " ", "\n", "#", "-", "[", "]", "{", "}", ",", "'", "\"", "\\", "?", "|", ">", "&", "*", "!", "%",
    "@", "`",
    "~", "  ", "\n  ", "- ", ": ", " #", "\n- ", "{a: ", "[甲, ", "\u{3000}", "：", "\u{85}", "\u{2028}",
    "\u{A0}",
    "\u{FEFF}", "\u{FFFE}", "\u{1F}", "\t", "a", "甲", "0", "..", "\n...\n", "\n---\n", "null", "𠮷",
  ]

  /// The front matters of the sample site and of the broken ones.
  private static let kept: [String] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let folders = [tests.appending(path: "Broken"), tests.appending(path: "../../content")]
    return folders.flatMap { folder in
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted().compactMap {
        (name) -> String? in
        guard let text = try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8) else {
          return nil
        }
        guard name.hasSuffix(".md") else { return text }
        return text.components(separatedBy: "\n---\n").first.map { String($0.dropFirst(4)) + "\n" }
      }
    }
  }()

  @Test func whatIsKeptIsReadAlike() {
    #expect(SimpleYamlTests.kept.count > 100)
    let simple = SimpleYamlTests.kept.filter { SimpleYamlTests.difference(of: $0).isSimple }
    #expect(simple.count * 10 > SimpleYamlTests.kept.count * 6, "it is there for most front matters")
    #expect(SimpleYamlTests.kept.compactMap { SimpleYamlTests.difference(of: $0).text } == [])
  }

  @Test func mutatedTextsAreReadAlike() {
    var state: UInt64 = 2_026
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var simple = 0
    for round in 0..<6_000 {
      var scalars = Array(SimpleYamlTests.samples[round % SimpleYamlTests.samples.count].unicodeScalars)
      for _ in 0...random(3) {
        let place = random(scalars.count)
        let piece = Array(SimpleYamlTests.pieces[random(SimpleYamlTests.pieces.count)].unicodeScalars)
        switch random(3) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(contentsOf: piece, at: place)
        default: scalars.replaceSubrange(place...place, with: piece)
        }
      }
      let result = SimpleYamlTests.difference(of: String(String.UnicodeScalarView(scalars)))
      if result.isSimple { simple += 1 }
      #expect(result.text == nil)
    }
    #expect(simple > 1_000)
  }

  /// Whether a text is simple, and what libyaml reads otherwise in it.
  private static func difference(of text: String) -> (isSimple: Bool, text: String?) {
    let bytes = Array(text.utf8)
    guard let simple = bytes.withUnsafeBufferPointer({ SimpleYaml.parse($0, firstLine: 2) }) else {
      return (false, nil)
    }
    let full = try? YamlParser.parseWithLibyaml(bytes, in: 0..<bytes.count, firstLine: 2)
    guard let full, isSame(simple, full) else {
      return (true, "\(text.debugDescription)\n\(simple)\n\(full as Any)")
    }
    return (true, nil)
  }

  private static func isSame(_ left: YamlNode, _ right: YamlNode) -> Bool {
    guard left.mark == right.mark else { return false }
    switch (left.content, right.content) {
    case (.scalar(let a, let isPlain), .scalar(let b, let isOtherPlain)):
      return a == b && isPlain == isOtherPlain
    case (.sequence(let a), .sequence(let b)): return a.count == b.count && zip(a, b).allSatisfy(isSame)
    case (.mapping(let a), .mapping(let b)):
      return a.count == b.count
        && zip(a, b).allSatisfy { $0.key == $1.key && $0.mark == $1.mark && isSame($0.value, $1.value) }
    default: return false
    }
  }
}
