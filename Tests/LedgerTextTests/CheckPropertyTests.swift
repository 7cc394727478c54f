// `check` against recfix and against loading, on a ledger with small accidents.
import LedgerModel
import LedgerText
import Testing

/// The example that the format's description comes with, where it is at hand.
private let exampleLedger: [UInt8]? = {
  let steps = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
  return fileBytes(steps.joined(separator: "/") + "/shared/design/example-ledger.rec")
}()

struct CheckPropertyTests {
  private static func mutants(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var random = Lehmer(seed: seed)
    return (0..<count).map { number in
      var bytes = Array(SmallLedger.text.utf8)
      for _ in 0...(number % 3) { bytes = Mutation.apply(bytes, using: &random) }
      return bytes
    }
  }

  @Test func `the small ledger is sound`() {
    #expect(check(SmallLedger.text).isEmpty)
  }

  @Test(.enabled(if: Recfix.isInstalled, "GNU recutils are not installed"))
  func `a new ledger and the small one pass recfix`() throws {
    let new = newLedgerText(id: "L", title: "新台账", inspected: "某镇")
    #expect(check(new).isEmpty)
    #expect(try Recfix.complaint(Array(new.utf8)).isEmpty)
    #expect(try Recfix.complaint(Array(SmallLedger.text.utf8)).isEmpty)
  }

  @Test func `a new ledger is sound whatever its title was copied from`() {
    let title = "关于\r\nId: 2 的\u{1B}[31m通报\\"
    let new = newLedgerText(
      id: "L", title: title, inspected: title, fields: [("Note", title), ("Clerk", " \u{7}")])
    #expect(check(new).isEmpty)
    #expect(new.hasPrefix("# 关于 Id: 2 的[31m通报\\\n#\n"))
    #expect(new.contains("\nNote: 关于\n+ Id: 2 的[31m通报\\ \n"))
  }

  @Test func `any bytes can be checked and repaired`() {
    var random = Lehmer(seed: 3)
    let pieces: [[UInt8]] =
      [
        "%rec: Issue\n", "%rec: Ledger\n", "%type: A ", "%constraint: ", "Id: 1\n",
        "Status: done\n",
        "Measure: #1 !done", "+ ", "\\\n", "\n\n", ": ", "((((", "#A => ", "&&", "'", "Due：",
        "\u{3000}\n",
        "\r\n", "2026-01-01 ", "regexp /(a/", "enum a (", "range 1 ", "%%", "Title :", "@甲 ",
        "file:../x ",
      ].map { Array($0.utf8) } + [[0], [0xFF], [0xE4, 0xB8], [0xEF, 0xBB, 0xBF]]
    for number in 0..<400 {
      let bytes = (0..<(number % 40)).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let problems = check(bytes: bytes)
      #expect(problems.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
      #expect(problems.map(\.place) == problems.map(\.place).sorted())
      #expect(repaired(repaired(bytes).bytes).repairs.isEmpty, "\(bytes)")
    }
  }

  @Test func `a constraint of any length is read without running out of stack`() {
    let long =
      "%rec: T\n%constraint: " + String(repeating: "#A => ", count: 20_000) + "#A\n\nA: 1\n"
    #expect(check(long).contains { $0.code == "I403" })
    let deep =
      "%rec: T\n%constraint: " + String(repeating: "(", count: 900) + "#A"
      + String(repeating: ")", count: 90) + "\n\nA: 1\n"
    #expect(check(deep).contains { $0.code == "E215" })
  }

  @Test(.enabled(if: exampleLedger != nil, "the example ledger is not beside the project"))
  func `the example ledger is sound`() throws {
    let bytes = try #require(exampleLedger)
    #expect(short(check(bytes: bytes)).isEmpty)
    #expect(repaired(bytes).repairs.isEmpty)
    #expect(try formatted(bytes, name: "t").bytes == bytes)
  }

  @Test func `the quick look at a record passes only what the long one passes`() {
    // A look for evidence files makes every record go the long way.
    let long = CheckOptions { _, _ in .present }
    for (number, bytes) in Self.mutants(200, seed: 31).enumerated() {
      #expect(check(bytes: bytes) == check(bytes: bytes, options: long), "sample \(number)")
    }
  }

  @Test(.enabled(if: Recfix.isInstalled, "GNU recutils are not installed"))
  func `what recfix refuses, check reports`() throws {
    let samples = Self.mutants(300, seed: 20_261)
    let verdicts = try Recfix.verdicts(samples)
    #expect(verdicts.contains(false) && verdicts.contains(true))
    for (number, (bytes, isAccepted)) in zip(samples, verdicts).enumerated() where !isAccepted {
      let problems = check(bytes: bytes)
      let reports = problems.contains { $0.severity > .hint || $0.code == "I403" }
      if !reports {
        let complaint = try Recfix.complaint(bytes)
        #expect(
          reports,
          "sample \(number): \(complaint); check said \(short(problems)); \(differing(bytes))")
      }
    }
  }

  private func hasOuterBlanks(_ record: ArraySlice<UInt8>) -> Bool {
    record.split(separator: 10).contains { line in
      guard let colon = line.firstIndex(of: 58), line.first != 43 else { return false }
      let value = line[(colon + 1)...]
      return value.last == 32 || value.last == 9 || value.starts(with: [32, 32])
        || value.starts(with: [32, 9])
    }
  }

  /// The lines that an accident has made.
  private func differing(_ bytes: [UInt8]) -> [String] {
    let sound = Set(SmallLedger.text.split(separator: "\n", omittingEmptySubsequences: false))
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !sound.contains($0.element) }.map {
        "\($0.offset + 1): \($0.element.debugDescription)"
      }
  }

  /// Loading looks at a record only as closely as its speed allows; what it marks as broken and what
  /// `check` finds must still be the same.
  @Test func `a row is broken exactly where check finds an error`() {
    for (number, bytes) in Self.mutants(400, seed: 7).enumerated() {
      let ledger = Ledger(
        bytes: LedgerBytes(bytes), path: "t.rec", today: Day(number: 20_600))
      let errors = ledger.check(options: CheckOptions(cap: 10_000))
        .filter { $0.severity == .error }
      for row in ledger.rows {
        let record = bytes[row.bytes]
        let count = record.count { $0 == 10 } + (record.last == 10 ? 0 : 1)
        let lines = Int(row.line)..<Int(row.line) + count
        let found = errors.filter { lines.contains($0.place.line) }
        // Blanks around a value do not keep it from being read; only the file's own patterns, which
        // are for recfix, object to them.
        if found.allSatisfy({ $0.code == "E215" }), hasOuterBlanks(record) { continue }
        #expect(
          row.isBroken == !found.isEmpty,
          "sample \(number), line \(row.line): broken \(row.isBroken), check \(short(found)); \(differing(bytes))"
        )
      }
    }
  }

  @Test func `what loading finds, check says in the same words in the same place`() {
    for (number, bytes) in Self.mutants(EditPropertyTests.count * 4, seed: 77).enumerated() {
      let ledger = TestLedgers.ledger(bytes)
      let found = ledger.check(options: CheckOptions(cap: 10_000))
      // Only check knows whether one blank line too many has cut a record in two.
      let odd = ledger.problems.filter { problem in
        !found.contains {
          $0 == problem
            || ($0.code == "E206" && (problem.code, problem.place) == ($0.code, $0.place))
        }
      }
      #expect(
        odd.isEmpty,
        "sample \(number): loading \(short(odd)), check \(short(found)); \(differing(bytes))")
    }
  }
}
