import Testing

@testable import Content

@Suite struct AddressTests {
  @Test(arguments: [
    ("技术服务", "技术服务"), ("a/b", "a／b"), ("问：答?", "问：答？"), ("C:\\x", "C：＼x"), ("<b>|\"*\"", "＜b＞｜＂＊＂"),
    ("50%", "50％"),
    ("#1", "＃1"), ("con", "con_"), ("CON", "CON_"), ("com1", "com1_"),
    ("com10", "com10"), ("console", "console"),
    ("a.", "a．"), ("..", "．．"), (".hidden", "．hidden"), (" 两端 ", "两端"), ("", "-"), ("\u{7}", "-"),
    ("e\u{301}", "\u{E9}"),
  ])
  func fileNames(_ text: String, _ expected: String) {
    let name = Address.fileName(for: text)
    #expect(Array(name.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Address.isPortable(name), "\(name)")
    #expect(Address.fileName(for: name) == name, "a name stays what it is")
  }

  @Test func namesAreComposed() {
    #expect(!Address.isPortable("e\u{301}"))
  }

  @Test func reservedNamesWithAnEnding() {
    #expect(Address.isPortable(Address.fileName(for: "con.txt")))
  }

  @Test func longNamesAreCutBetweenCharacters() {
    let name = Address.fileName(for: String(repeating: "长", count: 500))
    #expect(name.utf8.count <= 200 && name.allSatisfy { $0 == "长" })
    #expect(Address.isPortable(name + "-1.html"))
  }

  @Test(arguments: [
    "a?b", "a:b", "a*b", "a\"b", "a<b", "a>b", "a|b", "a\\b", "a/b", "", "a.", "a ", "nul", "NUL.html",
    "aux.md", "lpt9", "\u{1}",
    String(repeating: "长", count: 86),
  ])
  func namesThatSomeFileSystemRefuses(_ name: String) { #expect(!Address.isPortable(name)) }

  @Test(arguments: ["a", "文章", "a.b.c", "2025-02-13-天台", "nula", "com0", String(repeating: "长", count: 85)])
  func namesThatAllTake(_ name: String) { #expect(Address.isPortable(name)) }

  @Test func encoding() {
    #expect(Address.encoded("regions/天台/a b+c.html") == "regions/%E5%A4%A9%E5%8F%B0/a%20b%2Bc.html")
    #expect(Address.encoded("a?b#c&d\"e'f") == "a%3Fb%23c%26d%22e%27f")
    #expect(Address.collisionKey("A/É.html") == Address.collisionKey("a/e\u{301}.HTML"))
  }

  @Test(arguments: [
    ("b.md", "content/x/b.md"), ("../b.md", "content/b.md"), ("./../y/b.md", "content/y/b.md"),
    ("/y/b.md", "content/y/b.md"),
    ("../../b.md", nil), ("../x/../../b.md", nil), ("..", nil), ("/../b.md", nil),
    ("a//b.md", "content/x/a/b.md"),
  ])
  func pathsOfLinks(_ link: String, _ expected: String?) {
    #expect(ContentPath.resolve(link, from: "content/x/a.md") == expected)
  }

  @Test(arguments: [
    ("content/x/b.md", "b.md"), ("content/b.md", "../b.md"), ("content/y/z/b.md", "../y/z/b.md"),
    ("content/x/y/b.md", "y/b.md"),
  ])
  func pathsToSuggest(_ target: String, _ expected: String) {
    let relative = ContentPath.relative(target, from: "content/x/a.md")
    #expect(relative == expected)
    #expect(ContentPath.resolve(relative, from: "content/x/a.md") == target)
  }
}
