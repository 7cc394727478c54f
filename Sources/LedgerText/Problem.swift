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
  private var others: OtherLines?

  package init(code: String, place: TextPlace, message: Phrase, fix: Phrase? = nil) {
    self.code = code
    self.place = place
    self.message = message
    self.fix = fix
  }

  /// A problem whose message names other lines of the file as well.
  ///
  /// - Parameter wording: the message for those lines, wherever they have moved to.
  init(
    code: String, place: TextPlace, naming lines: [Int], fix: Phrase? = nil,
    wording: @escaping @Sendable (_ lines: [Int]) -> Phrase
  ) {
    self.init(code: code, place: place, message: wording(lines), fix: fix)
    others = OtherLines(lines: lines, wording: wording)
  }

  private struct OtherLines: Equatable, Sendable {
    let lines: [Int]
    let wording: @Sendable (_ lines: [Int]) -> Phrase

    static func == (left: OtherLines, right: OtherLines) -> Bool { left.lines == right.lines }
  }

  /// The same problem when everything behind a line has moved.
  func moved(after line: Int, by step: Int) -> Problem {
    var moved = self
    if place.line > line { moved.place.line += step }
    if let others, others.lines.contains(where: { $0 > line }) {
      let lines = others.lines.map { $0 > line ? $0 + step : $0 }
      moved.others = OtherLines(lines: lines, wording: others.wording)
      moved.message = others.wording(lines)
    }
    return moved
  }

  package var severity: Severity {
    switch code.first {
    case "E": .error
    case "W": .warning
    default: .hint
    }
  }
}
