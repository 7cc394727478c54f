/// How a body went about its rectification, as far as a ledger counts it.

import LedgerModel

/// What a ledger holds of how the body went about it, in figures.
enum PublishedFacts {
  /// nil when the ledger holds nothing of the kind.
  static func sentence(_ items: [ReportMaterial.Item]) -> String? {
    let issues = items.map(\.issue)
    func all(_ kind: EntryKind) -> [Entry] { issues.flatMap { $0.entries(kind) } }
    var parts: [String] = []
    let decisions = all(.decision)
    if !decisions.isEmpty {
      let meetings = Set(decisions.compactMap { $0.day(of: "meeting") ?? $0.day }).count
      parts.append("调度会议\(meetings)次，作出会议决定\(decisions.count)次")
    }
    for (kind, name, unit) in [
      (EntryKind.instruction, "领导批示", "次"), (.notice, "制发督办、提醒", "件"), (.check, "抽查、回头看", "次"),
    ] {
      let count = all(kind).count
      if count > 0 { parts.append("\(name)\(count)\(unit)") }
    }
    let rules = all(.regulation)
    if !rules.isEmpty { parts.append("新建、修订制度\(rules.count)项") }
    let persons = all(.accountability).compactMap(\.persons).reduce(0, +)
    if persons > 0 { parts.append("问责处理\(persons)人次") }
    return parts.isEmpty ? nil : "据整改台账记载，整改以来" + parts.joined(separator: "；") + "。"
  }
}
