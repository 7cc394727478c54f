/// The last periods of a lasting duty as a row of marks.
package import LedgerModel

/// What became of each period, the oldest first: a check was made, none was made, or one is late now.
package struct CadenceStrip: Equatable, Sendable {
  package enum Slot: Equatable, Sendable {
    /// A check that found everything in order.
    case kept
    /// A check that found something wrong.
    case bad
    /// A period that went by without a check.
    case missed
    /// The period that is late now.
    case late
  }

  package private(set) var slots: [Slot] = []

  /// How many periods a strip shows at most: three years of quarters, one year of months.
  package static let most = 12

  /// The periods are those of the cadence's own reckoning, ledger format §6.1: each begins with the
  /// check before it, the first with `start`. A check after its day leaves the periods that went by
  /// without one.
  ///
  /// - Parameters:
  ///   - start: the day from which the first period runs: Done, else Opened, else the ledger's
  ///     FeedbackOn; nil when unknown: the first check is then the beginning.
  package init(
    _ cadence: Cadence, checks: [Entry], start: Day?, today: Day, most: Int = CadenceStrip.most
  ) {
    let made = checks.compactMap { entry in entry.isImported ? nil : entry.day.map { ($0, entry) } }
      .filter { $0.0 <= today }.sorted { $0.0 < $1.0 }
    // Checks from before the start count too: the duty was looked after from the first of them on.
    var from = made.first.map { first in start.map { $0 < first.0 } ?? false } ?? true ? start : nil
    for (day, entry) in made {
      if let before = from {
        add(.missed, CadenceStrip.periods(cadence, from: before, to: day, most: most))
      }
      slots.append(entry.state == "bad" ? .bad : .kept)
      from = day
    }
    if let from {
      let missed = CadenceStrip.periods(cadence, from: from, to: today, most: most)
      if missed > 0 {
        add(.missed, missed - 1)
        slots.append(.late)
      }
    }
    slots = Array(slots.suffix(most))
  }

  private mutating func add(_ slot: Slot, _ count: Int) {
    for _ in 0..<count { slots.append(slot) }
  }

  /// Whole periods that were over before a day; more than a strip shows are not counted.
  private static func periods(_ cadence: Cadence, from: Day, to: Day, most: Int) -> Int {
    var (day, count) = (cadence.next(after: from), 0)
    while day < to, count <= most {
      count += 1
      day = cadence.next(after: day)
    }
    return count
  }
}

extension CadenceStrip {
  /// The strip of an issue; nil without a cadence, and for one that is withdrawn.
  package init?(_ issue: Issue, _ setting: RuleSetting, most: Int = CadenceStrip.most) {
    guard let cadence = issue.cadence, issue.status != .void else { return nil }
    self.init(
      cadence, checks: issue.entries(.check),
      start: issue.done ?? issue.opened ?? setting.feedbackOn,
      today: setting.today, most: most)
  }

  /// The marks of a strip.
  package struct Marks: Sendable {
    package var kept: Character
    package var bad: Character
    package var missed: Character
    /// Stands between two of them: on paper dashes in a row would be one long dash.
    package var gap = ""

    package init(kept: Character, bad: Character = "×", missed: Character = "–", gap: String = "") {
      self.kept = kept
      self.bad = bad
      self.missed = missed
      self.gap = gap
    }
  }

  /// `✓✓–✓逾`, in English `✓✓–✓!`.
  package func text(_ marks: Marks) -> Phrase {
    func words(_ late: String) -> String {
      slots.map { slot in
        switch slot {
        case .kept: String(marks.kept)
        case .bad: String(marks.bad)
        case .missed: String(marks.missed)
        case .late: late
        }
      }.joined(separator: marks.gap)
    }
    return Phrase(zh: words("逾"), en: words("!"))
  }
}
