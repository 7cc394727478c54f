/// Declared figures against counted ones, before a report is published.

import LedgerModel
import LedgerText

enum ReportReconciling {
  /// Claims of the header that the ledger contradicts.
  ///
  /// Claims about results speak of the day of the report in which they stood. When issues moved
  /// after that day they are history, and only a remark.
  static func findings(
    _ material: ReportMaterial, _ later: LaterMoves
  ) -> (obstacles: [ReportObstacle], remarks: [ReportObstacle]) {
    // Counts without the records that cannot be read would contradict every claim.
    guard material.source.ledger.isWhole else { return ([], []) }
    let header = material.header
    let count = CountedTotals(material.source.whole)
    let comparison = TotalsComparison(header.declared, count)
    var standing: [ReportObstacle] = []
    var results: [ReportObstacle] = []
    for field in CountedTotals.fields {
      guard let declared = header.declared[field], let counted = comparison.figure(of: field),
        !counted.isRight
      else { continue }
      let name = CountedTotals.label(of: field)
      let within = counted.within.map { Phrase(zh: "（\($0.zh)）", en: " (\($0.en))") }
      let finding = ReportObstacle(
        code(of: field), header: field, material,
        counted.isUnknown
          ? unchecked(name, "\(declared)", comparison.unknown)
          : Phrase(
            zh: "自称\(name.zh)数为 \(declared)，台账实有 \(counted.value)\(within?.zh ?? "")；核对后改 \(field)",
            en: "\(declared) \(name.en) declared, \(counted.value) counted\(within?.en ?? ""); "
              + "put \(field) right"))
      let isStanding = field == "DeclaredIssues" || field == "DeclaredCategories"
      if isStanding { standing.append(finding) } else { results.append(finding) }
    }
    if let finding = percentFinding(material, count) { results.append(finding) }
    guard later.count > 0 else { return (standing + results, []) }
    return (
      standing,
      results.map { finding in
        var finding = finding
        finding.words = Phrase(
          zh: finding.words.zh + "（通报日期以后台账有变动，不妨碍生成）",
          en: finding.words.en + " (the ledger moved since the day of the report: no obstacle)")
        return finding
      }
    )
  }

  /// Issues without a result may account for the difference.
  private static func unchecked(_ name: Phrase, _ claim: String, _ unknown: Int) -> Phrase {
    Phrase(
      zh: "自称\(name.zh)为 \(claim)，逐条有 \(unknown) 个没有写结果，无法核对；先补上结果",
      en: "\(claim) \(name.en) declared, yet \(unknown) issues have no result to compare with; "
        + "fill them in first")
  }

  /// The codes of what is found here.
  static let codes: Set<String> = [
    "declared_total_mismatch", "declared_category_mismatch", "declared_status_mismatch",
    "percent_mismatch",
  ]

  /// The rule of the audit that finds the same.
  private static func code(of field: String) -> String {
    switch field {
    case "DeclaredIssues", "DeclaredMeasures": "declared_total_mismatch"
    case "DeclaredCategories": "declared_category_mismatch"
    default: "declared_status_mismatch"
    }
  }

  private static func percentFinding(
    _ material: ReportMaterial, _ count: CountedTotals
  ) -> ReportObstacle? {
    guard let text = material.header.declaredPercent,
      let share = DeclaredShare(ReportText.line(text), done: count.done, of: count.issues),
      !share.isRight
    else { return nil }
    let comparison = TotalsComparison(material.header.declared, count)
    return ReportObstacle(
      "percent_mismatch", header: "DeclaredPercent", material,
      comparison.isUnknown(share: text)
        ? unchecked(
          CountedTotals.label(of: "DeclaredPercent"), ReportText.line(text) + "%",
          comparison.unknown)
        : Phrase(
          zh:
            "自称完成率 \(ReportText.line(text))%，台账实为 \(count.done)/\(count.issues)，即 \(share.countedText)%；核对后改 DeclaredPercent",
          en:
            "\(ReportText.line(text))% declared, \(count.done) of \(count.issues) counted, which is "
            + "\(share.countedText)%; put DeclaredPercent right"))
  }
}
