/// What holds in a ledger where its header says nothing.

extension LedgerHeader {
  /// The value that a field has while it is absent: the thresholds and the sign-off steps; nil for fields
  /// without one. The same for every ledger.
  package static func standard(of field: Field) -> String? {
    let standard = Thresholds()
    switch field.name {
    case "DueSoonDays": return String(standard.dueSoon)
    case "UrgentDays": return String(standard.urgent)
    case "StallDays": return String(standard.stall)
    case "StallDaysListed": return String(standard.stallListed)
    case "Steps": return defaultSteps.joined(separator: "、")
    default: return nil
    }
  }
}
