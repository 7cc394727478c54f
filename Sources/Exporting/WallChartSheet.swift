/// What every sheet of a wall chart shows: the heads, the figures, the foot.

internal import LedgerModel
internal import LedgerText
internal import Rules

struct WallChartSheet {
  let source: ExportSource
  let language: Language
  /// Row places of the issues that are shown, the most urgent first as on the board: what is late
  /// must not hang on the second sheet.
  let places: [Int]
  let tally: Tally

  init(_ source: ExportSource, _ language: Language) {
    self.source = source
    self.language = language
    let rows = source.ledger.rows
    places = Urgency.order(rows, source.shown.map { UInt32($0) }, source.setting).map { Int($0) }
    tally = Tally(places.map { rows[$0] }, source.setting)
  }

  /// Whether some card shows the strip of a cadence.
  var hasCadences: Bool { places.contains { source.ledger.rows[$0].cadenceCode != 0 } }

  /// What is not on it, and why; every sheet says so, and the first in large letters.
  private var missing: [String] {
    var notes: [String] = []
    if let part = ExportWording.part(source) { notes.append(part(language)) }
    let hidden = source.counted.count - places.count + source.withheld
    if hidden > 0 {
      notes.append(
        Phrase(zh: "另有\(hidden)项不公开，不在图上", en: "\(hidden) private issues are not shown")(language))
    }
    let broken = source.broken.count
    if broken > 0 {
      notes.append(
        Phrase(zh: "另有\(broken)条记录有错待处理，不在图上", en: "\(broken) records with errors are not shown")(
          language))
    }
    return notes
  }

  /// The columns of the board; 基本完成 stands in 阶段性完成, 未知 only where there is any.
  var groups: [WallChartPlan.Group] {
    let own: [(Status, [Status])] = [
      (.todo, [.todo]), (.doing, [.doing]), (.staged, [.staged, .mostly]),
      (.unknown, [.unknown]), (.done, [.done]), (.closed, [.closed]),
    ]
    let rows = source.ledger.rows
    return own.compactMap { status, held in
      // Groups of finished issues have an order of their own.
      let own = places.filter { held.contains(rows[$0].status) }
      let cards = Urgency.order(rows, own.map { UInt32($0) }, source.setting).map { Int($0) }
      return cards.isEmpty && status == .unknown
        ? nil : WallChartPlan.Group(status: status, cards: cards)
    }
  }

  /// The head of the first sheet.
  var mast: String {
    let header = source.header
    var facts = missing.map { HTMLText.element("b", "missing", $0) }
    func add(_ name: Phrase, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.append(HTMLText.escaped(name(language) + ExportWording.colon(language) + value))
    }
    add(ExportWording.inspected, header.inspected)
    add(Phrase(zh: "巡察机构", en: "inspector"), header.inspector)
    add(ExportWording.feedback, header.feedbackOn?.long(language))
    add(ExportWording.deadline, header.deadline?.long(language))
    let since = header.feedbackOn.map { source.today - $0 } ?? -1
    let sinceFeedback = Phrase(zh: "反馈后\(since)天", en: "\(since) days since feedback")
    let day =
      ExportWording.asOf(source.today)(language)
      + (since >= 0 ? " · " + sinceFeedback(language) : "")
    return """
      <header class="mast">
      <div class="top">\(HTMLText.element("h1", "title", source.title))\(HTMLText.element("p", "day", day))</div>
      <p class="facts">\(facts.joined(separator: "<span class=\"gap\"> · </span>"))</p>
      <div class="figures">\(figures)\(bar)\(lights)</div>
      </header>

      """
  }

  private var figures: String {
    let staged = tally.count(.staged) + tally.count(.mostly)
    return [
      (Phrase(zh: "共", en: "all"), tally.counted),
      (Phrase(zh: "办结", en: "finished"), tally.finished),
      (Phrase(zh: "阶段性完成", en: "partly"), staged),
      (Phrase(zh: "未完成", en: "not yet"), tally.open - staged),
    ].map { figure($0.0, $0.1, "figure") }.joined()
  }

  private var lights: String {
    let shown: [LightRule] = [.overdue, .stalled, .dueSoon, .undated, .ownerless]
    return shown.map {
      figure($0.label, tally.count($0), tally.count($0) > 0 ? "light \($0.word)" : "light none")
    }.joined()
  }

  private func figure(_ name: Phrase, _ count: Int, _ style: String) -> String {
    "<div class=\"\(style)\"><b>\(count)</b>\(HTMLText.element("span", "name", name(language)))</div>"
  }

  /// Finished, partly finished and open issues as one bar, told apart by its filling too.
  private var bar: String {
    let whole = max(1, tally.counted)
    let staged = tally.count(.staged) + tally.count(.mostly)
    let width = 110.0
    var left = 0.0
    var shapes = ""
    for (count, style) in [
      (tally.finished, "full"), (staged, "half"), (tally.open - staged, "empty"),
    ]
    where count > 0 {
      let part = width * Double(count) / Double(whole)
      shapes +=
        "<rect class=\"\(style)\" x=\"\((left + 0.3).length)\" y=\"0.3\" width=\"\(part.length)\" height=\"11\"/>"
      left += part
    }
    let share = tally.percent.map { "\($0)%" } ?? "–"
    let words =
      source.issuesOfWhole == nil
      ? Phrase(zh: "完成率\(share)", en: "\(share) finished")
      : Phrase(zh: "其中完成\(share)", en: "\(share) of these finished")
    return
      "<div class=\"share\"><svg width=\"110.6mm\" height=\"11.6mm\" viewBox=\"0 0 110.6 11.6\">"
      + shapes + "</svg>" + HTMLText.element("span", "name", words(language)) + "</div>"
  }

  /// The head of every further sheet.
  func pageHead(_ name: Phrase) -> String {
    """
    <header class="again"><h2>\(HTMLText.escaped(source.title))<span class="gap"> · </span>\(HTMLText.escaped(name(language)))</h2>\(HTMLText.element("p", "day", ExportWording.asOf(source.today)(language)))</header>

    """
  }

  func foot(_ page: Int, of count: Int, _ legend: String) -> String {
    var notes = missing
    notes.append(source.fileName)
    notes.append(Phrase(zh: "第\(page)页，共\(count)页", en: "page \(page) of \(count)")(language))
    return """
      <footer class="foot"><div class="legend">\(legend)</div><div class="notes">\(notes.map(HTMLText.escaped).joined(separator: " · "))</div></footer>

      """
  }
}
