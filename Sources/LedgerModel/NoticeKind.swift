/// The rungs of the ladder on which those who answer for an issue are pressed.

/// The kind of a notice, gentlest first; the raw value is the word of `kind:` in a Notice entry.
package enum NoticeKind: String, CaseIterable, Sendable {
  case remind, supervise, warn, account

  package var label: Phrase {
    switch self {
    case .remind: Phrase(zh: "提醒", en: "reminder")
    case .supervise: Phrase(zh: "督办", en: "supervision")
    case .warn: Phrase(zh: "告诫", en: "warning")
    case .account: Phrase(zh: "问责", en: "accountability")
    }
  }

  /// What the paper is called that gives it.
  package var paper: Phrase {
    switch self {
    case .remind: Phrase(zh: "提醒书", en: "reminder")
    case .supervise: Phrase(zh: "督办单", en: "notice of supervision")
    case .warn: Phrase(zh: "告诫书", en: "warning")
    case .account: Phrase(zh: "问责建议书", en: "proposal of accountability")
    }
  }

  /// The position on the ladder, from 1.
  package var rung: Int {
    switch self {
    case .remind: 1
    case .supervise: 2
    case .warn: 3
    case .account: 4
    }
  }

  /// The next rung up; nil at the top.
  package var next: NoticeKind? { NoticeKind.allCases.first { $0.rung == rung + 1 } }
}

extension Entry {
  /// The rung of a notice; nil for a word that is none, and where it has no `kind:`.
  package var rung: NoticeKind? { value(of: "kind").flatMap { NoticeKind(rawValue: $0) } }
}

/// How far the ladder 提醒 → 督办 → 告诫 → 问责 was climbed for one issue.
package struct Escalation: Equatable, Sendable {
  /// The highest rung on which a notice was ever given; nil without a notice whose kind is known.
  package private(set) var highest: NoticeKind?
  /// How many notices of each kind were given, those that were answered too.
  package private(set) var counts: [NoticeKind: Int] = [:]
  /// Notices without a reply, in the order of the file. A reply to a later notice of the same rung or a
  /// higher one answers the earlier ones too.
  package private(set) var waiting: [Entry] = []
  /// Those of `waiting` whose own deadline is past on the day.
  package private(set) var unanswered: [Entry] = []

  /// - Parameter today: a notice that is to be answered today is not late.
  package init(_ issue: Issue, today: Day) {
    for notice in issue.entries(.notice) {
      let rung = notice.rung?.rung ?? 0
      if let kind = notice.rung {
        counts[kind, default: 0] += 1
        if rung > highest?.rung ?? 0 { highest = kind }
      }
      if notice.state == "open" {
        waiting.append(notice)
      } else {
        waiting.removeAll { $0.rung?.rung ?? 0 <= rung }
      }
    }
    unanswered = waiting.filter { notice in notice.day(of: "due").map { $0 < today } ?? false }
  }

  /// The rung above the highest, 提醒 where nothing was given yet; nil at the top.
  package var next: NoticeKind? { highest.map(\.next) ?? .remind }

  /// The rung that is proposed when the last one had no effect: it was not answered, or it was and the
  /// issue is late or stands still all the same. nil for an issue that is not open, where nothing was
  /// given yet, at the top, and while the highest notice has time left, whatever waits below it.
  package func proposal(isOpen: Bool, isBehind: Bool) -> NoticeKind? {
    guard isOpen, let highest, !unanswered.isEmpty || waiting.isEmpty && isBehind,
      !waiting.contains(where: { $0.rung == highest && !unanswered.contains($0) })
    else { return nil }
    return next
  }

  /// Days after the deadline of the notice that waits longest; nil when none is late.
  package func daysUnanswered(_ today: Day) -> Int? {
    unanswered.compactMap { $0.day(of: "due") }.min().map { today - $0 }
  }

  /// The notice of which a line about all of them speaks: among those that wait the one that has to be
  /// answered first, else the one that was given last; nil where none waits.
  package var mostPressing: Entry? {
    waiting.filter { $0.day(of: "due") != nil }
      .min { ($0.day(of: "due")?.number ?? .max) < ($1.day(of: "due")?.number ?? .max) }
      ?? waiting.last
  }

  /// The earliest day by which a notice that waits was to be answered; nil where none has one.
  package var firstDue: Day? { waiting.compactMap { $0.day(of: "due") }.min() }

  /// `提醒1次、督办2次`; empty without any.
  package var summary: Phrase {
    let given = NoticeKind.allCases.filter { counts[$0] != nil }
    return Phrase(
      zh: given.map { "\($0.label.zh)\(counts[$0] ?? 0)次" }.joined(separator: "、"),
      en: given.map { "\($0.label.en) \(counts[$0] ?? 0)" }.joined(separator: ", "))
  }
}
