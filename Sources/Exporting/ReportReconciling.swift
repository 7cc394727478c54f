/// Declared figures against counted ones, before a report is published.

import LedgerModel
import LedgerText

enum ReportReconciling {
  /// Claims of the header that the ledger contradicts.
  ///
  /// Claims about results speak of the day of the report in which they stood. When issues moved
  /// after that day they are history, and only a remark.
  static func findings(
    _ material: ReportMaterial, lastMove: Day?
  ) -> (obstacles: [ReportObstacle], remarks: [ReportObstacle]) {
    let header = material.header
    let count = ReportCount(material.source.whole)
    var standing: [ReportObstacle] = []
    var results: [ReportObstacle] = []
    let claims: [(field: String, code: String, name: String, en: String, counted: Int)] = [
      ("DeclaredIssues", "declared_total_mismatch", "问题", "issues", count.issues),
      (
        "DeclaredCategories", "declared_category_mismatch", "问题类别", "categories",
        count.categories.count
      ),
      ("DeclaredMeasures", "declared_total_mismatch", "措施", "measures", count.measures),
      ("DeclaredDone", "declared_status_mismatch", "已完成", "done", count.done),
      ("DeclaredMostly", "declared_status_mismatch", "基本完成", "mostly done", count.mostly),
      ("DeclaredStaged", "declared_status_mismatch", "阶段性完成", "partly done", count.staged),
      ("DeclaredOpen", "declared_status_mismatch", "未完成", "open", count.open),
    ]
    for claim in claims {
      guard let declared = header.declared[claim.field], declared != claim.counted else { continue }
      let finding = ReportObstacle(
        claim.code, header: claim.field, material,
        Phrase(
          zh: "自称\(claim.name)数为 \(declared)，台账实有 \(claim.counted)；核对后改 \(claim.field)",
          en: "\(declared) \(claim.en) declared, \(claim.counted) counted; put \(claim.field) right"
        ))
      if claim.code == "declared_status_mismatch" || claim.field == "DeclaredMeasures" {
        results.append(finding)
      } else {
        standing.append(finding)
      }
    }
    if let finding = percentFinding(material, count) { results.append(finding) }
    let isHistory = header.reportOn.map { report in lastMove.map { $0 > report } ?? false } ?? false
    return isHistory ? (standing, results) : (standing + results, [])
  }

  private static func percentFinding(
    _ material: ReportMaterial, _ count: ReportCount
  ) -> ReportObstacle? {
    guard count.issues > 0, let text = material.header.declaredPercent,
      let claim = hundredths(text)
    else { return nil }
    // The claim is compared at the precision in which it is made.
    let unit = claim.decimals == 0 ? 100 : claim.decimals == 1 ? 10 : 1
    let exact = count.done * 10_000
    let rounded = (2 * exact + count.issues * unit) / (2 * count.issues * unit) * unit
    guard rounded != claim.value else { return nil }
    let counted = count.percent ?? "0"
    return ReportObstacle(
      "percent_mismatch", header: "DeclaredPercent", material,
      Phrase(
        zh:
          "自称完成率 \(ReportText.line(text))%，台账实为 \(count.done)/\(count.issues)，即 \(counted)%；核对后改 DeclaredPercent",
        en:
          "\(ReportText.line(text))% declared, \(count.done) of \(count.issues) counted, which is "
          + "\(counted)%; put DeclaredPercent right"))
  }

  /// A number with at most two decimals that count, in hundredths.
  private static func hundredths(_ text: String) -> (value: Int, decimals: Int)? {
    let parts = ReportText.line(text).split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = Int(first), (0...100).contains(whole),
      parts.count <= 2
    else { return nil }
    guard parts.count == 2 else { return (whole * 100, 0) }
    let digits = parts[1].prefix(2)
    guard let decimals = Int(digits), decimals >= 0 else { return nil }
    return (whole * 100 + (digits.count == 1 ? decimals * 10 : decimals), digits.count)
  }
}
