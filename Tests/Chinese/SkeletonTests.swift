import Testing

@testable import Chinese

@Test func chineseLinks() {}
