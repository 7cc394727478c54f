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
  /// What may account for a difference, so that it is no error: 通报后有变动, 报的是方案措施.
  package var excuse: Phrase?
  /// What is counted within the figure besides what its label says.
  package var within: Phrase?
  /// Why nothing is said of the difference.
  package var silence: Silence?

  package enum Silence: Sendable {
    /// Records could not be read.
    case unread
    /// No issue is sorted into a category, so that there is nothing to count.
    case unsorted
    /// Issues without any result may account for the difference.
    case unstated
  }

  package var isJudged: Bool { silence == nil }

  /// `多报1`, `少报2`, `相符`, `偏高0.8`, `相符（含阶段性完成1）`; empty where nothing is declared.
  package var verdict: Phrase {
    let word = word
    let asides = [within, excuse].compactMap(\.self)
    guard !asides.isEmpty, isJudged else { return word }
    return Phrase(
      zh: "\(word.zh)（\(asides.map(\.zh).joined(separator: "，"))）",
      en: "\(word.en) (\(asides.map(\.en).joined(separator: ", ")))")
  }

  private var word: Phrase {
    guard let declared else { return Phrase(zh: "", en: "") }
    switch silence {
    case .unread: return Phrase(zh: "未核", en: "not compared")
    case .unsorted: return Phrase(zh: "台账未分类", en: "none in the ledger")
    case .unstated: return Phrase(zh: "逐条没写结果", en: "no results to compare")
    case nil: break
    }
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
    lines.contains { $0.declared != nil && $0.silence == .unread }
      ? Phrase(
        zh: "有记录读不出，实数不全，暂不比较",
        en: "some records cannot be read, so that the counts are not whole and nothing is compared")
      : nil
  }

  static func all(_ ledger: AuditedLedger, isWhole: Bool) -> [DeclaredLine] {
    let header = ledger.header
    let comparison = ledger.comparison
    let silence: Silence? = isWhole ? nil : .unread
    var lines = CountedTotals.fields.compactMap { field -> DeclaredLine? in
      let declared = header.declared[field]
      if declared == nil, isSeldomSaid(field) { return nil }
      let label = CountedTotals.label(of: field)
      guard let count = comparison.figure(of: field) else {
        return DeclaredLine(
          field: field, label: label, declared: declared.map { "\($0)" }, counted: "-",
          surplus: nil, isRight: true, silence: silence ?? .unsorted)
      }
      return DeclaredLine(
        field: field, label: label, declared: declared.map { "\($0)" },
        counted: "\(count.value)", surplus: declared.map { $0 - count.value },
        isRight: count.isRight,
        excuse: count.isHistory
          ? moved : DeclaredTotalMismatchRule.isCondensed(field, ledger) ? condensed : nil,
        within: count.within,
        silence: silence ?? (count.isUnknown ? .unstated : nil))
    }
    if let share = share(ledger) {
      lines.append(
        DeclaredLine(
          field: "DeclaredPercent", label: CountedTotals.label(of: "DeclaredPercent"),
          declared: share.claimed + "%", counted: share.counted + "%", surplus: nil,
          isRight: share.isRight, excuse: share.isHistory ? moved : nil,
          silence: silence ?? (share.isUnknown ? .unstated : nil)))
    }
    return lines
  }

  /// Without a claim these lines say little.
  private static func isSeldomSaid(_ field: String) -> Bool { field == "DeclaredMostly" }

  /// The share that is claimed, or that follows from what is claimed, beside the counted one.
  private static func share(
    _ ledger: AuditedLedger
  ) -> (claimed: String, counted: String, isRight: Bool, isHistory: Bool, isUnknown: Bool)? {
    let (header, counted) = (ledger.header, ledger.counted)
    if let text = header.declaredPercent {
      return DeclaredShare(text, done: counted.done, of: counted.issues).map {
        (
          $0.claimedText, $0.countedText, $0.isRight,
          !$0.isRight && ledger.comparison.isHistory(share: text),
          !$0.isRight && ledger.comparison.isUnknown(share: text)
        )
      }
    }
    guard let done = header.declared["DeclaredDone"], let all = header.declared["DeclaredIssues"],
      all > 0, done <= all, counted.issues > 0
    else { return nil }
    let claimed = tenths(done, all)
    let real = tenths(counted.done, counted.issues)
    return (
      claimed, real, claimed == real,
      claimed != real && ledger.comparison.isHistory(share: claimed),
      claimed != real && ledger.comparison.isUnknown(share: claimed)
    )
  }

  private static let moved = Phrase(zh: "通报后有变动", en: "moved since")
  private static let condensed = Phrase(zh: "报的是方案措施", en: "the plan's")

  private static func tenths(_ part: Int, _ whole: Int) -> String {
    let tenths = (2 * part * 1000 + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
