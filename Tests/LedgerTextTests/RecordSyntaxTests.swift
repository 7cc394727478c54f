// How lines become fields, comments and malformed lines, and values come out of them.
import LedgerModel
import LedgerText
import Testing

@Suite struct RecordSyntaxTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    /// A word an item: a field's name, `#`, or the code of a malformed line.
    let items: [String]
    var testDescription: String { text.debugDescription }
    init(_ text: String, _ items: String) {
      self.text = text
      self.items = items.split(separator: " ").map(String.init)
    }
  }

  @Test(arguments: [
    Case("A: 1\nB: 2\n", "A B"),
    Case("A: 1\nB: 2", "A B"),
    Case("A: 1\r\nB: 2\r\n\r\nC: 3\r\n", "A B"),
    Case("A: 1\n+ 2\n# c\n+ 3\n", "A # E010"),
    Case("A: 1\\\n\\\n+ 3\nB:\n", "A B"),
    Case("A: 1\\\n\nB: 2\n", "A B"),
    Case("A: 1\n \t\nB: 2\n", "A"),
    Case("Due： 2026-01-01\n", "E011"),
    Case("Unknown： 1\n", "E015"),
    Case("A: 1\n\u{3000}\nB: 2\n", "A E012 B"),
    Case("A: 1\n  B: 2\n", "A E013"),
    Case("\u{3000}Due：x\n", "E013"),
    Case("Due : x\n", "E014"),
    Case("just words\n", "E015"),
    Case(": no name\n", "E015"),
    Case("1A: x\n", "E015"),
    Case("%rec: T\n%type: A int\n", "%rec %type"),
    Case("A: 1\n<<<<<<< ours\nB: 1\n=======\nB: 2\n>>>>>>> theirs\n", "A E020 B E020 B E020"),
    Case("A: 1\n||||||| base\n", "A E020"),
    Case("# c\nA: 1\n", "A"),
    Case("+ x\n", "E010"),
  ])
  func `each line is a field, a comment, or malformed for one reason`(example: Case) {
    let bytes = Array(example.text.utf8)
    let found = bytes.withUnsafeBytes { buffer -> [String] in
      var reader = RecordReader(buffer)
      guard let record = reader.next() else { return [] }
      return record.items.map { item in
        switch item {
        case .field(let field): RecordSyntax.name(field, in: buffer)
        case .comment: "#"
        case .malformed(let line): line.reason.rawValue
        }
      }
    }
    #expect(found == example.items)
  }

  struct Value: Sendable {
    let text: String
    let value: String
  }

  @Test(arguments: [
    Value(text: "A: x\n", value: "x"),
    Value(text: "A:x", value: "x"),
    Value(text: "A:\tx", value: "x"),
    Value(text: "A:  x ", value: " x "),
    Value(text: "A:\n", value: ""),
    Value(text: "A:", value: ""),
    Value(text: "A: x\n+ y\n", value: "x\ny"),
    Value(text: "A: x\n+\n+y\n+  z", value: "x\n\ny\n z"),
    Value(text: "A:\n+ y\n", value: "\ny"),
    Value(text: "A: x\r\n+ y\r\n", value: "x\ny"),
    Value(text: "A: x\\\ny\n", value: "xy"),
    Value(text: "A: x\\\r\n+ y\r\n", value: "x+ y"),
    Value(text: "A: x\\\n# y\n+ z\n", value: "x# y\nz"),
    Value(text: "A: x\\", value: "x\\"),
    Value(text: "A: x\\\n", value: "x\\"),
    Value(text: "A: x\\ \n+ y\n", value: "x\\ \ny"),
    Value(text: "A: x\ry\n", value: "x\ry"),
  ])
  func `a value is its lines without their signs`(example: Value) {
    let bytes = Array(example.text.utf8)
    let value = bytes.withUnsafeBytes { buffer -> String? in
      let record = RecordSyntax(buffer, from: 0, line: 1)
      return record.field(named: "A", in: buffer).map { RecordSyntax.text($0, in: buffer) }
    }
    #expect(value?.unicodeScalars.elementsEqual(example.value.unicodeScalars) == true)
  }

  @Test func `a byte of a value knows its line and character column`() {
    let bytes = Array("\u{FEFF}A: 甲乙\n+ 丙x\nB: a\\\nb\n".utf8)
    bytes.withUnsafeBytes { buffer in
      var reader = RecordReader(buffer)
      guard let record = reader.next(), record.fields.count == 2 else {
        Testing.Issue.record("no record")
        return
      }
      let places = [0, 3, 6, 7, 10, 11].map {
        RecordSyntax.sourcePlace(of: $0, in: record.fields[0], bytes: buffer)
      }
      #expect(
        places == [
          TextPlace(line: 1, column: 4), TextPlace(line: 1, column: 5),
          TextPlace(line: 1, column: 6), TextPlace(line: 2, column: 3),
          TextPlace(line: 2, column: 4), TextPlace(line: 2, column: 5),
        ])
      #expect(
        RecordSyntax.sourcePlace(of: 1, in: record.fields[1], bytes: buffer)
          == TextPlace(line: 4, column: 1))
    }
  }

  @Test func `items cover a record's bytes without gap or overlap whatever the bytes are`() {
    var dice = Dice(7)
    let alphabet = Array("AB:+#\\ \n\n\r\t%<=".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &dice)]
      }
      bytes.withUnsafeBytes { buffer in
        var reader = RecordReader(buffer)
        var end = 0
        while let record = reader.next() {
          #expect(record.range.lowerBound >= end)
          var place = record.range.lowerBound
          for item in record.items {
            #expect(item.lines.lowerBound == place)
            place = item.lines.upperBound
          }
          #expect(place == record.range.upperBound)
          let lines = buffer[..<record.range.lowerBound].count { $0 == 10 }
          #expect(record.line == lines + 1)
          end = place
        }
      }
    }
  }
}
