// Tables of tests as text, and issues as the text of records.

import LedgerModel

@testable import Importing

enum SheetSupport {
  static let today = Day(number: 20_620)  // 2026-06-16

  static func read(
    _ texts: String..., fileName: String? = nil, map: [String: ColumnTarget] = [:]
  ) -> ImportedDocument {
    var sheets: [SourceSheet] = []
    for (place, text) in texts.enumerated() {
      var sheet = DelimitedText.sheet(text)
      if texts.count > 1 { sheet.name = "表\(place + 1)" }
      sheets.append(sheet)
    }
    return SheetReader.read(
      SourceBook(sheets: sheets), ImportSetting(today: today, map: map, fileName: fileName))
  }

  /// A document as text, for comparisons with files.
  static func text(_ document: ImportedDocument) -> String {
    var text = ""
    for (name, value) in document.header.sorted(by: { $0.key < $1.key }) {
      text += RecordText.field(name, value)
    }
    for imported in document.issues {
      text += "\n" + RecordText.issue(imported.issue)
      text += "# 原词 \(imported.statusRaw ?? "无")，推断 \(imported.inferred.joined(separator: " "))"
      text += "，第\(imported.from.line)至\(imported.to.line)行\n"
    }
    text += "\n"
    for remark in document.remarks {
      text +=
        "# \(remark.place.map { "\($0.line):\(($0.column ?? -1) + 1)" } ?? "") \(remark.words.zh)\n"
    }
    for line in document.unrecognised { text += "# 未识别 \(line.place.line) \(line.text)\n" }
    return text
  }
}
