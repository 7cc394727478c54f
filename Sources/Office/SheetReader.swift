/// The cells of a sheet, read from front to end.

import Importing
import LedgerModel

/// One reader reads all the sheets of a workbook, so that its bounds hold for all of them together.
struct SheetReader {
  let strings: [String]
  let styles: SheetStyles
  let startsIn1904: Bool
  let limits: OfficeLimits
  /// Told, now and then, which share of the sheet is read.
  var progress: ((Double) -> Void)?
  private var cells = 0
  private var textBytes = 0
  private var merges = 0
  private var mergedColumns = 0

  init(strings: [String], styles: SheetStyles, startsIn1904: Bool, limits: OfficeLimits) {
    self.strings = strings
    self.styles = styles
    self.startsIn1904 = startsIn1904
    self.limits = limits
  }

  mutating func sheet(
    _ xml: inout XMLStream, name: String
  ) throws(OfficeError) -> SourceSheet {
    var sheet = SourceSheet(name: name, rows: [])
    _ = try xml.root()
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .sheetData: sheet.rows = try rows(&xml)
      case .mergeCells: sheet.merges += try ranges(&xml)
      default: break
      }
    }
    return sheet
  }

  private mutating func rows(_ xml: inout XMLStream) throws(OfficeError) -> [SourceRow] {
    var rows: [SourceRow] = []
    var last = 0
    var isOrdered = true
    try xml.children { xml, name throws(OfficeError) in
      guard name == .row else { return }
      let number = xml.number("r") ?? last + 1
      guard (1...CellReference.rows).contains(number) else {
        throw .brokenPart(xml.name, line: xml.line)
      }
      if number <= last { isOrdered = false }
      last = number
      if number % 2000 == 0 { progress?(xml.share) }
      let cells = try row(&xml)
      if !cells.isEmpty { rows.append(SourceRow(number: number, cells: cells)) }
    }
    return isOrdered ? rows : SheetReader.ordered(rows)
  }

  private mutating func row(_ xml: inout XMLStream) throws(OfficeError) -> [SourceCell] {
    var cells: [SourceCell] = []
    var next = 0
    var isOrdered = true
    try xml.children { xml, name throws(OfficeError) in
      guard name == .c else { return }
      // Some programs leave the names of cells out; they then stand side by side.
      let column = xml.attribute("r").flatMap { CellReference($0)?.column } ?? next
      guard column < CellReference.columns else { throw .brokenPart(xml.name, line: xml.line) }
      if column < next { isOrdered = false }
      next = column + 1
      if let value = try value(&xml) { cells.append(SourceCell(column: column, value)) }
    }
    return isOrdered ? cells : SheetReader.ordered(cells)
  }

  private mutating func value(_ xml: inout XMLStream) throws(OfficeError) -> CellValue? {
    let kind = xml.attribute("t") ?? "n"
    let style = xml.number("s") ?? 0
    var raw: String?
    try xml.children { xml, name throws(OfficeError) in
      switch name {
      case .v: raw = try xml.content()
      case .is where kind == "inlineStr": raw = try SharedStrings.text(&xml, limits: limits)
      default: break
      }
    }
    guard let raw, !raw.isEmpty else { return nil }
    guard let value = try understood(raw, kind: kind, style: style, xml.name) else { return nil }
    cells += 1
    if cells > limits.cells { throw .tooLarge(.cells(limits.cells)) }
    if case .text(let text) = value {
      textBytes += text.utf8.count
      if textBytes > limits.allTextBytes { throw .tooLarge(.totalBytes(limits.allTextBytes)) }
    }
    return value
  }

  private func understood(
    _ raw: String, kind: String, style: Int, _ part: String
  ) throws(OfficeError) -> CellValue? {
    switch kind {
    case "s":
      guard let place = Int(raw.trimmingBlanks), strings.indices.contains(place) else {
        throw .brokenPart(part, line: nil)
      }
      return text(strings[place])
    case "inlineStr": return text(raw)
    case "str": return text(SourceCleaning.cell(SharedStrings.unescaped(raw)))
    case "b": return .bool(raw.trimmingBlanks == "1" || raw.trimmingBlanks == "true")
    case "e": return .error(SourceCleaning.line(raw))
    case "d": return date(raw.trimmingBlanks)
    default: return number(raw.trimmingBlanks, style)
    }
  }

  private func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

  private func number(_ raw: String, _ style: Int) -> CellValue? {
    // A program that wrote words where a number is due meant the words.
    guard Double(raw) != nil else { return text(SourceCleaning.cell(raw)) }
    switch styles.format(style) {
    case .number: return .number(raw)
    case .day, .either:
      return SerialDay.day(raw, startsIn1904: startsIn1904).map { .day($0) } ?? .number(raw)
    }
  }

  /// The strict form writes days as `2026-06-15T00:00:00`.
  private func date(_ raw: String) -> CellValue? {
    Day(iso: raw.prefix(10)).map { .day($0) } ?? text(SourceCleaning.cell(raw))
  }

  private mutating func ranges(_ xml: inout XMLStream) throws(OfficeError) -> [CellRange] {
    var ranges: [CellRange] = []
    try xml.children { xml, name throws(OfficeError) in
      guard name == .mergeCell, let range = xml.attribute("ref").flatMap(CellReference.range)
      else { return }
      merges += 1
      mergedColumns += range.columns.count
      if merges > limits.merges || mergedColumns > limits.mergedColumns {
        throw .tooLarge(.merges(limits.merges))
      }
      ranges.append(range)
    }
    return MergedRanges.disjoint(ranges)
  }

  /// In order, each once: what stands later counts.
  private static func ordered(_ rows: [SourceRow]) -> [SourceRow] {
    var byNumber: [Int: [SourceCell]] = [:]
    for row in rows { byNumber[row.number, default: []] += row.cells }
    return byNumber.keys.sorted().map {
      SourceRow(number: $0, cells: ordered(byNumber[$0] ?? []))
    }
  }

  private static func ordered(_ cells: [SourceCell]) -> [SourceCell] {
    var byColumn: [Int: CellValue] = [:]
    for cell in cells { byColumn[cell.column] = cell.value }
    return byColumn.sorted { $0.key < $1.key }.map { SourceCell(column: $0.key, $0.value) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 || utf8.last == 0x0A || utf8.first == 0x0A
    else { return self }
    return trimmed
  }
}
