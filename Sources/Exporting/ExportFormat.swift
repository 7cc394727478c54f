/// The forms in which a ledger can leave the house.

package import LedgerModel

/// A value of `export --to`; the raw value is its name on the command line.
package enum ExportFormat: String, CaseIterable, Sendable {
  case xlsx, csv, json
  case markdown = "md"
  case docx
  /// The wall chart.
  case html
  /// Deadlines for a calendar.
  case calendar = "ics"
  /// Record sets with one record an entry.
  case recTables = "rec-tables"

  /// The usual end of a file's name, without the dot.
  package var fileExtension: String { self == .recTables ? "rec" : rawValue }

  /// Other ends of names by which the form is recognised.
  package var otherExtensions: [String] {
    switch self {
    case .markdown: ["markdown"]
    case .html: ["htm"]
    default: []
    }
  }

  /// The form that a file's name asks for; nil where its end says nothing. `.rec` is no export.
  package init?(fileName: some StringProtocol) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let end = fileName[fileName.index(after: dot)...].lowercased()
    let found = ExportFormat.allCases.first {
      $0 != .recTables && ($0.fileExtension == end || $0.otherExtensions.contains(end))
    }
    guard let found else { return nil }
    self = found
  }

  /// Whether a file of this form is text, which can go to the standard output.
  package var isText: Bool { self != .xlsx && self != .docx }

  package var label: Phrase {
    switch self {
    case .xlsx: Phrase(zh: "Excel 表格：台账、四清单、调度表", en: "Excel workbook with all lists")
    case .csv: Phrase(zh: "CSV 表格", en: "CSV table")
    case .json: Phrase(zh: "JSON，给其他程序用", en: "JSON for other programs")
    case .markdown: Phrase(zh: "Markdown 文本", en: "Markdown text")
    case .docx: Phrase(zh: "Word 文档", en: "Word document")
    case .html: Phrase(zh: "挂图，A3 横向打印", en: "wall chart, printed on A3 landscape")
    case .calendar: Phrase(zh: "日历，时限进手机和邮箱", en: "calendar of deadlines")
    case .recTables: Phrase(zh: "rec 分表，一条措施一条记录", en: "rec tables, one record an entry")
    }
  }
}
