/// The run: every figure, its yardstick, its goal.

import Glibc
import LedgerModel
import Storage

/// One run over a small ledger, one of 100,000 issues and one of the size that was asked for.
struct Benchmark {
  let options: Options
  private let today: Day

  init(_ options: Options) throws {
    self.options = options
    guard let day = Day(iso: SampleLedger.today) else { throw Trouble("no day") }
    today = day
  }

  func run() throws {
    mkdir(".build", 0o755)
    mkdir(options.folder, 0o755)
    let large = try ledger(options.issues)
    Report.heading("\(options.issues) issues: times in ms, best or median; x = times the yardstick")
    try loading(large)
    try BoardFigures(options: options).measure(try ledger(2_000), large)
    try listing(try ledger(min(options.issues, 100_000)), min(options.issues, 100_000))
    try MergeFigures(options: options).measure(
      try ledger(min(options.issues, 100_000)), issues: min(options.issues, 100_000))
    try saving(large)
  }

  /// The path of a ledger of that size, which is generated when it is not there yet.
  private func ledger(_ issues: Int) throws -> String {
    let path = "\(options.folder)/\(issues).rec"
    if access(path, R_OK) != 0 {
      var sample = SampleLedger(issues: issues)
      try sample.write(to: path + ".new")
      guard rename(path + ".new", path) == 0 else { throw Trouble("cannot make \(path)") }
    }
    // Everything is measured with the file in memory.
    try Clockwork.run(["cat", path])
    return path
  }

  private func loading(_ path: String) throws {
    Report.heading("Loading")
    let lines = Yardstick(name: "wc -l", value: try Clockwork.best(of: 5, ["wc", "-l", path]))
    let search = Yardstick(
      name: "grep -c", value: try Clockwork.best(of: 5, ["grep", "-c", "^Id:", path]))
    let index = try Clockwork.best(of: 5) { _ = try LedgerFile.load(path, today: today) }
    Report.line("load and index", index, "ms", beside: lines, goal: "≤ 4 x")
    Report.line("load and index", index, "ms", beside: search)
    let check = try Clockwork.best(of: 2, [options.program, "check", path])
    Report.line("check", check, "ms", beside: lines, goal: "≤ 3000 ms at 1000000")
  }

  private func listing(_ path: String, _ issues: Int) throws {
    Report.heading("Command line, \(issues) issues")
    let words = ["list", "--today", SampleLedger.today, "--filter", "is:overdue", path]
    let audit = try Clockwork.best(
      of: 2, [options.program, "audit", "--today", SampleLedger.today, path])
    Report.line("audit", audit, "ms", goal: "a few seconds at 100000")
    let list = try Clockwork.best(of: 5, [options.program] + words)
    guard Clockwork.has("recsel") else {
      Report.line("list --filter is:overdue", list, "ms")
      return Report.note("recsel is not installed: no yardstick")
    }
    let fewer = min(issues, 10_000)
    let expression =
      "Status != 'done' && Status != 'closed' && Due << '\(SampleLedger.today)'"
    let select = try Clockwork.best(
      of: 2, ["recsel", "-t", "Issue", "-e", expression, "-p", "Id,Title", try ledger(fewer)])
    let scaled = select * Double(issues) / Double(fewer)
    Report.line(
      "list --filter is:overdue", list, "ms", beside: Yardstick(name: "recsel -e", value: scaled),
      goal: "≤ 0.033 x")
    Report.note("recsel: \(Report.number(select)) ms for \(fewer) issues, scaled")
  }

  private func saving(_ path: String) throws {
    Report.heading("One edit on the disk (median of 9)")
    let appended = Yardstick(name: "append + fsync", value: try Disk.append(in: options.folder))
    for (issues, source) in [(2_000, try ledger(2_000)), (options.issues, path)] {
      let copy = "\(options.folder)/edited.rec"
      try Clockwork.run(["cp", source, copy])
      defer { unlink(copy) }
      var screen = try Screen(
        [options.program, "board", "--today", SampleLedger.today, copy], ready: "共\(issues)",
        home: options.folder)
      var times: [Double] = []
      for number in 0..<9 {
        _ = try screen.press("p")
        _ = try screen.press("又核对了一批凭证\(number)")
        times.append(try screen.press("\r", until: "已保存"))
      }
      Report.line(
        "progress line kept, \(issues) issues", Spread(times).median, "ms", beside: appended,
        goal: "≤ 3 x")
    }
  }
}

/// What the disk needs for the least that can be kept.
enum Disk {
  /// Milliseconds to append 200 bytes and have them on the disk.
  static func append(in folder: String) throws -> Double {
    let path = folder + "/appended"
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else { throw Trouble("cannot write \(path)") }
    defer {
      close(file)
      unlink(path)
    }
    let bytes = [UInt8](repeating: 65, count: 200)
    var times: [Double] = []
    for _ in 0..<9 {
      let start = Clockwork.now
      guard write(file, bytes, 200) == 200, fsync(file) == 0 else {
        throw Trouble("cannot append to \(path)")
      }
      times.append(Clockwork.now - start)
    }
    return Spread(times).median
  }
}
