/// The board of a wall chart: columns by status, cards in them.

internal import LedgerModel
internal import LedgerText
internal import Rules

struct WallChartBoard {
  private let sheet: WallChartSheet
  private var language: Language { sheet.language }

  /// So many marks leave room in a card's line for the next day.
  private static let stripMarks = 8

  init(_ sheet: WallChartSheet) { self.sheet = sheet }

  func html(_ page: WallChartPlan.Page) -> String {
    // Strips of empty groups take a fixed width, all others share the rest.
    let widths = page.blocks.map { $0.columns == 0 ? "13mm" : "\($0.columns)fr" }
    let filled = page.blocks.reduce(0) { $0 + $1.columns }
    // Few cards do not grow over the whole sheet.
    let rest = filled < page.columns ? " \(page.columns - filled)fr" : ""
    let blocks = page.blocks.map(block).joined()
    return """
      <div class="board\(page.isLarge ? " large" : "")" style="grid-template-columns:\(widths.joined(separator: " "))\(rest)">
      \(blocks)</div>

      """
  }

  private func block(_ block: WallChartPlan.Block) -> String {
    let label = sheet.source.header.label(of: block.status, language)
    let more = block.isContinued ? Phrase(zh: "（续）", en: " (continued)")(language) : ""
    let head =
      "<h2 class=\"head\"><span>\(HTMLText.escaped(label + more))</span> <b>\(block.count)</b></h2>"
    if block.columns == 0 {
      return "<div class=\"group strip \(block.status.code)\">\(head)</div>\n"
    }
    let cards = block.cards.map { card($0) }.joined()
    return """
      <div class="group \(block.status.code)">\(head)<div class="cards" style="grid-template-columns:repeat(\(block.columns),1fr)">
      \(cards)</div></div>

      """
  }

  private func card(_ place: Int) -> String {
    let source = sheet.source
    let (issue, row) = source.told(at: place)
    let leader = issue.leader
    // The unit over the owners, whoever of them is not the leader.
    let unit = [issue.lead, issue.unit].compactMap(\.self).filter { $0 != leader }
    let owners = issue.owners.filter { $0 != leader }
    let others = [unit, owners].map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
      .map { "<span>\(HTMLText.escaped($0))</span>" }.joined()
    let facts = facts(issue, row)
    // A line of its own, for which the title gives up one of its three.
    let duties = DutyWords.words(
      source, at: place, language, most: WallChartBoard.stripMarks, day: said
    ).joined(separator: " · ")
    let duty = duties.isEmpty ? "" : HTMLText.element("p", "facts", duties)
    let flags = WallChartWords.flags(
      issue.flags, isOpen: issue.status.isOpen, language)
    let title = issue.title.isEmpty ? ExportWording.noTitle(language) : issue.title
    return """
      <article class="card \(WallChartWords.style(row, source.setting))\(duty.isEmpty ? "" : " lasting")"><div class="line"><b class="no">\(HTMLText.escaped(issue.id.text))</b><span class="words">\(WallChartWords.html(row, source.setting, language))</span></div>\
      <p class="leader \(WallChartWords.size(leader))"><b>\(HTMLText.escaped(leader ?? ExportWording.nobody(language)))</b><small>\(others)</small></p>\
      <p class="what">\(HTMLText.escaped(title))</p>\
      <p class="facts">\(HTMLText.escaped(facts.joined(separator: " · ")))\(flags)</p>\(duty)</article>

      """
  }

  /// The year only where it is not this one.
  private func said(_ day: Day) -> String {
    day.parts.year == sheet.source.today.parts.year ? day.short(language) : day.long(language)
  }

  /// When it is due or was done, and how far its measures are.
  private func facts(_ issue: Issue, _ row: IssueRow) -> [String] {
    var facts: [String] = []
    if row.status.isFinished, let done = issue.done {
      facts.append(Phrase(zh: "\(said(done))完成", en: "done \(said(done))")(language))
    } else if let due = issue.due {
      facts.append(Phrase(zh: "时限\(said(due))", en: "due \(said(due))")(language))
    }
    if let measures = ExportWording.measures(row) { facts.append(measures(language)) }
    if row.status == .mostly { facts.append(sheet.source.header.label(of: .mostly, language)) }
    return facts
  }
}
