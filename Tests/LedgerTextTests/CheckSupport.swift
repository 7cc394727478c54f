// What the tests of `check` share: a sound little ledger, and problems as short lines.
import LedgerModel
import LedgerText
import Testing

/// Checks a text as a ledger file.
func check(_ text: String, options: CheckOptions = CheckOptions()) -> [Problem] {
  check(bytes: Array(text.utf8), options: options)
}

func check(bytes: [UInt8], options: CheckOptions = CheckOptions()) -> [Problem] {
  let ledger = Ledger(bytes: LedgerBytes(bytes), path: "t.rec", today: Day(number: 20_600))
  return ledger.check(options: options)
}

/// `line:column CODE` for every problem.
func short(_ problems: [Problem]) -> [String] {
  problems.map { "\($0.place.line):\($0.place.column) \($0.code)" }
}

/// A header without descriptors of more than a line, so that lines can be counted.
enum Small {
  /// Lines 1 to 7; the blank one is the last.
  static let header = """
    %rec: Ledger

    Id: L
    Format: guatu-ledger 1
    Title: 台账
    Inspected: 某镇


    """
  /// Lines 1 to 9; the first issue begins on line 10.
  static let start = header + "%rec: Issue\n\n"

  /// A file with one issue whose lines from line 13 on are given: Id, Title and Status are sound.
  static func issue(_ lines: String, status: String = "doing") -> String {
    start + "Id: 01\nTitle: 题\nStatus: \(status)\n" + lines + (lines.isEmpty ? "" : "\n")
  }

  /// A header with further lines, from line 7 on, and no issue.
  static func ledger(_ lines: String) -> String {
    "%rec: Ledger\n\nId: L\nFormat: guatu-ledger 1\nTitle: 台账\nInspected: 某镇\n" + lines + "\n"
  }
}
