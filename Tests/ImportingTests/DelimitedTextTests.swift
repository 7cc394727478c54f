// Tables as text: marks, quotes, ends of lines.

import Testing

@testable import Importing

@Suite struct DelimitedTextTests {
  private func cells(_ text: String) -> [[String]] {
    DelimitedText.sheet(text).rows.map { row in row.cells.map { "\($0.column):\($0.value.text)" } }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["0:a", "1:b"], ["0:1", "1:2"]]),
    ("a\tb\n1\t2", [["0:a", "1:b"], ["0:1", "1:2"]]),
    ("a;b\n1,5;2\n", [["0:a", "1:b"], ["0:1,5", "1:2"]]),
    ("a,b\r\n1,2\r\n", [["0:a", "1:b"], ["0:1", "1:2"]]),
    ("a,b\r1,2", [["0:a", "1:b"], ["0:1", "1:2"]]), ("\u{FEFF}a,b", [["0:a", "1:b"]]),
    ("\"a\"\"b\",c", [["0:a\"b", "1:c"]]), ("\"a\r\nb\",c", [["0:a\nb", "1:c"]]),
    ("a,,c\n\n,x", [["0:a", "2:c"], ["1:x"]]), ("a\nb,c,d", [["0:a"], ["0:b", "1:c", "2:d"]]),
    ("sep=;\na;b", [["0:a", "1:b"]]), ("'=1+1,'abc,'-x", [["0:=1+1", "1:'abc", "2:-x"]]),
    ("", []), (",,,\n , \n", []), ("5\"管,b", [["0:5\"管", "1:b"]]),
  ])
  func `a table is read`(text: String, expected: [[String]]) {
    #expect(cells(text) == expected)
  }

  @Test func `rows are numbered by the lines on which they begin`() {
    let sheet = DelimitedText.sheet("a,b\n\"x\ny\",2\nz,3")
    #expect(sheet.rows.map(\.number) == [1, 2, 4])
  }

  @Test func `an unclosed quote costs nothing but a remark`() {
    let sheet = DelimitedText.sheet("a,b\n\"c,d\n\"e\",f\ng,h\n")
    #expect(
      sheet.rows.map { $0.cells.map(\.value.text) } == [
        ["a", "b"], ["\"c", "d"], ["e", "f"], ["g", "h"],
      ])
    #expect(sheet.remarks.count == 1 && sheet.remarks.first?.place?.line == 2)
  }

  @Test func `many unclosed quotes are read once`() {
    let text = String(repeating: "\"x,", count: 50_000)
    #expect(DelimitedText.sheet(text).rows.count == 1)
  }
}
