/// The words for time on a card of the wall chart, in boxes that need no colour.

internal import LedgerModel
internal import Rules

enum WallChartWords {
  static func html(_ row: IssueRow, _ setting: RuleSetting, _ language: Language) -> String {
    var words: [(text: String, style: String)] = []
    if let deadline = DeadlineWord.phrase(row, setting) {
      words.append((deadline(language), deadlineStyle(row, setting)))
    }
    if let light = CadenceRule.judge(row, setting) {
      words.append((light.phrase(language), "late"))
    }
    if let light = StalledRule.judge(row, setting) {
      words.append((light.phrase(language), "still"))
    }
    if let light = LateOnceRule.judge(row, setting) {
      words.append((light.phrase(language), "plain"))
    }
    return words.map { HTMLText.element("span", "word \($0.style)", $0.text) }.joined()
  }

  /// Long names of offices are written smaller.
  static func size(_ leader: String?) -> String {
    switch leader?.count ?? 5 {
    case ...4: "short"
    case ...6: "middle"
    default: "long"
    }
  }

  /// Flags of a card, shorter than elsewhere: there is little room.
  ///
  /// - Parameter isOpen: the word for its deadline says 长期 already.
  static func flags(_ flags: IssueFlags, isOpen: Bool, _ language: Language) -> String {
    let lasting: [(IssueFlags, Phrase)] =
      isOpen ? [] : [(.longterm, Phrase(zh: "长期坚持", en: "long-term"))]
    let shown: [(IssueFlags, Phrase)] =
      lasting + [
        (.listed, Phrase(zh: "挂牌", en: "listed")), (.immediate, Phrase(zh: "立改", en: "at once")),
        (.extended, Phrase(zh: "延期", en: "extended")),
      ]
    return shown.filter { flags.contains($0.0) }
      .map { HTMLText.element("span", "flag", $0.1(language)) }.joined()
  }

  /// The most urgent of what applies, for the card as a whole.
  static func style(_ row: IssueRow, _ setting: RuleSetting) -> String {
    if row.status.isFinished { return CadenceRule.days(row, setting) > 0 ? "late" : "done" }
    if OverdueRule.days(row, setting) > 0 || CadenceRule.days(row, setting) > 0 { return "late" }
    if StalledRule.judge(row, setting) != nil { return "still" }
    return DueSoonRule.judge(row, setting) != nil ? "soon" : "plain"
  }

  private static func deadlineStyle(_ row: IssueRow, _ setting: RuleSetting) -> String {
    if OverdueRule.days(row, setting) > 0 { return "late" }
    return DueSoonRule.judge(row, setting) != nil ? "soon" : "plain"
  }
}
