/// The `.csv` table, read back by a small reader of its own.

import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `A table for spreadsheets` {
  @Test func `every row has as many cells as the heading`() {
    let rows = CSVReader.rows(CSVExport.text(Sample.source))
    #expect(rows.count == Sample.source.places.count + 1)
    #expect(Set(rows.map(\.count)).count == 1)
  }

  @Test func `it begins with a mark of order and every line ends in CR LF`() {
    let bytes = Array(CSVExport.text(Sample.source).utf8)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
  }

  @Test func `titles come back word for word`() {
    let rows = CSVReader.rows(CSVExport.text(Sample.source))
    let column = rows[0].firstIndex(of: "具体问题") ?? 0
    let titles = rows.dropFirst().map { CSVText.unguarded($0[column]) }
    #expect(titles == Sample.source.places.map { Sample.source.ledger.title(at: $0) })
  }

  @Test(arguments: EntryKind.allCases)
  func `entries come back from the column of exact values`(_ kind: EntryKind) {
    let rows = CSVReader.rows(CSVExport.text(Sample.source))
    let column = rows[0].firstIndex(of: kind.label.zh + "（原文）")
    for (number, place) in Sample.source.places.enumerated() {
      let entries = Sample.source.ledger.issue(at: place).entries(kind)
      let cell = column.map { rows[number + 1][$0] } ?? ""
      // Left out only where the readable column says as much.
      if cell.isEmpty, kind == .measure, !entries.isEmpty {
        #expect(entries.allSatisfy { $0.tokens.count == 2 })
        continue
      }
      let read = cell.isEmpty ? [] : CSVReader.values(cell)
      #expect(read == entries.map(\.value))
    }
  }

  @Test func `fields that nobody knows have columns, with exact values where there are several`() {
    let rows = CSVReader.rows(CSVExport.text(Sample.source))
    let readable = rows[0].firstIndex(of: "XVillage") ?? 0
    let exact = rows[0].firstIndex(of: "XVillage（原文）") ?? 0
    #expect(rows[2][readable] == "上柳村\n下柳村")
    #expect(CSVReader.values(rows[2][exact]) == ["上柳村", "下柳村"])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+8613", "'+8613"), ("-甲", "'-甲"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'=1", "''=1"), ("''-甲", "'''-甲"),
    ("-12.5", "-12.5"), ("-7", "-7"), ("'甲'", "'甲'"), ("甲=乙", "甲=乙"), ("—— 说明", "—— 说明"),
    ("", ""), ("--", "'--"), ("-1-2", "'-1-2"), ("-", "'-"),
  ])
  func `a text that a spreadsheet would reckon is guarded`(_ text: String, _ cell: String) {
    #expect(CSVText.guarded(text) == cell)
    #expect(CSVText.unguarded(cell) == text)
  }

  @Test func `a measure that says more than its number is exact`() {
    let plain = "Id: 1\nTitle: 甲\nStatus: doing\nMeasure: #1 !doing\n+ 修订制度。\n"
    let more = plain.replacing("!doing", with: "!todo")
    let word = plain.replacing("修订制度。", with: "已完成修订。")
    #expect(!CSVExport.text(Sample.source(issues: plain)).contains("整改措施（原文）"))
    #expect(CSVExport.text(Sample.source(issues: more)).contains("#1 !todo"))
    #expect(CSVExport.text(Sample.source(issues: word)).contains("#1 !doing"))
  }

  @Test func `the order and choice of the source are kept`() {
    var source = Sample.source
    source.places = [3, 0]
    let rows = CSVReader.rows(CSVExport.text(source))
    #expect(rows.dropFirst().map { $0[0] } == ["04", "01"])
  }
}

/// A reader of RFC 4180 that knows nothing of the writer.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if isQuoted {
        if scalar == "\"", next == "\"" {
          cell.append("\"")
          place += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      } else if scalar == "\r", next == "\n" {
        row.append(String(cell))
        rows.append(row)
        row = []
        cell = String.UnicodeScalarView()
        place += 1
      } else {
        cell.append(scalar)
      }
      place += 1
    }
    return rows
  }

  /// The values of a column of exact values.
  static func values(_ cell: String) -> [String] {
    cell.split(separator: "\n", omittingEmptySubsequences: true).reduce(into: [String]()) {
      values, line in
      if line.hasPrefix("+"), let last = values.last {
        values[values.count - 1] = last + "\n" + line.dropFirst(line.hasPrefix("+ ") ? 2 : 1)
      } else {
        values.append(String(line))
      }
    }
  }
}
