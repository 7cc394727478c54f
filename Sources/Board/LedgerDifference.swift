/// What differs between two versions of a ledger, in short sentences.

import LedgerModel
import LedgerText

/// Issues added, removed and changed from one version to the other, found by number.
struct LedgerDifference {
  private(set) var sentences: [Phrase] = []

  init(from old: Ledger, to new: Ledger) {
    var changed: [Phrase] = []
    var added: [String] = []
    for row in new.rows.indices {
      let id = new.id(at: row)
      guard let before = old.row(of: id) else {
        added.append(id.text)
        continue
      }
      if old.rawText(at: before) != new.rawText(at: row) {
        changed.append(LedgerDifference.sentence(old.issue(at: before), new.issue(at: row)))
      }
    }
    let removed = old.rows.indices.map { old.id(at: $0) }.filter { new.row(of: $0) == nil }
    sentences = changed
    if !added.isEmpty {
      let list = added.prefix(8).joined(separator: "、")
      sentences.append(Phrase(zh: "新增 \(list)", en: "added \(list)"))
    }
    if !removed.isEmpty {
      let list = removed.prefix(8).map(\.text).joined(separator: "、")
      sentences.append(Phrase(zh: "删除 \(list)", en: "removed \(list)"))
    }
    if sentences.isEmpty { sentences = [Phrase(zh: "台账头或格式", en: "header or form")] }
  }

  private static func sentence(_ old: Issue, _ new: Issue) -> Phrase {
    var words: [Phrase] = []
    if old.status != new.status {
      words.append(
        Phrase(
          zh: "状态 \(old.status.label.zh)→\(new.status.label.zh)",
          en: "status \(old.status.label.en)→\(new.status.label.en)"))
    }
    if old.due != new.due {
      let before = old.due?.iso ?? "-"
      let after = new.due?.iso ?? "-"
      words.append(Phrase(zh: "时限 \(before)→\(after)", en: "deadline \(before)→\(after)"))
    }
    if old.lead != new.lead || old.unit != new.unit || old.owners != new.owners {
      words.append(Phrase(zh: "责任人", en: "owners"))
    }
    for kind in EntryKind.allCases where old.entries(kind) != new.entries(kind) {
      words.append(kind.label)
    }
    if words.isEmpty { words = [Phrase(zh: "文字", en: "text")] }
    return Phrase(
      zh: "\(new.id) 号 " + words.map(\.zh).joined(separator: "、"),
      en: "\(new.id): " + words.map(\.en).joined(separator: ", "))
  }
}
