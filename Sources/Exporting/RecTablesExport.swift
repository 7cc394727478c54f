/// A ledger as record sets, one record an entry, for recsel and other tools.

internal import LedgerModel
internal import LedgerText

/// The fields of an entry are fields of their own here instead of a head line. The file is no ledger;
/// recutils can join its sets: `recsel -t Measure -j Issue`.
package enum RecTablesExport {
  package static func text(_ source: ExportSource) -> String {
    var issues = ""
    var sets: [EntryKind: String] = [:]
    for place in source.places {
      let issue = source.ledger.issue(at: place)
      issues += "\n" + record(issue)
      for kind in EntryKind.allCases {
        for (ordinal, entry) in issue.entries(kind).enumerated() {
          sets[kind, default: ""] += "\n" + record(entry, ordinal + 1, issue.id)
        }
      }
    }
    var text = comment(source) + "\n" + RecTableSet.issue + issues
    for kind in EntryKind.allCases {
      if let records = sets[kind] { text += "\n" + RecTableSet.descriptor(kind) + records }
    }
    return text
  }

  private static func comment(_ source: ExportSource) -> String {
    let left = source.broken.count
    let lines = [
      source.title + "：分表，截至\(source.today.iso)",
      "由台账导出，供 recutils 查询：一条措施、进展、佐证各是一条记录，Issue 是问题编号。改动请改台账，不要改这里。",
      left > 0 ? "有\(left)条待处理的记录没有导出，请先运行 guatu check。" : nil,
    ]
    return lines.compactMap(\.self).reduce(into: "") { $0 += "# " + PlainText.line($1) + "\n" }
  }

  private static func record(_ issue: Issue) -> String {
    var text = ""
    for field in Field.issue {
      if case .entry = field.kind { continue }
      for value in issue.values(of: field.name) { text += line(field.name, value) }
    }
    for field in issue.unknownFields { text += line(field.name, field.value) }
    return text
  }

  /// The key is made of the issue's number and the place among its entries, because dated entries
  /// have no number of their own.
  private static func record(_ entry: Entry, _ ordinal: Int, _ issue: IssueID) -> String {
    var text = line("Id", "\(issue.text)/\(ordinal)") + line("Issue", issue.text)
    let keys = entry.kind.shape.knownKeys
    for token in entry.tokens {
      switch token {
      case .id(let word): text += line("Number", word)
      case .state(let word): text += line("State", word)
      case .person(let word): text += line("Who", word)
      case .day(let day): text += line("Day", day.iso)
      case .key(let key, let value) where keys.contains(key):
        text += line(RecTableSet.name(ofKey: key), value)
      case .key, .other: text += line("Other", token.text)
      }
    }
    return text + line("Text", entry.text)
  }

  /// nothing for an empty value, which is an absent one.
  private static func line(_ name: String, _ value: String) -> String {
    let clean = PlainText.clean(value)
    return clean.trimmingLineEnds.isEmpty ? "" : RecordText.field(name, clean)
  }
}
