import Testing

@testable import Templates

@Test func templatesLinks() {}
