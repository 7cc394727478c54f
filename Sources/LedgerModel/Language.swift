/// The two languages that guatu speaks, and sentences in both.

/// A language of the interface.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// A sentence or a word of the interface in both languages.
///
/// Every user-visible text is one of these, beside the thing it speaks of.
package struct Phrase: Equatable, Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  package func callAsFunction(_ language: Language) -> String {
    language == .chinese ? zh : en
  }
}
