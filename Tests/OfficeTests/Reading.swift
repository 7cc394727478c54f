/// What was read, as a text that is compared at a glance.

import Importing
import LedgerModel

@testable import Office

/// One line a paragraph, `\n` and tabs made visible; tables and sheets one line a row.
func picture(_ content: SourceContent) -> String {
  switch content {
  case .text(let blocks): blocks.map(picture).joined(separator: "\n")
  case .book(let book): book.sheets.map(picture).joined(separator: "\n")
  }
}

func picture(_ block: SourceBlock) -> String {
  switch block {
  case .paragraph(let paragraph): visible(paragraph.text)
  case .table(let sheet): picture(sheet)
  }
}

func picture(_ sheet: SourceSheet) -> String {
  var lines = ["[\(sheet.name)\(sheet.isHidden ? " hidden" : "")]"]
  for row in sheet.rows {
    lines.append(
      "\(row.number): "
        + row.cells.map { "\($0.column)=\(shown($0.value))" }.joined(separator: " | "))
  }
  for range in sheet.merges {
    lines.append(
      "merged \(range.rows.lowerBound)-\(range.rows.upperBound)"
        + " × \(range.columns.lowerBound)-\(range.columns.upperBound)")
  }
  return lines.joined(separator: "\n")
}

private func shown(_ value: CellValue) -> String {
  switch value {
  case .text(let text): visible(text)
  case .number(let number): "#" + number
  case .day(let day): "@" + day.iso
  case .bool(let value): value ? "?TRUE" : "?FALSE"
  case .error(let text): "!" + text
  }
}

private func visible(_ text: String) -> String {
  text.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
}

func read(
  _ bytes: [UInt8], name: String = "甲", limits: OfficeLimits = .standard
) throws(OfficeError) -> SourceContent {
  try SourceFile.read(bytes, name: name, limits: limits)
}

/// The error with which reading ends; nil when it succeeds.
func failure(
  _ bytes: [UInt8], name: String = "甲", limits: OfficeLimits = .standard
) -> OfficeError? {
  do throws(OfficeError) {
    _ = try SourceFile.read(bytes, name: name, limits: limits)
    return nil
  } catch { return error }
}
