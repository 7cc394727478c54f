/// The rule 前后矛盾: contradiction.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Two places of a ledger that cannot both be true, or an office that checks itself.
///
/// Field: whoever reads the whole report sees it at once. A hint, for the words may be meant otherwise;
/// correcting the wrong place settles it. Four kinds are known:
/// - the inspection found works under way (仍在推进), a measure says that they began later (2025年12月开工;
///   复工 is no beginning);
/// - a measure acted before the inspection that found the fault, as another issue dates it (2023年4月
///   巡察石板桥社区 against an act of 2021; the same place and an inspection must stand in both problems);
/// - a measure counts its regular acts over a span (2025年5月至今开展12次学习) that holds the very day on
///   which a problem of the same category finds fault with such an act;
/// - an office that the problem blames checks itself (财政所自查), or admonishes itself.
enum CrossContradictionRule: CrossJudge {
  static let rule = AuditRule.crossContradiction
  static let name = Phrase(zh: "前后矛盾", en: "contradiction")
  static let why = Phrase(
    zh: "两处写的对不上，或者自己查自己，通报出去站不住脚",
    en: "two places contradict each other, or an office checks itself")
  static let settledBy = Phrase(
    zh: "核实后改正不对的一处；自查的另找人复核",
    en: "find out and correct the wrong place; let somebody else check")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    LateBeginning.notes(issue, setting) + EarlyAct.notes(issue) + CountedSpan.notes(issue)
      + SelfCheck.notes(issue)
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    CrossNote.groups(notes).flatMap { group -> [Finding] in
      switch group.first?.key.first {
      case LateBeginning.mark: LateBeginning.findings(group, setting)
      case EarlyAct.mark: EarlyAct.findings(group)
      case CountedSpan.mark: CountedSpan.findings(group)
      case SelfCheck.mark: SelfCheck.findings(group)
      default: []
      }
    }
  }
}
