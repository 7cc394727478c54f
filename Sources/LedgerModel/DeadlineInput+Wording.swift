/// Deadlines said back to whoever typed them.

extension DeadlineInput {
  /// Three inputs that always work, for hints.
  package static let examples = Phrase(
    zh: "6月底、+15、下周五", en: "6.30, +15, 2026-06-30")

  /// `2026年6月30日 星期二 · 15天后`: what would be stored, for the line under the input.
  package func preview(today: Day, _ language: Language) -> String {
    switch self {
    case .day(let day):
      let name = day.weekdayName(language)
      let text = day.long(language)
      let distance = DeadlineInput.distance(day - today)(language)
      return language == .chinese
        ? "\(text) \(name) · \(distance)" : "\(name) \(text) · \(distance)"
    case .longterm:
      return Phrase(zh: "长期坚持，不设时限", en: "long-term, without a deadline")(language)
    case .clear: return Phrase(zh: "不设时限", en: "no deadline")(language)
    }
  }

  /// `15天后`, `今天`, `3天前`.
  package static func distance(_ days: Int) -> Phrase {
    switch days {
    case 0: Phrase(zh: "今天", en: "today")
    case 1: Phrase(zh: "明天", en: "tomorrow")
    case -1: Phrase(zh: "昨天", en: "yesterday")
    case 2...: Phrase(zh: "\(days)天后", en: "in \(days) days")
    default: Phrase(zh: "\(-days)天前", en: "\(-days) days ago")
    }
  }
}

extension DeadlineInputError: UserFacing {
  package var message: Phrase {
    switch self {
    case .notUnderstood(let text):
      Phrase(zh: "看不懂时限“\(text)”", en: "cannot read “\(text)” as a deadline")
    case .noSuchDay(let text):
      Phrase(zh: "没有“\(text)”这一天", en: "there is no day “\(text)”")
    case .feedbackUnknown(let text):
      Phrase(
        zh: "“\(text)”要从反馈日期算起，而台账没有写反馈日期",
        en: "“\(text)” counts from the feedback, and the ledger does not say when that was")
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .notUnderstood, .noSuchDay:
      Phrase(
        zh: "可以写 \(DeadlineInput.examples.zh)，或“长期”",
        en: "write for instance \(DeadlineInput.examples.en), or longterm")
    case .feedbackUnknown:
      Phrase(zh: "请直接写日期，如 6月30日", en: "write the day itself, such as 6.30")
    }
  }
}

extension DeadlineInputError {
  /// The same where a day is asked for that is no deadline.
  var messageOfDay: Phrase {
    guard case .notUnderstood(let text) = self else { return message }
    return Phrase(zh: "看不懂日期“\(text)”", en: "cannot read “\(text)” as a day")
  }

  /// - Parameter isPast: it is the day of something that was done.
  func remedyOfDay(isPast: Bool) -> Phrase? {
    switch self {
    case .notUnderstood, .noSuchDay:
      isPast
        ? Phrase(zh: "可以写 昨天、6月1日、5.20", en: "write for instance yesterday, 6.1 or 2026-05-20")
        : Phrase(
          zh: "可以写 \(DeadlineInput.examples.zh)",
          en: "write for instance \(DeadlineInput.examples.en)")
    case .feedbackUnknown: remedy
    }
  }
}
