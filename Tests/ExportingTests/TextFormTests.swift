/// Markdown, record sets, and names of files.

import Exporting
import Glibc
import LedgerModel
import LedgerText
import Testing

@Suite struct `Text forms` {
  @Test(arguments: [
    "甲|乙", "*甲*", "_甲_", "`甲`", "[甲](乙)", "<b>甲</b>", "\\|", "~~甲~~", "甲 & 乙", "# 甲",
  ])
  func `a title in a table stays one cell of plain text`(_ title: String) {
    let text = MarkdownExport.text(
      Sample.source(issues: "Id: 1\nTitle: \(title)\nStatus: doing\n"), .chinese)
    let row = text.split(separator: "\n").last ?? ""
    // Bars that are not escaped are the borders of cells.
    var bars = 0
    var isEscaped = false
    for character in row {
      if character == "|", !isEscaped { bars += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    #expect(bars == 9)
    #expect(!row.contains("<b>"))
  }

  @Test func `issues stand under their status, and none is left out`() {
    let text = MarkdownExport.text(Sample.many(70), .english)
    #expect(text.count(of: "\n## ") == 7)
    #expect(text.count(of: "个问题") == 70)
  }

  @Test(.enabled(if: hasRecfix, "recutils is not installed"))
  func `recfix finds nothing wrong with the record sets`() {
    for source in [Sample.source, Sample.many(30), PublicView(Sample.source).source] {
      let text = RecTablesExport.text(source)
      guard let pipe = popen("recfix --check >/dev/null 2>&1", "w") else {
        Issue.record("no pipe")
        continue
      }
      fputs(text, pipe)
      #expect(pclose(pipe) == 0)
    }
  }

  @Test func `an entry is a record of its own with its issue's number`() {
    let text = RecTablesExport.text(Sample.source)
    #expect(
      text.contains(
        """
        Id: 02/1
        Issue: 02
        Number: D1
        State: open
        Day: 2026-06-05
        Who: 县委巡察办
        Due: 2026-06-18
        Kind: supervise
        Text: 请说明逾期原因。

        """))
  }

  @Test(
    arguments: [
      ("a.xlsx", ExportFormat.xlsx), ("a.b.CSV", .csv), ("a.md", .markdown),
      ("a.markdown", .markdown),
      ("挂图.html", .html), ("a.htm", .html), ("a.ics", .calendar), ("a.json", .json),
      ("a.docx", .docx), ("a.rec", nil), ("a", nil), ("a.txt", nil), ("", nil),
    ] as [(String, ExportFormat?)])
  func `a file's name tells the form`(_ name: String, _ format: ExportFormat?) {
    #expect(ExportFormat(fileName: name) == format)
  }
}

private let hasRecfix = access("/usr/bin/recfix", X_OK) == 0
