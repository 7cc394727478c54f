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
    let form = table.isForm ? FormFit(table, widths: widths, room: roomForForm) : nil
    for (place, row) in table.rows.enumerated() {
      let keeps = form?.isWhole == true && place + 1 < table.rows.count
      addRow(
        row, widths, isRepeated: place < table.headingRows, keeps: keeps, size: form?.size,
        height: form?.heights[place] ?? Int(row.minimumHeight / 25.4 * 1440))
    }
    text += "</w:tbl>\n"
    addGap()
  }

  /// Two tables without a paragraph between them would be one; a low one leaves a form its page.
  mutating func addGap() {
    addParagraph(
      [], style: "OfficialTableText",
      extra: #"<w:spacing w:line="\#(WordBody.gap)" w:lineRule="exact"/>"#)
  }

  /// Twentieths of a point that together fill the page.
  private func columnWidths(_ relative: [Double]) -> [Int] {
    let relative = relative.map { $0.isFinite && $0 > 0 ? $0 : 1 }
    let whole = relative.reduce(0, +)
    return relative.map { Int(textWidth * $0 / whole) }
  }

  private mutating func addRow(
    _ row: Paper.Row, _ widths: [Int], isRepeated: Bool, keeps: Bool, size: Int?, height: Int
  ) {
    var properties = ""
    // Short rows stay on one page; a long one would leave half a page empty.
    let isShort = row.cells.allSatisfy { $0.text.utf16.count <= 200 }
    if isRepeated || isShort { properties += "<w:cantSplit/>" }
    if height > 0 {
      properties += #"<w:trHeight w:val="\#(height)" w:hRule="atLeast"/>"#
    }
    if isRepeated { properties += "<w:tblHeader/>" }
    text += properties.isEmpty ? "<w:tr>" : "<w:tr><w:trPr>\(properties)</w:trPr>"
    var column = 0
    for cell in row.cells where column < max(1, widths.count) {
      let span = min(max(1, cell.span), max(1, widths.count - column))
      let end = min(column + span, widths.count)
      let width = widths[column..<max(column, end)].reduce(0, +)
      addCell(cell, span: span, width: width, keeps: keeps, size: size)
      column += span
    }
    // A row of too few cells would end short of the border, one of none is no row.
    while column < max(1, widths.count) {
      let width = column < widths.count ? widths[column] : 0
      addCell(Paper.Cell(""), span: 1, width: width, keeps: keeps, size: size)
      column += 1
    }
    text += "</w:tr>\n"
  }

  private mutating func addCell(
    _ cell: Paper.Cell, span: Int, width: Int, keeps: Bool, size: Int?
  ) {
    let grid = span > 1 ? #"<w:gridSpan w:val="\#(span)"/>"# : ""
    text += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(grid)"#
    text += #"<w:vAlign w:val="center"/></w:tcPr>"#
    let alignment =
      switch cell.alignment {
      case .left: ""
      case .centre: #"<w:jc w:val="center"/>"#
      case .right: #"<w:jc w:val="right"/>"#
      }
    let spacing = size.map {
      #"<w:spacing w:line="\#(FormFit.distance($0))" w:lineRule="exact"/>"#
    }
    let style = cell.isHeading ? "OfficialTableHeading" : "OfficialTableText"
    for line in cell.text.split(separator: "\n", omittingEmptySubsequences: false) {
      addParagraph(
        [Paper.Span(String(line))], style: style, keeps: keeps, extra: (spacing ?? "") + alignment,
        size: size)
    }
    text += "</w:tc>"
  }
}
