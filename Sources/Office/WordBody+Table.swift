/// The tables of an official document in Word's XML.

import Exporting

extension WordBody {
  mutating func addTable(_ table: Paper.Table) {
    if beginsPage { addGap() }
    let widths = columnWidths(table.widths)
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#
    }
    let columns = widths.map { #"<w:gridCol w:w="\#($0)"/>"# }
    text += #"<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>"#
    text += "<w:tblBorders>\(borders.joined())</w:tblBorders>"
    text += #"<w:tblLayout w:type="fixed"/></w:tblPr>"#
    text += "<w:tblGrid>\(columns.joined())</w:tblGrid>\n"
    for (place, row) in table.rows.enumerated() {
      addRow(row, widths, isRepeated: place < table.headingRows)
    }
    text += "</w:tbl>\n"
    addGap()
  }

  /// Two tables without a paragraph between them would be one; a low one leaves a form its page.
  mutating func addGap() {
    addParagraph(
      [], style: "OfficialTableText", extra: #"<w:spacing w:line="100" w:lineRule="exact"/>"#)
  }

  /// Twentieths of a point that together fill the page.
  private func columnWidths(_ relative: [Double]) -> [Int] {
    let relative = relative.map { $0.isFinite && $0 > 0 ? $0 : 1 }
    let whole = relative.reduce(0, +)
    return relative.map { Int(textWidth * $0 / whole) }
  }

  private mutating func addRow(_ row: Paper.Row, _ widths: [Int], isRepeated: Bool) {
    var properties = ""
    // Short rows stay on one page; a long one would leave half a page empty.
    let isShort = row.cells.allSatisfy { $0.text.utf16.count <= 200 }
    if isRepeated || isShort { properties += "<w:cantSplit/>" }
    if row.minimumHeight > 0 {
      let height = Int(row.minimumHeight / 25.4 * 1440)
      properties += #"<w:trHeight w:val="\#(height)" w:hRule="atLeast"/>"#
    }
    if isRepeated { properties += "<w:tblHeader/>" }
    text += properties.isEmpty ? "<w:tr>" : "<w:tr><w:trPr>\(properties)</w:trPr>"
    var column = 0
    for cell in row.cells where column < max(1, widths.count) {
      let span = min(max(1, cell.span), max(1, widths.count - column))
      let end = min(column + span, widths.count)
      addCell(cell, span: span, width: widths[column..<max(column, end)].reduce(0, +))
      column += span
    }
    // A row of too few cells would end short of the border, one of none is no row.
    while column < max(1, widths.count) {
      addCell(Paper.Cell(""), span: 1, width: column < widths.count ? widths[column] : 0)
      column += 1
    }
    text += "</w:tr>\n"
  }

  private mutating func addCell(_ cell: Paper.Cell, span: Int, width: Int) {
    let grid = span > 1 ? #"<w:gridSpan w:val="\#(span)"/>"# : ""
    text += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(grid)"#
    text += #"<w:vAlign w:val="center"/></w:tcPr>"#
    let alignment =
      switch cell.alignment {
      case .left: ""
      case .centre: #"<w:jc w:val="center"/>"#
      case .right: #"<w:jc w:val="right"/>"#
      }
    let style = cell.isHeading ? "OfficialTableHeading" : "OfficialTableText"
    for line in cell.text.split(separator: "\n", omittingEmptySubsequences: false) {
      addParagraph([Paper.Span(String(line))], style: style, extra: alignment)
    }
    text += "</w:tc>"
  }
}
