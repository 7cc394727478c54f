/// W310: the totals that a report claims against those that its ledger gives.

internal import LedgerModel

/// Claims of a header against the counts of its ledger.
struct DeclaredNumbers {
  let header: LedgerHeader
  private var counted = CountedTotals()

  init(header: LedgerHeader, rows: [IssueRow]) {
    self.header = header
    if header.declared.isEmpty, header.declaredPercent == nil { return }
    counted = CountedTotals(rows)
  }

  /// The problems, each at the field that makes the claim.
  func problems(in record: RecordSyntax, bytes: UnsafeRawBufferPointer) -> [Problem] {
    let words: [(name: String, zh: String, en: String)] = [
      ("DeclaredCategories", "类问题", "categories"), ("DeclaredIssues", "个问题", "issues"),
      ("DeclaredMeasures", "条措施", "measures"), ("DeclaredDone", "个已完成", "done"),
      ("DeclaredMostly", "个基本完成", "mostly done"),
      ("DeclaredStaged", "个阶段性完成", "partly done"), ("DeclaredOpen", "个未完成", "open"),
    ]
    let comparison = TotalsComparison(header.declared, counted)
    var problems: [Problem] = []
    for (name, zh, en) in words {
      guard let claim = header.declared[name], let count = comparison.figure(of: name),
        !count.isRight, !count.isUnknown, let field = record.field(named: name, in: bytes)
      else { continue }
      problems.append(
        Problem(
          code: "W310", place: RecordSyntax.sourcePlace(of: 0, in: field, bytes: bytes),
          message: Phrase(
            zh: "自称 \(claim) \(zh)，台账实有 \(count.value)\(DeclaredNumbers.meant(name, count).zh)",
            en:
              "\(claim) \(en) declared, \(count.value) counted\(DeclaredNumbers.meant(name, count).en)"
          ))
      )
    }
    if let problem = percentProblem(in: record, bytes: bytes) { problems.append(problem) }
    return problems
  }

  /// What is counted where the report's word is not the name of one status.
  private static func meant(_ name: String, _ count: TotalsComparison.Figure) -> Phrase {
    switch name {
    case "DeclaredDone": return Phrase(zh: "（已完成和已销号）", en: " (done and closed)")
    case "DeclaredOpen":
      let within = count.within.map { Phrase(zh: "，\($0.zh)", en: ", \($0.en)") }
      return Phrase(
        zh: "（未启动、正在整改和未知\(within?.zh ?? "")）", en: " (todo, doing and unknown\(within?.en ?? ""))")
    default: return Phrase(zh: "", en: "")
    }
  }

  private func percentProblem(in record: RecordSyntax, bytes: UnsafeRawBufferPointer) -> Problem? {
    guard let text = header.declaredPercent,
      let share = DeclaredShare(text, done: counted.done, of: counted.issues), !share.isRight,
      !TotalsComparison(header.declared, counted).isUnknown(share: text),
      let field = record.field(named: "DeclaredPercent", in: bytes)
    else { return nil }
    return Problem(
      code: "W310", place: RecordSyntax.sourcePlace(of: 0, in: field, bytes: bytes),
      message: Phrase(
        zh: "自称完成率 \(text)%，台账实为 \(counted.done)/\(counted.issues)，即 \(share.countedText)%",
        en:
          "\(text)% declared, \(counted.done) of \(counted.issues) counted, which is \(share.countedText)%"
      ))
  }
}
