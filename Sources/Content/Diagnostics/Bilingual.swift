/// The languages that Niangjia speaks to editors and webmasters.
package enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// One text in both languages.
///
/// Both are asked for wherever a message is made, so that no message can exist in one language only.
package struct Bilingual: Hashable, Sendable {
  /// The text in Simplified Chinese.
  package let chinese: String
  /// The text in English.
  package let english: String

  /// Makes a text from its two wordings, Chinese first.
  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The wording in one language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
