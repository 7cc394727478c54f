// guatu reads records as GNU recutils do, and its own evaluation of descriptors agrees with recfix.
import LedgerModel
import LedgerText
import Testing

/// One case of Conformance/cases.txt with the verdict of recutils.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let recfixAccepts: Bool
  /// The records as recsel prints them; nil where it cannot read the file.
  let records: [String]?
  var testDescription: String { name }

  static let all: [ConformanceCase] = {
    let folder = String(#filePath.dropLast("ConformanceTests.swift".count))
    let cases = sections(fileBytes(folder + "Conformance/cases.txt") ?? [])
    let verdicts = sections(fileBytes(folder + "Conformance/verdicts.txt") ?? [])
    let byName = Dictionary(uniqueKeysWithValues: verdicts.map { ($0.name, $0.lines) })
    return cases.compactMap { name, lines in
      guard let verdict = byName[name] else { return nil }
      let records = verdict.filter { $0.hasPrefix("|") }.map { String($0.dropFirst()) }
      return ConformanceCase(
        name: name, bytes: bytes(lines), recfixAccepts: verdict.first == "recfix: 0",
        records: verdict.contains("unparsed") ? nil : records)
    }
  }()

  private static func sections(_ bytes: [UInt8]) -> [(name: String, lines: [String])] {
    var sections: [(name: String, lines: [String])] = []
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("== ") {
        sections.append((String(text.dropFirst(3)), []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(text)
      }
    }
    return sections
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    var text = lines.map { $0 + "\n" }.joined()
    if text.hasSuffix("{EOF}\n") { text = String(text.dropLast(6)) }
    let marks: [(String, [UInt8])] = [
      ("{TAB}", [9]), ("{CR}", [13]), ("{SP}", [32]), ("{BS}", [92]), ("{FORM}", [12]),
      ("{BOM}", [0xEF, 0xBB, 0xBF]), ("{U3000}", [0xE3, 0x80, 0x80]), ("{FF}", [0xFF]),
      ("{NUL}", [0]),
    ]
    var bytes: [UInt8] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "{", let (mark, value) = marks.first(where: { rest.hasPrefix($0.0) }) {
        bytes += value
        rest = rest.dropFirst(mark.count)
      } else {
        bytes += String(first).utf8
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}

struct ConformanceTests {
  /// Where guatu reads something else than recutils do, on purpose.
  static let readOtherwise: [String: String] = [
    "indented first field": "recutils take it at the start of a file alone; here it is E013",
    "zero byte in a value": "recutils stop at the byte; here it is E002 and the value goes on",
    "carriage returns": "recutils keep the CR in the value; here it belongs to the line's end",
    "backslash on the last line": "there is no line to join, so the backslash is text",
    "rec field later in a record": "E015: the record is not given up for it",
    "type declared twice": "E102: recsel prints nothing then",
    "rec without a type": "E215: recsel prints nothing then",
    "sort is harmless": "recsel sorts what it prints; a ledger keeps its order",
  ]

  /// Where guatu refuses and recfix does not.
  static let stricter: [String: String] = [
    "indented first field": "E013",
    "zero byte in a value": "E002",
    "key of two names": "recfix then has no key at all",
    "rec field later in a record": "E015: recfix drops the fields above it",
    "date in words": "a ledger has one way to write a day",
    "date relative": "likewise",
    "date with slashes": "likewise",
    "records before a descriptor": "E101",
    "percent name as first": "E101: no set has begun",
  ]

  /// Where recfix refuses and guatu says so in a warning or a hint, or reads more than recfix can.
  static let laxer: [String: String] = [
    "carriage return blank line": "W002: a ledger may have CRLF",
    "byte order mark": "W001",
    "backslash at the end of the file": "the value simply ends there",
  ]

  @Test(arguments: ConformanceCase.all)
  func `records, fields and values are those of recsel`(_ sample: ConformanceCase) {
    guard let expected = sample.records else { return }
    if Self.readOtherwise[sample.name] == nil {
      #expect(dump(sample.bytes) == expected)
    } else {
      #expect(dump(sample.bytes) != expected, "it is no exception any more")
    }
  }

  @Test(arguments: ConformanceCase.all)
  func `the file is accepted or refused as recfix does it`(_ sample: ConformanceCase) {
    let problems = check(bytes: sample.bytes)
    let refusing = problems.filter {
      $0.severity == .error && $0.code != "E104" && $0.code != "E103" && $0.code != "E101"
    }
    let leaves = problems.contains { $0.code == "I403" }
    if leaves || Self.laxer[sample.name] != nil {
      #expect(refusing.isEmpty)
      #expect(leaves || !sample.recfixAccepts, "it is no exception any more")
    } else if Self.stricter[sample.name] != nil {
      #expect(sample.recfixAccepts, "it is no exception any more")
      #expect(problems.contains { $0.severity == .error })
    } else {
      #expect(refusing.isEmpty == sample.recfixAccepts, "\(short(problems))")
    }
  }

  @Test func `every case has a verdict`() {
    #expect(ConformanceCase.all.count > 290)
    let names = Set(ConformanceCase.all.map(\.name))
    #expect(names.count == ConformanceCase.all.count)
    let excepted = [Self.readOtherwise, Self.stricter, Self.laxer].flatMap(\.keys)
    #expect(Set(excepted).isSubset(of: names))
  }

  /// The records of all sets as recsel prints them.
  private func dump(_ bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBytes { buffer in
      var untyped: [String] = []
      var typed: [String] = []
      var hasSets = false
      var isFirst = true
      var reader = RecordReader(buffer)
      while let record = reader.next() {
        let fields = record.fields
        if let first = fields.first, RecordSyntax.name(first, in: buffer) == "%rec" {
          hasSets = true
          isFirst = true
          continue
        }
        let lines = fields.flatMap { field in
          let value = RecordSyntax.text(field, in: buffer)
          let text = RecordSyntax.name(field, in: buffer) + (value.isEmpty ? ":" : ": ")
          return
            (text
            + value.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n+ ")).split(separator: "\n").map { String($0) }
        }
        if hasSets {
          typed += (isFirst ? [] : [""]) + lines
        } else {
          untyped += (untyped.isEmpty ? [] : [""]) + lines
        }
        isFirst = false
      }
      return hasSets ? typed : untyped
    }
  }
}
