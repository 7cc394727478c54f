/// What an issue still asks for beyond its deadline, as tables and charts say it.

internal import LedgerModel
internal import Rules

enum DutyWords {
  /// `下次应查2026-07-18`, `回头看2026-06-01（逾14天）`, `每季度 ✓✓–逾`; nothing for a withdrawn issue.
  ///
  /// A check that is late has a word of its own already, see `CadenceRule`.
  ///
  /// - Parameters:
  ///   - check: the mark of a check that was made; not every typeface of offices has ✓.
  ///   - day: how the document writes days.
  static func words(
    _ issue: Issue, _ row: IssueRow, _ setting: RuleSetting, _ language: Language,
    check: Character, day said: (Day) -> String
  ) -> [String] {
    guard row.status != .void else { return [] }
    var words: [String] = []
    if let next = CadenceRule.nextDue(row, setting), next >= setting.today {
      words.append(Phrase(zh: "下次应查\(said(next))", en: "next check \(said(next))")(language))
    }
    if let recheck = issue.recheck {
      let late = setting.today - recheck
      let tail =
        late > 0
        ? Phrase(zh: "（逾\(late)天）", en: " (\(late) \(late == 1 ? "day" : "days") late)")
        : Phrase(zh: "", en: "")
      words.append(
        Phrase(
          zh: "回头看\(said(recheck))\(tail.zh)", en: "recheck \(said(recheck))\(tail.en)")(language))
    }
    if let cadence = issue.cadence {
      let strip =
        CadenceStrip(issue, setting, most: 6)?.text(CadenceStrip.Marks(kept: check, gap: " "))(
          language) ?? ""
      let name = cadence.label(language)
      words.append(strip.isEmpty ? name : name + " " + strip)
    }
    return words
  }
}
