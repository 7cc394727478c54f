/// What a ledger's rows come to, in the terms in which reports declare their totals.

/// Figures over rows. Withdrawn issues and unreadable records are out of every count; done means done
/// or closed; open means not begun, under way or without a word.
package struct CountedTotals: Equatable, Sendable {
  package private(set) var issues = 0
  package private(set) var done = 0
  package private(set) var closed = 0
  package private(set) var mostly = 0
  package private(set) var staged = 0
  package private(set) var open = 0
  /// Of the open ones: those without a word, and those that go on for good.
  package private(set) var unknown = 0
  package private(set) var longtermOpen = 0
  package private(set) var measures = 0
  package private(set) var categories: Set<UInt32> = []

  package init() {}

  package init(_ rows: some Sequence<IssueRow>) {
    for row in rows { add(row) }
  }

  package mutating func add(_ row: IssueRow) {
    guard !row.isBroken, row.status != .void else { return }
    issues += 1
    measures += Int(row.measuresCounted)
    if row.category != 0 { categories.insert(row.category) }
    switch row.status {
    case .closed:
      closed += 1
      done += 1
    case .done: done += 1
    case .mostly: mostly += 1
    case .staged: staged += 1
    case .todo, .doing, .unknown, .void:
      open += 1
      if row.status == .unknown { unknown += 1 }
      if row.flags.contains(.longterm) { longtermOpen += 1 }
    }
  }

  package mutating func add(_ other: CountedTotals) {
    issues += other.issues
    done += other.done
    closed += other.closed
    mostly += other.mostly
    staged += other.staged
    open += other.open
    unknown += other.unknown
    longtermOpen += other.longtermOpen
    measures += other.measures
    categories.formUnion(other.categories)
  }

  /// The figure that answers a field of the header (`DeclaredIssues` …); nil for other fields.
  package func count(of field: String) -> Int? {
    switch field {
    case "DeclaredCategories": categories.count
    case "DeclaredIssues": issues
    case "DeclaredMeasures": measures
    case "DeclaredDone": done
    case "DeclaredMostly": mostly
    case "DeclaredStaged": staged
    case "DeclaredOpen": open
    default: nil
    }
  }

  /// The fields of the header that claim a total, from the coarsest level to the finest.
  package static let fields = [
    "DeclaredCategories", "DeclaredIssues", "DeclaredMeasures", "DeclaredDone", "DeclaredMostly",
    "DeclaredStaged", "DeclaredOpen",
  ]

  /// The names of these fields on screens and in messages.
  package static func label(of field: String) -> Phrase {
    switch field {
    case "DeclaredCategories": Phrase(zh: "问题类别", en: "categories")
    case "DeclaredIssues": Phrase(zh: "具体问题", en: "issues")
    case "DeclaredMeasures": Phrase(zh: "整改措施", en: "measures")
    case "DeclaredDone": Phrase(zh: "已完成", en: "done")
    case "DeclaredMostly": Phrase(zh: "基本完成", en: "mostly done")
    case "DeclaredStaged": Phrase(zh: "阶段性完成", en: "partly done")
    case "DeclaredOpen": Phrase(zh: "未完成", en: "open")
    case "DeclaredPercent": Phrase(zh: "完成率", en: "share done")
    default: Phrase(same: field)
    }
  }
}

/// A claimed share of what is done, held against counts at the precision in which it is claimed.
package struct DeclaredShare: Equatable, Sendable {
  /// In hundredths of a percent.
  private let claimed: Int
  /// The counted share, rounded like the claim.
  private let counted: Int
  private let decimals: Int

  /// - Parameter text: `76`, `98.71`.
  /// - Returns: nil for a text that is no percentage, or without an issue.
  package init?(_ text: String, done: Int, of issues: Int) {
    guard issues > 0, let claim = Decimal.parse(text.trimmed) else { return nil }
    claimed = claim.hundredths
    decimals = claim.decimals
    let unit = decimals == 0 ? 100 : decimals == 1 ? 10 : 1
    counted = (2 * done * 10_000 + issues * unit) / (2 * issues * unit) * unit
  }

  package var isRight: Bool { claimed == counted }
  package var isTooHigh: Bool { claimed > counted }
  package var isTooLow: Bool { claimed < counted }

  package var claimedText: String { text(claimed) }
  package var countedText: String { text(counted) }

  private func text(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    switch decimals {
    case 0: return "\(hundredths / 100)"
    case 1: return "\(hundredths / 100).\(rest / 10)"
    default: return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
  }
}
