/// What `check` and loading find wrong with a ledger's form.

package import LedgerModel

/// How much a problem matters.
package enum Severity: String, Comparable, Sendable {
  case hint, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .hint ? 0 : self == .warning ? 1 : 2 }

  package var label: Phrase {
    switch self {
    case .hint: Phrase(zh: "提示", en: "hint")
    case .warning: Phrase(zh: "警告", en: "warning")
    case .error: Phrase(zh: "错误", en: "error")
    }
  }
}

/// One diagnostic of ledger format §11.
package struct Problem: Equatable, Sendable {
  /// `E201`, `W003`, `I401` …; the first letter is the severity.
  package var code: String
  package var place: TextPlace
  package var message: Phrase
  /// What to write instead; nil where only a person can know.
  package var fix: Phrase?

  package init(code: String, place: TextPlace, message: Phrase, fix: Phrase? = nil) {
    self.code = code
    self.place = place
    self.message = message
    self.fix = fix
  }

  package var severity: Severity {
    switch code.first {
    case "E": .error
    case "W": .warning
    default: .hint
    }
  }
}
