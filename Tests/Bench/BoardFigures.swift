/// The board on a terminal of 200×50: start, keys, filter, memory, rest.

/// Figures of the board beside those of a trivial curses program.
struct BoardFigures {
  let options: Options

  private static let down = "\u{1B}OB"
  private static let right = "\u{1B}OC"

  func measure(_ small: String, _ large: String) throws {
    Report.heading("Board, 200×50")
    let trivial = try starts(of: [options.trivial], ready: "ready 0", runs: 15)
    let yardstick = Yardstick(name: "trivial curses", value: trivial)
    // As people start it: a file and nothing else.
    let few = try starts(of: [options.program, small], ready: "共2000", runs: 15)
    Report.line("start to first frame, 2000 issues", few, "ms", beside: yardstick, goal: "≤ 2 x")
    let many = try starts(of: [options.program, large], ready: "共\(options.issues)", runs: 5)
    Report.line(
      "start to first frame, \(options.issues) issues", many, "ms", beside: yardstick,
      goal: options.issues > 100_000 ? "≤ 800 ms at 1000000" : "≤ 100 ms at 100000")
    try keys(large)
  }

  private func board(_ ledger: String) -> [String] {
    [options.program, "board", "--today", SampleLedger.today, ledger]
  }

  private func starts(of words: [String], ready: String, runs: Int) throws -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      times.append(try Screen(words, ready: ready, home: options.folder).start)
    }
    return Spread(times).median
  }

  private func keys(_ ledger: String) throws {
    var plain = try Screen([options.trivial], ready: "ready 0", home: options.folder)
    let floor = try plain.press("x", times: 200).times
    var cat = try Screen(["/bin/cat"], ready: "", home: options.folder)
    let echo = try cat.press("x", times: 200).times
    Report.line("key of cat (echo), median", echo.median, "ms")
    var screen = try Screen(board(ledger), ready: "共\(options.issues)", home: options.folder)
    let opened = try screen.privateBytes()
    let beside = Yardstick(name: "trivial curses", value: floor.median)
    let slow = Yardstick(name: "trivial curses", value: floor.p99)
    func show(_ name: String, _ spread: Spread) {
      Report.line("\(name), median", spread.median, "ms", beside: beside)
      Report.line("\(name), p99", spread.p99, "ms", beside: slow, goal: "≤ 5 ms above")
    }
    let moves = try screen.press(BoardFigures.down, times: 200)
    show("cursor down", moves.times)
    Report.line("bytes written for it, median", moves.bytes.median, "bytes", goal: "≤ 1500")
    // A small ledger ends after a few pages, and a key at its end is answered by nothing.
    let pages = max(2, min(100, options.issues / 100))
    show("page down", try screen.press("\u{1B}[6~", times: pages).times)
    show("column right and left", try sideways(&screen))
    var lenses: [Double] = []
    for digit in ["2", "3", "4", "5", "1"] {
      if let answer = try screen.press(digit) { lenses.append(answer.milliseconds) }
    }
    Report.line("change of lens, slowest of five", lenses.max() ?? 0, "ms")
    try filter(&screen, ledger)
    let bytes = try screen.privateBytes()
    let issues = Double(options.issues)
    Report.line(
      "private memory an issue, opened", opened / issues, "bytes", goal: "≤ 120 at 1000000")
    Report.line("the same after all of this", bytes / issues, "bytes")
    Report.line("wake-ups a second at rest", try screen.wakeUps(), "", goal: "0")
  }

  private func sideways(_ screen: inout Screen) throws -> Spread {
    var times: [Double] = []
    for _ in 0..<50 {
      for key in [BoardFigures.right, "\u{1B}OD"] {
        if let answer = try screen.press(key) { times.append(answer.milliseconds) }
      }
    }
    return Spread(times)
  }

  /// Types a needle letter by letter; each letter's count must be right before the next one.
  private func filter(_ screen: inout Screen, _ ledger: String) throws {
    var slowest = 0.0
    for _ in 0..<3 {
      _ = try screen.press("/")
      var typed = ""
      for (place, letter) in SampleLedger.needles[1].enumerated() {
        typed.append(letter)
        let count = SampleLedger.holding(needle: place + 1, of: options.issues)
        let time = try screen.press(String(letter), until: "显示\(count) / ")
        slowest = max(slowest, time)
      }
      _ = try screen.press("\u{1B}", until: "显示\(options.issues) / ")
    }
    let search = try Clockwork.best(of: 3, ["grep", "-c", SampleLedger.needles[1], ledger])
    Report.line(
      "full-text filter, per typed letter, slowest", slowest, "ms",
      beside: Yardstick(name: "grep -c", value: search), goal: "≤ 2 x")
  }
}
