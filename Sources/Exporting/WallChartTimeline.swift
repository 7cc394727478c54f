/// The timeline of a wall chart: a row an issue, months as columns.

internal import LedgerModel
internal import LedgerText
internal import Rules

struct WallChartTimeline {
  let scale: TimelineScale
  /// Row places, sheet by sheet.
  let pages: [ArraySlice<Int>]
  private let sheet: WallChartSheet
  private let isLarge: Bool

  private static let rows = (usual: 28, large: 18)

  init(_ sheet: WallChartSheet) {
    self.sheet = sheet
    var days = [sheet.source.header.feedbackOn, sheet.source.today].compactMap(\.self)
    for place in sheet.places {
      let (issue, row) = sheet.source.told(at: place)
      days += TimelineBar(issue, row, sheet.source).days
    }
    scale = TimelineScale(days, today: sheet.source.today)
    isLarge = sheet.places.count <= WallChartTimeline.rows.large
    let rows = isLarge ? WallChartTimeline.rows.large : WallChartTimeline.rows.usual
    pages = stride(from: 0, to: sheet.places.count, by: rows).map {
      sheet.places[$0..<min($0 + rows, sheet.places.count)]
    }
  }

  func html(_ places: ArraySlice<Int>) -> String {
    let language = sheet.language
    let names = [
      Phrase(zh: "编号", en: "No."), Phrase(zh: "负责", en: "Who"), Phrase(zh: "具体问题", en: "Issue"),
    ].map { HTMLText.element("span", "", $0(language)) }.joined()
    let today = sheet.source.today
    let now = Phrase(zh: "今天 \(today.short(.chinese))", en: "today, \(today.short(.english))")
    let mark =
      "<span class=\"today\" style=\"left:\(scale.place(today).length)mm\">\(HTMLText.escaped(now(language)))</span>"
    return """
      <div class="timeline\(isLarge ? " large" : "")">
      <div class="row heads"><div class="label">\(names)</div><div class="track">\(scale.heads(language))\(mark)</div><div class="state">\(HTMLText.escaped(Phrase(zh: "情况", en: "State")(language)))</div></div>
      \(places.map(row).joined())</div>

      """
  }

  private func row(_ place: Int) -> String {
    let source = sheet.source
    let language = sheet.language
    let (issue, row) = source.told(at: place)
    let bar = TimelineBar(issue, row, source)
    let title = issue.title.isEmpty ? ExportWording.noTitle(language) : issue.title
    let words =
      row.status.isFinished
      ? HTMLText.element("span", "word done", source.header.label(of: row.status, language))
        + WallChartWords.html(row, source.setting, language)
      : WallChartWords.html(row, source.setting, language)
    return """
      <div class="row"><div class="label"><b>\(HTMLText.escaped(issue.id.text))</b><span class="who \(WallChartWords.size(issue.leader))">\(HTMLText.escaped(issue.leader ?? ExportWording.nobody(language)))</span><span class="what">\(HTMLText.escaped(title))</span></div><div class="track"><svg viewBox="0 0 \(TimelineScale.width.length) 8" preserveAspectRatio="xMidYMid meet"><use href="#months" y="-6"/>\(bar.shapes(scale))</svg></div><div class="state">\(words)</div></div>

      """
  }
}
