/// Reading single facts and whole issues out of a ledger.

package import LedgerModel

extension Ledger {
  /// The row of an issue; nil when there is none. Of two with one Id, the first.
  package func row(of id: IssueID) -> Int? {
    var text = id.text
    return text.withUTF8 { id in
      bytes.withBytes { table.row(of: UnsafeRawBufferPointer(id), bytes: $0, rows: rows) }
    }
  }

  /// The Id of a row's issue; empty when the record has none.
  package func id(at row: Int) -> IssueID {
    IssueID(text(at: row, start: rows[row].idStart, length: Int32(rows[row].idLength)))
  }

  /// The title of a row's issue on one line; empty when the record has none.
  package func title(at row: Int) -> String {
    let raw = text(at: row, start: rows[row].titleStart, length: rows[row].titleLength)
    // Joined and continued lines are no text yet.
    return raw.utf8.contains(Byte.lineFeed) ? issue(at: row).title : raw
  }

  private func text(at row: Int, start: Int32, length: Int32) -> String {
    let from = rows[row].offset + Int(start)
    return bytes.withBytes { String(decoding: $0[from..<from + Int(length)], as: UTF8.self) }
  }

  /// The issue in full.
  package func issue(at row: Int) -> Issue {
    bytes.withBytes { IssueDecoder.issue(syntax(at: row), in: $0, header: header) }
  }

  /// The number of a record's first line, from 1.
  package func line(at row: Int) -> Int { Int(rows[row].line) }

  /// An issue's own lines in LF form, ended by LF.
  package func rawText(at row: Int) -> String {
    bytes.withBytes { bytes in
      var text: [UInt8] = []
      text.reserveCapacity(rows[row].bytes.count + 1)
      var scanner = LineScanner(bytes, from: rows[row].offset)
      while scanner.offset < rows[row].bytes.upperBound, let line = scanner.next() {
        text.append(contentsOf: bytes[line.range])
        text.append(Byte.lineFeed)
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The record of an issue as it stands in the file.
  package func syntax(at row: Int) -> RecordSyntax {
    bytes.withBytes { RecordSyntax($0, from: rows[row].offset, line: Int(rows[row].line)) }
  }

  /// The Ledger record as it stands in the file; nil when there is none.
  package var headerSyntax: RecordSyntax? {
    headerStart.map { start in
      bytes.withBytes { RecordSyntax($0, from: start.offset, line: start.line) }
    }
  }

  /// Reasons given to findings about the ledger as a whole, in the order of the file.
  package var headerAnswers: [Entry] {
    values(of: EntryKind.answer.rawValue, in: .ledger).map { Entry(.answer, value: $0) }
  }

  /// The rule codes that the Ledger record switches off, in the order of the file.
  package var disabledRules: [String] {
    values(of: "Disable", in: .ledger).map { String($0.trimmingBlanks) }
  }

  /// The decoded values of all fields of one name in a record; empty when there are none.
  package func values(of field: String, in record: RecordKey) -> [String] {
    guard let syntax = syntax(of: record) else { return [] }
    return bytes.withBytes { bytes in
      syntax.fields(named: field, in: bytes).map { RecordSyntax.text($0, in: bytes) }
    }
  }

  /// The decoded values of a whole record by the names of its fields.
  package func texts(of record: RecordSyntax) -> [String: [String]] {
    bytes.withBytes { bytes in
      record.fields.reduce(into: [:]) { texts, field in
        texts[RecordSyntax.name(field, in: bytes), default: []]
          .append(RecordSyntax.text(field, in: bytes))
      }
    }
  }

  /// The decoded value of one field; nil when there is none.
  package func value(of field: String, occurrence: Int = 0, in record: RecordKey) -> String? {
    let values = values(of: field, in: record)
    return values.indices.contains(occurrence) ? values[occurrence] : nil
  }

  /// The line of a field of a record, from 1; nil when it has none.
  package func line(of field: String, occurrence: Int, in record: RecordSyntax) -> Int? {
    let fields = bytes.withBytes { record.fields(named: field, in: $0) }
    return fields.indices.contains(occurrence) ? fields[occurrence].line : nil
  }

  /// The record of a key; nil when there is none.
  package func syntax(of record: RecordKey) -> RecordSyntax? {
    switch record {
    case .ledger: headerSyntax
    case .issue(let id): row(of: id).map { syntax(at: $0) }
    }
  }
}
