/// The names in the header by which one goes from one way of looking to another.

import LedgerModel

/// A lens of the board, or a screen of its own that stands beside the lenses.
enum BoardTab: Hashable {
  case lens(Lens)
  case audit
  /// The lists of what stands beside the deadline.
  case lists

  var digit: Int {
    switch self {
    case .lens(let lens): lens.digit
    case .audit: 7
    case .lists: 0
    }
  }

  var label: Phrase {
    switch self {
    case .lens(let lens): lens.label
    case .audit: Phrase(zh: Action.lensAudit.name.zh, en: "Audit")
    case .lists: Phrase(zh: "清单", en: "Lists")
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
  var currentTab: BoardTab {
    auditBrowser != nil ? .audit : roster != nil ? .lists : .lens(lens)
  }

  /// The tabs of a header. The lists have one where it costs the others nothing, and while one of them
  /// is looked at.
  func tabs(columns: Int) -> [BoardTab] {
    Lens.allCases.map { .lens($0) } + [.audit]
      + (columns >= BoardState.listsFrom || roster != nil ? [.lists] : [])
  }

  private static let listsFrom = 100
}
