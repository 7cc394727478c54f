/// The names in the header by which one goes from one way of looking to another.

import LedgerModel

/// A lens of the board, or a screen of its own that stands beside the lenses.
enum BoardTab: Hashable {
  case lens(Lens)
  case audit

  static let all: [BoardTab] = Lens.allCases.map { .lens($0) } + [.audit]

  var digit: Int {
    switch self {
    case .lens(let lens): lens.digit
    case .audit: 7
    }
  }

  var label: Phrase {
    switch self {
    case .lens(let lens): lens.label
    case .audit: Phrase(zh: Action.lensAudit.name.zh, en: "Audit")
    }
  }
}

/// Where the name of a tab stands in the header.
struct TabPlace {
  var tab: BoardTab
  var text: String
  var start: Int
  var end: Int
}

extension BoardState {
  var currentTab: BoardTab { auditBrowser == nil ? .lens(lens) : .audit }
}
