/// What others changed on the disk, said with their names as far as the history knows them.

import LedgerModel
import LedgerText
import Rules

/// Changes that came in from the disk and that the room is to be told of.
struct Announcement: Sendable {
  var changes: [LedgerChange]
  /// They were put together with changes of this board.
  var isMerged: Bool
}

extension BoardState {
  /// Says at once what changed, and asks the history who did it.
  mutating func announce(_ changes: [LedgerChange], isMerged: Bool) -> [Effect] {
    let announcement = Announcement(changes: changes, isMerged: isMerged)
    announced = announcement
    tell(sentence(announcement, knowing: []), .warn)
    return changes.isEmpty ? [] : [.readHistory(isFor: .announcement)]
  }

  /// Says it again with names, now that the history was read; where it names nobody, what was said
  /// stands.
  mutating func nameAuthors() {
    guard let announcement = announced else { return }
    announced = nil
    let events = history?.events ?? []
    guard announcement.changes.contains(where: { author(of: $0, events) != nil }) else { return }
    tell(sentence(announcement, knowing: events), .warn)
  }

  private func sentence(_ announcement: Announcement, knowing events: [HistoryEvent]) -> Phrase {
    let changes = BoardState.leading(announcement.changes)
    let isMerged = announcement.isMerged
    guard changes.contains(where: { author(of: $0, events) != nil }) else {
      let what =
        changes.isEmpty
        ? Phrase(zh: "只是写法不同", en: "only its form") : list(changes, announcement)
      return isMerged
        ? Phrase(
          zh: "别处同时有 \(announcement.changes.count) 处改动，已并入：\(what.zh)",
          en: "\(announcement.changes.count) changes from elsewhere came in: \(what.en)")
        : Phrase(
          zh: "文件被外部改动，已重新读取：\(what.zh)",
          en: "The file changed outside and was read again: \(what.en)")
    }
    var groups: [(who: Phrase, changes: [LedgerChange])] = []
    for change in changes {
      let who = author(of: change, events).map { Phrase(zh: $0, en: $0) } ?? Wording.outside
      if let place = groups.firstIndex(where: { $0.who == who }) {
        groups[place].changes.append(change)
      } else {
        groups.append((who, [change]))
      }
    }
    let parts = groups.map { who, changes in
      let what = list(changes, announcement)
      return Phrase(zh: "\(who.zh)：\(what.zh)", en: "\(who.en): \(what.en)")
    }
    let end = isMerged ? Wording.mergedIn : Phrase(zh: "", en: "")
    return Phrase(
      zh: parts.map(\.zh).joined(separator: "；") + end.zh,
      en: parts.map(\.en).joined(separator: "; ") + end.en)
  }

  /// The first few changes in words, what is about one record together, and how many there are.
  private func list(_ changes: [LedgerChange], _ announcement: Announcement) -> Phrase {
    let shown = changes.prefix(announcement.isMerged ? 2 : 3)
    var zh = ""
    var en = ""
    var record: RecordKey?
    for change in shown {
      let isSame = change.record == record
      let words = isSame ? change.words : change.sentence
      zh += (zh.isEmpty ? "" : isSame ? "，" : "；") + words.zh
      en += (en.isEmpty ? "" : isSame ? ", " : "; ") + words.en
      record = change.record
    }
    guard changes.count > shown.count else { return Phrase(zh: zh, en: en) }
    return Phrase(
      zh: zh + " 等 \(changes.count) 处", en: en + " and \(changes.count - shown.count) more")
  }

  /// Changes without those that only go with another one: the day of a status, the flag and the entry
  /// of a moved deadline.
  private static func leading(_ changes: [LedgerChange]) -> [LedgerChange] {
    var fields: [RecordKey: Set<String>] = [:]
    for change in changes {
      if let field = change.field { fields[change.record, default: []].insert(field) }
    }
    return changes.filter { change in
      let others = fields[change.record] ?? []
      return switch change.field {
      case "Since", "Done", "Closed": !others.contains("Status")
      case "Extension": !others.contains("Due")
      case "Flag": change.new != "extended" || !others.contains("Due")
      default: true
      }
    }
  }

  /// Who made a change with guatu; nil where the last event about what it changed says something else,
  /// or that nobody knows.
  private func author(of change: LedgerChange, _ events: [HistoryEvent]) -> String? {
    let isValue = change.isRepeatable && change.entry == nil
    let value = change.new ?? change.old
    let last = events.last { event in
      event.on == change.record.name && event.field == change.field
        && event.entry == change.entry
        && (!isValue || event.new == value || event.old == value)
    }
    guard let last, last.new == change.new, last.op != .external,
      last.by != HistoryEvent.somebody
    else { return nil }
    return last.by
  }
}
