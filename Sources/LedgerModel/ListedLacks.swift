/// What 挂牌督办 demands of an issue.

extension Issue {
  /// The fields that a listed issue lacks: a leader who answers for it, a deadline unless it is
  /// long-term, and the steps on the way. Empty for an issue that is not open.
  package var listedLacks: [Field] {
    guard status.isOpen else { return [] }
    var names: [String] = []
    if lead == nil { names.append("Lead") }
    if due == nil, !flags.contains(.longterm) { names.append("Due") }
    if !entries(.milestone).contains(where: { $0.state != "void" }) {
      names.append(EntryKind.milestone.rawValue)
    }
    return names.compactMap { RecordType.issue.field(named: $0) }
  }
}
