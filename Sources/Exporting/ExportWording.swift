/// Words that several exports share.

internal import LedgerModel
internal import Rules

enum ExportWording {
  static func asOf(_ day: Day) -> Phrase {
    Phrase(
      zh: "截至\(day.long(.chinese)) \(day.weekdayName(.chinese))",
      en: "as of \(day.weekdayName(.english)), \(day.long(.english))")
  }

  static let inspected = Phrase(zh: "被巡察单位", en: "inspected body")
  static let feedback = Phrase(zh: "反馈日期", en: "feedback")
  static let deadline = Phrase(zh: "整改期限", en: "deadline of the ledger")
  static let noTitle = Phrase(zh: "（没有标题）", en: "(no title)")
  static let measures = Phrase(zh: "措施", en: "measures")
  static let nobody = Phrase(zh: "未定责任人", en: "no owner")
  static let colon = Phrase(zh: "：", en: ": ")
  static let comma = Phrase(zh: "，", en: ", ")

  /// `措施3/5`; nil for an issue without measures.
  static func measures(_ row: IssueRow) -> Phrase? {
    guard row.measuresCounted > 0 else { return nil }
    return Phrase(
      zh: "措施\(row.measuresDone)/\(row.measuresCounted)",
      en: "\(row.measuresDone)/\(row.measuresCounted) measures")
  }

  /// `节选，台账共30项`; nil where the whole ledger goes out.
  static func part(_ source: ExportSource) -> Phrase? {
    source.issuesOfWhole.map {
      Phrase(zh: "节选，台账共\($0)项", en: "a part of the ledger, which has \($0)")
    }
  }

  /// `共11项，办结6（55%），未办结5（其中阶段性完成3）`: 未完成 is a report's word, which counts otherwise.
  /// Of a part of the ledger `这里6项（节选，台账共30项）`, without a share that would be no share of it.
  static func totals(_ source: ExportSource) -> Phrase {
    let tally = source.tally
    if let part = part(source) {
      return Phrase(
        zh: "这里\(tally.counted)项（\(part.zh)），办结\(tally.finished)，未办结\(tally.open)",
        en:
          "\(tally.counted) issues here (\(part.en)), \(tally.finished) finished, \(tally.open) open"
      )
    }
    let staged = tally.count(.staged) + tally.count(.mostly)
    let share = tally.percent.map { "\($0)%" } ?? "–"
    return Phrase(
      zh: "共\(tally.counted)项，办结\(tally.finished)（\(share)），未办结\(tally.open)"
        + (staged > 0 ? "（其中阶段性完成\(staged)）" : ""),
      en: "\(tally.counted) issues, \(tally.finished) finished (\(share)), \(tally.open) open"
        + (staged > 0 ? " (\(staged) of them partly done)" : ""))
  }

  /// `逾期1 · 停滞2 · 未定时限3`; lights that are off are left out.
  static func lights(_ tally: Tally, _ language: Language) -> String {
    let shown: [LightRule] = [
      .overdue, .cadenceLapsed, .stalled, .dueSoon, .undated, .ownerless,
    ]
    return shown.filter { tally.count($0) > 0 }.map {
      $0.label(language) + (language == .chinese ? "" : " ") + String(tally.count($0))
    }.joined(separator: " · ")
  }
}
