/// The figures of a ledger: how many there are, stand where, and are lit.
package import LedgerModel

/// Counts over rows, made in one pass. Broken rows are in no count but their own; withdrawn ones
/// only in `byStatus`.
package struct Tally: Equatable, Sendable {
  private var statuses = [Int](repeating: 0, count: Status.allCases.count)
  private var lights = [Int](repeating: 0, count: LightRule.allCases.count)
  /// Done and counted measures of all issues that are not withdrawn.
  package private(set) var measuresDone = 0
  package private(set) var measuresCounted = 0
  /// Records with errors.
  package private(set) var broken = 0
  /// Open issues with the flag `longterm`.
  package private(set) var longterm = 0
  package private(set) var listed = 0
  /// Issues that are late by a regular check, a recheck or a notice, and not by their deadline.
  package private(set) var lateOtherwise = 0
  private var marks = [Int](repeating: 0, count: RowMark.allCases.count)

  package init() {}

  package mutating func add(_ row: IssueRow, _ setting: RuleSetting) {
    if row.isBroken {
      broken += 1
      return
    }
    statuses[Int(row.status.rawValue)] += 1
    guard !row.isVoid else { return }
    measuresDone += Int(row.measuresDone)
    measuresCounted += Int(row.measuresCounted)
    if row.isLongterm, row.isOpen { longterm += 1 }
    if row.isListed, row.isOpen { listed += 1 }
    if row.marks.rawValue & Tally.countedMarks != 0 {
      for mark in RowMark.counted where row.marks.contains(mark.mark) { marks[mark.place] += 1 }
    }
    var rest = RuleSet.lit(row, setting).rawValue
    if rest & LightSet.duties.rawValue != 0, rest & LightSet.overdue.rawValue == 0 {
      lateOtherwise += 1
    }
    while rest != 0 {
      lights[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  package init(_ rows: [IssueRow], _ setting: RuleSetting) {
    for row in rows { add(row, setting) }
  }

  /// Issues with a status; withdrawn ones are counted here alone.
  package func count(_ status: Status) -> Int { statuses[Int(status.rawValue)] }

  /// Issues with a light.
  package func count(_ light: LightRule) -> Int { lights[light.place] }

  /// Issues with a mark, finished ones too; 0 for marks that are not counted.
  package func count(_ mark: RowMark) -> Int { marks[mark.place] }

  /// The bits of `RowMark.counted` as one number: asked of every row of a million.
  static var countedMarks: UInt16 { 0b1_1111_1100_0000 }

  /// All issues that count: neither broken nor withdrawn.
  package var counted: Int {
    statuses.reduce(0, +) - count(.void)
  }

  /// Done and closed ones.
  package var finished: Int { count(.done) + count(.closed) }
  package var open: Int { counted - finished }

  /// Finished of counted in whole per cent, 10 of 21 being 48; 100 only when all are finished, and
  /// 0 only when none is. nil without any issue.
  package var percent: Int? { Tally.percent(finished, of: counted) }

  /// The same by measures.
  package var measurePercent: Int? { Tally.percent(measuresDone, of: measuresCounted) }

  /// A share in whole per cent, rounded half up, but never to 0 or 100 when that is not so.
  package static func percent(_ part: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    if part <= 0 { return 0 }
    if part >= whole { return 100 }
    return min(99, max(1, (part * 200 + whole) / (whole * 2)))
  }
}

extension Tally {
  /// By what `byName` gathers issues.
  package enum Gathering: String, CaseIterable, Sendable {
    /// Lead, else the first Owner, else the Unit.
    case leader
    case lead, unit, category

    package func number(_ row: IssueRow) -> UInt32 {
      switch self {
      case .leader: row.leader
      case .lead: row.lead
      case .unit: row.unit
      case .category: row.category
      }
    }
  }

  /// A tally for each name that occurs, in the order of first occurrence; number 0 gathers those
  /// without a name. Broken rows are left out, withdrawn ones make no name appear.
  package static func byName(
    _ rows: some Sequence<IssueRow>, _ gathering: Gathering, _ setting: RuleSetting
  ) -> [(name: UInt32, tally: Tally)] {
    var places: [UInt32: Int] = [:]
    var list: [(name: UInt32, tally: Tally)] = []
    for row in rows where !row.isBroken && !row.isVoid {
      let name = gathering.number(row)
      let place = places[name] ?? list.count
      if place == list.count {
        places[name] = place
        list.append((name, Tally()))
      }
      list[place].tally.add(row, setting)
    }
    return list
  }
}
