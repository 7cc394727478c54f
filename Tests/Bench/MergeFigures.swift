/// How long a three-way merge takes, beside the line merge of git.

import Glibc
import LedgerModel

/// Two copies of a ledger in which a thousand issues each are changed, a hundred of them in both.
struct MergeFigures {
  let options: Options
  private static let edits = 1_000

  func measure(_ base: String, issues: Int) throws {
    Report.heading("Three-way merge, \(issues) issues, \(MergeFigures.edits) edits a side")
    let ours = options.folder + "/ours.rec"
    let theirs = options.folder + "/theirs.rec"
    let result = options.folder + "/merged.rec"
    defer { for path in [ours, theirs, result, result + ".lock"] { unlink(path) } }
    let step = issues / MergeFigures.edits
    try edit(base, to: ours, field: "Due:", value: "Due: 2026-12-31") { $0 % step == 0 }
    try edit(base, to: theirs, field: "Category:", value: "Category: 另一类") {
      $0 % (step * 10) == 0 || $0 % step == step / 2 && $0 % (step * 10) > step
    }
    let lines = try best(result, from: ours) {
      try Clockwork.run(["git", "merge-file", "-q", result, base, theirs])
    }
    let fields = try best(result, from: ours) {
      try Clockwork.run([options.program, "merge", base, result, theirs])
    }
    Report.line(
      "merge by field, check and save", fields, "ms",
      beside: Yardstick(name: "git merge-file", value: lines), goal: "≤ 1000 ms at 100000")
  }

  /// The fastest of three runs, each over a fresh copy of ours.
  private func best(_ result: String, from ours: String, _ body: () throws -> Void) throws -> Double
  {
    var best = Double.infinity
    for _ in 0..<3 {
      try Clockwork.run(["cp", ours, result])
      best = min(best, try Clockwork.best(of: 1, body))
    }
    return best
  }

  /// Copies a ledger with the first line of a field replaced in some issues, counted from 0.
  private func edit(
    _ source: String, to target: String, field: String, value: String,
    where isWanted: (Int) -> Bool
  ) throws {
    guard let input = fopen(source, "r"), let output = fopen(target, "w") else {
      throw Trouble("cannot copy \(source)")
    }
    var number = -1
    var buffer: UnsafeMutablePointer<CChar>?
    var size = 0
    defer { free(buffer) }
    while getline(&buffer, &size, input) > 0, let line = buffer {
      if strncmp(line, "Id: ", 4) == 0 { number += 1 }
      if number >= 0, isWanted(number), strncmp(line, field, field.utf8.count) == 0 {
        fputs(value + "\n", output)
      } else {
        fputs(line, output)
      }
    }
    fclose(input)
    guard fclose(output) == 0 else { throw Trouble("cannot write \(target)") }
  }
}
