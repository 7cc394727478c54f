/// The one issue that a number on the command line means.

import LedgerModel
import LedgerText
import Rules

/// An issue in one of the loaded ledgers.
struct FoundIssue {
  let ledger: Int
  let row: Int
}

enum IssueFinder {
  /// Finds an issue by its number; `3` also finds 03 where there is no 3.
  ///
  /// A broken record is refused with its problems, each with file, line and column.
  static func find(
    _ id: String, in loaded: [LoadedLedger], named file: String
  ) throws(Failure) -> FoundIssue {
    let wanted = bare(id)
    var found = rows(in: loaded) { $0 == wanted }
    if found.isEmpty, let number = Int(wanted), number >= 0 {
      found = rows(in: loaded) { $0.utf8.count <= 18 && Int($0) == number }
    }
    guard let first = found.first else {
      throw noIssue(wanted, among: loaded.map(\.ledger), named: file)
    }
    let ledger = loaded[first.ledger].ledger
    // Two records with one number are broken, which says more than that they are two.
    if found.count > 1, !ledger.rows[first.row].isBroken {
      throw CommandWording.severalIssues(
        wanted,
        found.map { place in
          let ledger = loaded[place.ledger].ledger
          return "\(ledger.path):\(ledger.line(at: place.row)) \(ledger.id(at: place.row))"
        })
    }
    if ledger.rows[first.row].isBroken {
      let problems = ledger.problems(at: first.row).map { problem in
        Phrase(
          zh: ProblemText.line(problem, path: ledger.path, .chinese),
          en: ProblemText.line(problem, path: ledger.path, .english))
      }
      throw CommandWording.brokenIssue(
        ledger.id(at: first.row).text, problems,
        isRepairable: ledger.isMended(row: first.row, by: repaired))
    }
    return first
  }

  /// A number as it was typed, without the sign that may stand before it.
  static func bare(_ id: String) -> String { id.hasPrefix("#") ? String(id.dropFirst()) : id }

  /// Refuses a number that neither a ledger has nor others know.
  static func require(
    _ id: String, in ledger: Ledger, named file: String, besides others: [String]
  ) throws(Failure) {
    let wanted = bare(id)
    let number = Int(wanted)
    let isThere = ledger.rows.indices.contains {
      let text = ledger.id(at: $0).text
      return text == wanted || (number != nil && Int(text) == number)
    }
    if !isThere { throw noIssue(wanted, among: [ledger], named: file, besides: others) }
  }

  private static func noIssue(
    _ wanted: String, among ledgers: [Ledger], named file: String, besides others: [String] = []
  ) -> Failure {
    let ids = ledgers.flatMap { ledger in
      ledger.rows.indices.prefix(10_000).map { ledger.id(at: $0).text }
    }
    return CommandWording.noIssue(
      wanted, in: file, nearest: NearestWord.to(wanted, among: ids + others))
  }

  private static func rows(
    in loaded: [LoadedLedger], where isWanted: (String) -> Bool
  ) -> [FoundIssue] {
    loaded.indices.flatMap { number in
      let ledger = loaded[number].ledger
      return ledger.rows.indices.filter { isWanted(ledger.id(at: $0).text) }.map {
        FoundIssue(ledger: number, row: $0)
      }
    }
  }
}
