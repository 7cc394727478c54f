/// What an issue still asks for beyond its deadline, as tables and charts say it.

internal import LedgerModel
internal import Rules

enum DutyWords {
  /// `每季度 √ √ – 逾`, `下次应查2026-07-18`, `回头看2026-06-01（逾14天）`; nothing for a withdrawn issue.
  ///
  /// A check that is late has a word of its own already, see `CadenceRule`.
  ///
  /// - Parameters:
  ///   - place: the row of the issue.
  ///   - most: how many periods there is room for; the newest stay.
  ///   - day: how the document writes days.
  static func words(
    _ source: ExportSource, at place: Int, _ language: Language,
    most: Int = CadenceStrip.most, day said: (Day) -> String
  ) -> [String] {
    let (issue, row) = source.told(at: place)
    guard row.status != .void else { return [] }
    var words: [String] = []
    if let cadence = issue.cadence {
      let strip = source.strip(at: place).map { marks($0, language, most: most) } ?? ""
      let name = cadence.label(language)
      words.append(strip.isEmpty ? name : name + " " + strip)
    }
    if let next = CadenceRule.nextDue(row, source.setting), next >= source.today {
      words.append(Phrase(zh: "下次应查\(said(next))", en: "next check \(said(next))")(language))
    }
    if let recheck = issue.recheck {
      let late = source.today - recheck
      let tail =
        late > 0
        ? Phrase(zh: "（逾\(late)天）", en: " (\(late) \(late == 1 ? "day" : "days") late)")
        : Phrase(zh: "", en: "")
      words.append(
        Phrase(
          zh: "回头看\(said(recheck))\(tail.zh)", en: "recheck \(said(recheck))\(tail.en)")(language))
    }
    return words
  }

  /// The marks of a strip in documents, apart from each other: dashes in a row would be one long dash. Not
  /// every typeface of offices has ✓. Where there is no room for all of them … stands for the oldest.
  static func marks(
    _ strip: CadenceStrip, _ language: Language, most: Int = CadenceStrip.most
  ) -> String {
    let marks = strip.text(CadenceStrip.Marks(kept: "√", gap: gap))(language)
    guard strip.slots.count > most else { return marks }
    let newest = marks.split(separator: gap).suffix(most).joined(separator: gap)
    return "…" + gap + newest
  }

  private static let gap = " "
}
