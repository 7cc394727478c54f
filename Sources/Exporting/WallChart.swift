/// The wall chart: a page for A3 paper that hangs in the meeting room.

package import LedgerModel
internal import LedgerText
internal import Rules

/// One HTML file without scripts and without anything from a network: the board, then the timeline.
///
/// Every sheet of paper is laid out here, card by card, so that no browser has to cut one. Signs that
/// matter are words, borders and drawn shapes, because browsers print those even when they leave out
/// backgrounds and colours.
package enum WallChart {
  /// Private issues are not on it, for it hangs where visitors see it; their number is.
  package static func text(_ source: ExportSource, _ language: Language) -> String {
    let sheet = WallChartSheet(source, language)
    let board = WallChartPlan.pages(sheet.groups)
    let timeline = WallChartTimeline(sheet)
    let count = board.count + timeline.pages.count
    var body = ""
    for (number, page) in board.enumerated() {
      body += "<section class=\"page\">\n"
      body +=
        number == 0
        ? sheet.mast
        : sheet.pageHead(Phrase(zh: "作战图（续）", en: "board, continued"))
      body += WallChartBoard(sheet).html(page)
      body += sheet.foot(number + 1, of: count, WallChartLegend.board(language, sheet.hasCadences))
      body += "</section>\n"
    }
    for (number, rows) in timeline.pages.enumerated() {
      body += "<section class=\"page\">\n"
      body += sheet.pageHead(
        number == 0
          ? Phrase(zh: "时间线", en: "timeline")
          : Phrase(zh: "时间线（续）", en: "timeline, continued"))
      body += timeline.html(rows)
      body += sheet.foot(board.count + number + 1, of: count, WallChartLegend.timeline(language))
      body += "</section>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(HTMLText.escaped(source.title))</title>
      <style>
      \(WallChartStyle.css)</style>
      </head>
      <body>
      \(WallChartLegend.shapes)\(timeline.scale.symbol)\(body)</body>
      </html>

      """
  }
}
