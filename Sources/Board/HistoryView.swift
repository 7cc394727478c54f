/// The history on the screen: behind an issue's page, and as a list of its own.

import Canvas
package import LedgerModel
import LedgerText

/// The newest events of a ledger's history, as far as the board has read them.
package struct KnownHistory: Sendable {
  /// Oldest first.
  package var events: [HistoryEvent]
  /// Whether these are all there are.
  package var isAll: Bool

  package init(events: [HistoryEvent], isAll: Bool) {
    self.events = events
    self.isAll = isAll
  }

  /// How much of a history the board reads, in bytes: some twenty thousand events.
  package static let limit = 8 << 20

  /// The events of one record, newest first.
  func events(on record: RecordKey) -> [HistoryEvent] {
    events.reversed().filter { $0.on == record.name }
  }
}

extension BoardState {
  /// Whether something on the screen shows the history and it has not been read since it grew.
  var needsHistory: Bool { history == nil && isOnPage && ledger.path != "-" }

  /// The list of what was changed: of one issue, or of the whole ledger. Typing narrows it down by
  /// person, day, field or any word of the change.
  func historyPicker(of record: RecordKey?) -> Picker {
    let known = history ?? KnownHistory(events: [], isAll: true)
    let events = known.events.reversed().filter {
      (record == nil || $0.on == record?.name) && !isHidden($0.record, in: [ledger])
    }
    // Who did it stands before what was done: it is never cut away by a long change.
    let names = events.map { $0.by == HistoryEvent.somebody ? say(Wording.outside) : $0.by }
    let longest = min(14, names.lazy.map { setting.widths.columns(of: $0) }.max() ?? 0)
    var items = zip(events, names).map { event, name in
      let who = setting.widths.padded(name, columns: longest)
      let moment = Moment.short(event.at, language)
      var item = Picker.Item("\(moment)  \(who)  \(say(event.words))", value: .event(event))
      // Of day and time the time is worth least.
      let day = Day(iso: event.at.prefix(10))?.short(language) ?? moment
      item.shortLabel = "\(day)  \(who)  \(say(event.words))"
      return item
    }
    if !known.isAll {
      items.append(
        Picker.Item(
          say(
            Phrase(zh: "更早的请用 guatu history 查看", en: "older ones: guatu history")), value: .heading)
      )
    }
    let title: Phrase =
      switch record {
      case .issue(let id)?: Phrase(zh: "\(id) 号问题的历史", en: "History of issue \(id)")
      default: Phrase(zh: "台账的历史", en: "History of the ledger")
      }
    return Picker(
      .history, title: say(title), items: items, search: items.isEmpty ? nil : TextField(""))
  }

  /// One event in full, with both values.
  func historyQuestion(_ event: HistoryEvent) -> Question {
    var lines = [
      "\(Moment.short(event.at, language))  \(event.by == HistoryEvent.somebody ? say(Wording.outside) : event.by)",
      say(event.words),
    ]
    if let old = event.old { lines += [say(Phrase(zh: "原来：", en: "Before:"))] + shown(old) }
    if let new = event.new { lines += [say(Phrase(zh: "现在：", en: "After:"))] + shown(new) }
    var answers = [say(Phrase(zh: "返回", en: "Back"))]
    if case .issue(let id) = event.record, ledger.row(of: id) != nil {
      answers.append(say(Phrase(zh: "打开 \(id) 号问题", en: "Open issue \(id)")))
    }
    return Question(
      .event(event), title: say(Phrase(zh: "一条历史", en: "One event")), lines: lines,
      answers: answers)
  }

  private func shown(_ value: String) -> [String] {
    value.split(separator: "\n", omittingEmptySubsequences: false).prefix(12).map { "  " + $0 }
  }
}
