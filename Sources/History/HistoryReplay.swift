/// What a history says that the ledger must hold.

package import LedgerModel
package import LedgerText

/// The values at which each field ends that a history speaks of, compared with a ledger.
package struct HistoryReplay: Sendable {
  private struct Fields {
    /// Fields that hold one value: the last one, nil for none.
    var values: [String: String?] = [:]
    /// Repeatable fields: how often a value came more often than it went.
    var balances: [String: [String: Int]] = [:]
  }

  /// What is known of each record; a record is taken out or renamed as a whole.
  private var records: [RecordKey: Fields] = [:]
  /// Whole issues: whether they are there.
  private var issues: [IssueID: Bool] = [:]

  package init() {}

  package init(_ events: [HistoryEvent]) {
    for event in events { take(event) }
  }

  /// The next event, in the order of the file.
  package mutating func take(_ event: HistoryEvent) {
    if let change = event.change { take(change) }
  }

  package mutating func take(_ change: LedgerChange) {
    guard let field = change.field else {
      guard case .issue(let id) = change.record else { return }
      issues[id] = change.new != nil
      records[change.record] = nil
      if let text = change.new { take(text, of: change.record) }
      return
    }
    if field == "Id", case .issue(let old) = change.record, let new = change.new {
      return rename(old, to: IssueID(new))
    }
    guard change.isRepeatable else {
      records[change.record, default: Fields()].values[field] = .some(change.new)
      return
    }
    if let old = change.old { count(old, -1, field, of: change.record) }
    if let new = change.new { count(new, 1, field, of: change.record) }
  }

  private mutating func count(_ value: String, _ step: Int, _ field: String, of record: RecordKey) {
    records[record, default: Fields()].balances[field, default: [:]][value, default: 0] += step
  }

  /// The fields that an issue came with.
  private mutating func take(_ text: String, of record: RecordKey) {
    var text = text
    let fields = text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var reader = RecordReader(bytes)
      return reader.next().map { record in
        record.fields.map {
          (name: RecordSyntax.name($0, in: bytes), value: RecordSyntax.text($0, in: bytes))
        }
      } ?? []
    }
    for field in fields where field.name != "Id" {
      take(LedgerChange(record, field: field.name, old: nil, new: field.value))
    }
  }

  private mutating func rename(_ old: IssueID, to new: IssueID) {
    issues[old] = false
    issues[new] = true
    guard let fields = records.removeValue(forKey: .issue(old)) else { return }
    records[.issue(new), default: Fields()].values.merge(fields.values) { $1 }
    records[.issue(new), default: Fields()].balances.merge(fields.balances) { $1 }
  }

  /// Whether a change that was found is one that the history leads to.
  package func explains(_ change: LedgerChange) -> Bool {
    guard let field = change.field else {
      guard case .issue(let id) = change.record else { return false }
      return issues[id] == (change.new != nil)
    }
    if field == "Id", let new = change.new { return issues[IssueID(new)] == true }
    let fields = records[change.record]
    guard change.isRepeatable else {
      guard let value = fields?.values[field] else { return false }
      return HistoryReplay.isSame(value, change.new)
    }
    let balance = fields?.balances[field] ?? [:]
    // One that came and went within the events is told by them as well.
    if let old = change.old, balance[old] ?? 1 > 0 { return false }
    if let new = change.new, balance[new, default: 0] <= 0 { return false }
    return true
  }

  /// What stands in a ledger otherwise than the history ends: changes made outside guatu that are
  /// not recorded yet, as changes from what was expected to what was found.
  package func differences(from ledger: Ledger) -> [LedgerChange] {
    var changes: [LedgerChange] = []
    for (id, isThere) in issues where isThere != (ledger.row(of: id) != nil) {
      changes.append(
        LedgerChange(
          .issue(id), field: nil, old: isThere ? "" : nil, new: isThere ? nil : ""))
    }
    for (record, fields) in records {
      guard let syntax = ledger.syntax(of: record) else { continue }
      let texts = ledger.texts(of: syntax)
      for (field, value) in fields.values {
        let found = texts[field]?.first
        if !HistoryReplay.isSame(value, found) {
          changes.append(LedgerChange(record, field: field, old: value, new: found))
        }
      }
      for (field, balance) in fields.balances {
        let found = Set((texts[field] ?? []).map { HistoryReplay.bare($0) })
        for (value, count) in balance {
          let isFound = found.contains(HistoryReplay.bare(value))
          if count > 0, !isFound {
            changes.append(LedgerChange(record, field: field, old: value, new: nil))
          } else if count < 0, isFound {
            changes.append(LedgerChange(record, field: field, old: nil, new: value))
          }
        }
      }
    }
    return changes.sorted { ($0.record.name, $0.field ?? "") < ($1.record.name, $1.field ?? "") }
  }

  /// Values as the file's own rules compare them: blanks at the ends of lines do not count.
  package static func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left = bare(left), let right = bare(right) else {
      return bare(left) == nil && bare(right) == nil
    }
    return left == right
  }

  private static func bare(_ value: String?) -> String? {
    guard let value else { return nil }
    let clean = TextCleaning.text(value)
    // Around a value of one line no blank counts; in a text those at the beginning of a line do.
    let bare = clean.contains("\n") ? clean : String(clean.trimmed)
    return bare.isEmpty ? nil : bare
  }
}
