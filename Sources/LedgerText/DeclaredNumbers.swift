/// W310: the totals that a report claims against those that its ledger gives.

internal import LedgerModel

/// What a ledger's rows come to. Withdrawn issues are out of every count; done means done or closed.
struct DeclaredNumbers {
  let header: LedgerHeader
  private var issues = 0
  private var done = 0
  private var mostly = 0
  private var staged = 0
  private var open = 0
  private var measures = 0
  private var categories: Set<UInt32> = []

  init(header: LedgerHeader, rows: [IssueRow]) {
    self.header = header
    if header.declared.isEmpty, header.declaredPercent == nil { return }
    for row in rows {
      switch row.status {
      case .void: continue
      case .done, .closed: done += 1
      case .mostly: mostly += 1
      case .staged: staged += 1
      case .todo, .doing, .unknown: open += 1
      }
      issues += 1
      measures += Int(row.measuresCounted)
      if row.category != 0 { categories.insert(row.category) }
    }
  }

  /// The problems, each at the field that makes the claim.
  func problems(in record: RecordSyntax, bytes: UnsafeRawBufferPointer) -> [Problem] {
    let counted: [(name: String, zh: String, en: String, count: Int)] = [
      ("DeclaredCategories", "类问题", "categories", categories.count),
      ("DeclaredIssues", "个问题", "issues", issues),
      ("DeclaredMeasures", "条措施", "measures", measures),
      ("DeclaredDone", "个已完成", "done", done),
      ("DeclaredMostly", "个基本完成", "mostly done", mostly),
      ("DeclaredStaged", "个阶段性完成", "partly done", staged),
      ("DeclaredOpen", "个未完成", "open", open),
    ]
    var problems: [Problem] = []
    for (name, zh, en, count) in counted {
      guard let claim = header.declared[name], claim != count,
        let field = record.field(named: name, in: bytes)
      else { continue }
      problems.append(
        Problem(
          code: "W310", place: RecordSyntax.sourcePlace(of: 0, in: field, bytes: bytes),
          message: Phrase(
            zh: "自称 \(claim) \(zh)，台账实有 \(count)\(DeclaredNumbers.meant[name]?.zh ?? "")",
            en:
              "\(claim) \(en) declared, \(count) counted\(DeclaredNumbers.meant[name]?.en ?? "")"))
      )
    }
    if let problem = percentProblem(in: record, bytes: bytes) { problems.append(problem) }
    return problems
  }

  /// What is counted where the report's word is not the name of one status.
  private static let meant = [
    "DeclaredDone": Phrase(zh: "（已完成和已销号）", en: " (done and closed)"),
    "DeclaredOpen": Phrase(
      zh: "（未启动、正在整改和未知）", en: " (todo, doing and unknown)"),
  ]

  private func percentProblem(in record: RecordSyntax, bytes: UnsafeRawBufferPointer) -> Problem? {
    guard issues > 0, let text = header.declaredPercent, let claim = Decimal.parse(text),
      let field = record.field(named: "DeclaredPercent", in: bytes)
    else { return nil }
    // The claim is compared at the precision in which it is made.
    let unit = claim.decimals == 0 ? 100 : claim.decimals == 1 ? 10 : 1
    let exact = done * 10_000
    let rounded = (2 * exact + issues * unit) / (2 * issues * unit) * unit
    if rounded == claim.hundredths { return nil }
    let counted = "\(rounded / 100)" + decimals(rounded % 100, unit)
    return Problem(
      code: "W310", place: RecordSyntax.sourcePlace(of: 0, in: field, bytes: bytes),
      message: Phrase(
        zh: "自称完成率 \(text)%，台账实为 \(done)/\(issues)，即 \(counted)%",
        en: "\(text)% declared, \(done) of \(issues) counted, which is \(counted)%"))
  }

  private func decimals(_ hundredths: Int, _ unit: Int) -> String {
    switch unit {
    case 100: ""
    case 10: ".\(hundredths / 10)"
    default: hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
    }
  }
}
