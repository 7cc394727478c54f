/// The table of what a report claims and what its ledger gives.
package import LedgerModel

/// One line of the table.
package struct DeclaredLine: Equatable, Sendable {
  /// The field of the header: `DeclaredDone`.
  package var field: String
  package var label: Phrase
  /// nil where the report does not say.
  package var declared: String?
  package var counted: String
  /// Too many when positive, too few when negative, 0 when both agree; nil where nothing is declared,
  /// or for a share, which is only right or not.
  package var surplus: Int?
  package var isRight: Bool
  /// False where records could not be read, so that nothing is said of the difference.
  package var isJudged = true

  /// `多报1`, `少报2`, `相符`, `偏高0.8`; empty where nothing is declared.
  package var verdict: Phrase {
    guard let declared else { return Phrase(zh: "", en: "") }
    if !isJudged { return Phrase(zh: "未核", en: "not compared") }
    if isRight { return Phrase(zh: "相符", en: "agrees") }
    if let surplus { return DeclaredTotalMismatchRule.surplus(surplus) }
    let more = DeclaredLine.hundredths(declared) - DeclaredLine.hundredths(counted)
    let gap = more % 100 == 0 ? "\(abs(more) / 100)" : "\(Double(abs(more)) / 100)"
    return more > 0
      ? Phrase(zh: "偏高\(gap)", en: "\(gap) too high") : Phrase(zh: "偏低\(gap)", en: "\(gap) too low")
  }

  /// Of `91.7%`: 9170.
  private static func hundredths(_ share: String) -> Int {
    Int(((Double(share.dropLast()) ?? 0) * 100).rounded())
  }

  /// Why nothing is said of differences; nil where they are told.
  package static func obstacle(_ lines: [DeclaredLine]) -> Phrase? {
    lines.contains { $0.declared != nil && !$0.isJudged }
      ? Phrase(
        zh: "有记录读不出，实数不全，暂不比较",
        en: "some records cannot be read, so that the counts are not whole and nothing is compared")
      : nil
  }

  static func all(_ ledger: AuditedLedger, isWhole: Bool) -> [DeclaredLine] {
    let header = ledger.header
    var lines = CountedTotals.fields.compactMap { field -> DeclaredLine? in
      guard let count = ledger.counted.count(of: field) else { return nil }
      let declared = header.declared[field]
      if declared == nil, isSeldomSaid(field) { return nil }
      return DeclaredLine(
        field: field, label: CountedTotals.label(of: field), declared: declared.map { "\($0)" },
        counted: "\(count)", surplus: declared.map { $0 - count },
        isRight: declared == nil || declared == count, isJudged: isWhole)
    }
    if let share = share(ledger) {
      lines.append(
        DeclaredLine(
          field: "DeclaredPercent", label: CountedTotals.label(of: "DeclaredPercent"),
          declared: share.claimed + "%", counted: share.counted + "%", surplus: nil,
          isRight: share.isRight, isJudged: isWhole))
    }
    return lines
  }

  /// Without a claim these lines say little.
  private static func isSeldomSaid(_ field: String) -> Bool { field == "DeclaredMostly" }

  /// The share that is claimed, or that follows from what is claimed, beside the counted one.
  private static func share(
    _ ledger: AuditedLedger
  ) -> (claimed: String, counted: String, isRight: Bool)? {
    let (header, counted) = (ledger.header, ledger.counted)
    if let text = header.declaredPercent {
      return DeclaredShare(text, done: counted.done, of: counted.issues).map {
        ($0.claimedText, $0.countedText, $0.isRight)
      }
    }
    guard let done = header.declared["DeclaredDone"], let all = header.declared["DeclaredIssues"],
      all > 0, done <= all, counted.issues > 0
    else { return nil }
    let claimed = tenths(done, all)
    let real = tenths(counted.done, counted.issues)
    return (claimed, real, claimed == real)
  }

  private static func tenths(_ part: Int, _ whole: Int) -> String {
    let tenths = (2 * part * 1000 + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
