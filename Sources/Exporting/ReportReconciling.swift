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
    guard let text = material.header.declaredPercent,
      let share = DeclaredShare(ReportText.line(text), done: count.done, of: count.issues),
      !share.isRight
    else { return nil }
    let counted = count.percent ?? share.countedText
    return ReportObstacle(
      "percent_mismatch", header: "DeclaredPercent", material,
      Phrase(
        zh:
          "自称完成率 \(ReportText.line(text))%，台账实为 \(count.done)/\(count.issues)，即 \(counted)%；核对后改 DeclaredPercent",
        en:
          "\(ReportText.line(text))% declared, \(count.done) of \(count.issues) counted, which is "
          + "\(counted)%; put DeclaredPercent right"))
  }
}
