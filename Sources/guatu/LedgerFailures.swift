/// Why a ledger as a whole cannot be answered from, written or formatted, as the command line says it.

import LedgerModel
import LedgerText

extension Ledger {
  /// Neither a Ledger nor an Issue record, nor what looks like one: some other file.
  var isNoLedger: Bool { rows.isEmpty && headerSyntax == nil && !looksLikeIssues }

  /// Why nothing can be answered from the file; nil when something can.
  var unreadableFailure: Failure? {
    guard holdsNothingReadable else { return nil }
    return failure(problemsOfNothing.prefix(20), CommandWording.nothingReadable(path))
  }

  /// Why the file must not be written, whatever is to be changed; nil when it may.
  var obstacle: Failure? {
    var ledger = self
    let codes = ["E110", "E104", "W104"]
    let problem =
      ledger.obstacleToWriting()
      ?? (isReadOnly ? problems.first { codes.contains($0.code) } : nil)
    return problem.map { failure([$0], CommandWording.notWritten(path)) }
  }

  /// Why the file must not be brought into canonical form: it is of a format that this program does
  /// not know, or beyond its limits. nil when it may.
  var unformattable: Failure? {
    let problem = problems.first { $0.code == "E110" || $0.code == "E003" }
    return problem.map { failure([$0], CommandWording.notWritten(path)) }
  }

  private func failure(_ problems: some Sequence<Problem>, _ end: Phrase) -> Failure {
    func text(_ language: Language) -> String {
      let lines = problems.flatMap { problem in
        [ProblemText.line(problem, path: path, language), ProblemText.fix(problem, language)]
          .compactMap { $0 }
      }
      return (lines + [end(language)]).joined(separator: "\n")
    }
    return Failure(.unreadable, zh: text(.chinese), en: text(.english))
  }
}
