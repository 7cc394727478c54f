/// What the benchmark is told on its command line.

import TestSupport

/// A run that cannot be made or did not do what it should, in words.
struct Trouble: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// The size of the ledger and the programs to measure.
struct Options {
  /// Issues of the large ledger, from 2,000 to 9,999,999.
  private(set) var issues = 100_000
  /// Where ledgers are generated.
  private(set) var folder = ".build/bench"
  let program = PtySession.builtProgram("guatu")
  let trivial = PtySession.builtProgram("TrivialCurses")

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch (word, rest.popFirst()) {
      case ("--issues", let value?):
        guard let count = Int(value), (2_000...9_999_999).contains(count) else {
          throw Trouble("--issues: 2000 … 9999999, not \(value)")
        }
        issues = count
      case ("--folder", let value?): folder = value
      default: throw Trouble("usage: Bench [--issues N] [--folder PATH]")
      }
    }
  }
}
