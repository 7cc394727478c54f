/// A program on a pseudo-terminal of 200×50, with a stopwatch.

import Glibc
import TestSupport

/// Starts and drives one program, and says how long it took.
struct Screen: ~Copyable {
  /// Nothing coming for so many milliseconds ends an answer.
  private static let quiet = 15
  private static let patience = 120_000

  private var session: PtySession
  /// Milliseconds from the start of the process to the last byte of its first complete picture.
  let start: Double

  init(_ words: [String], ready: String, home: String) throws {
    let began = PtySession.nanoseconds
    var session = try PtySession(
      program: words[0], arguments: Array(words.dropFirst()),
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home], columns: 200,
      rows: 50)
    var last: Int?
    while !session.screen.text.contains(ready) {
      guard let time = try session.burst(quiet: Screen.quiet, limit: Screen.patience).last else {
        throw Trouble("\(words[0]) shows no “\(ready)”; its screen:\n\(session.screen.text)")
      }
      last = time
    }
    // The terminal has been asked something and has answered; what follows from that is no key's.
    _ = try session.burst(quiet: Screen.quiet, limit: 50)
    start = Double((last ?? began) - began) / 1_000_000
    self.session = session
  }

  /// How long a key's answer took, and how many bytes it had; nil when nothing came.
  mutating func press(_ key: String) throws -> (milliseconds: Double, bytes: Int)? {
    let began = PtySession.nanoseconds
    session.type(key)
    let burst = try session.burst(quiet: Screen.quiet, limit: 2000)
    return burst.last.map { (Double($0 - began) / 1_000_000, burst.bytes) }
  }

  /// Milliseconds from a key until a text stands on the screen.
  mutating func press(_ key: String, until text: String) throws -> Double {
    let began = PtySession.nanoseconds
    session.type(key)
    var last = began
    repeat {
      guard let time = try session.burst(quiet: 2, limit: Screen.patience).last else {
        throw Trouble("no “\(text)” after \(key); the screen:\n\(session.screen.text)")
      }
      last = time
    } while !session.screen.text.contains(text)
    return Double(last - began) / 1_000_000
  }

  /// Times and sizes of the answers to a key that is pressed again and again.
  mutating func press(_ key: String, times: Int) throws -> (times: Spread, bytes: Spread) {
    var answers: [(milliseconds: Double, bytes: Int)] = []
    for _ in 0..<times { if let answer = try press(key) { answers.append(answer) } }
    guard answers.count * 2 > times else {
      throw Trouble("\(times) keys, \(answers.count) answers")
    }
    return (
      Spread(answers.map(\.milliseconds)), Spread(answers.map { Double($0.bytes) })
    )
  }

  /// Times a second that the program wakes up while nothing happens for two seconds.
  mutating func wakeUps() throws -> Double {
    let before = try switches()
    _ = try session.burst(quiet: Screen.quiet, limit: 2000)
    return Double(try switches() - before) / 2
  }

  private func switches() throws -> Int {
    try ProcessFigure.number("voluntary_ctxt_switches:", in: "/proc/\(session.process)/status")
  }

  /// Bytes of memory that no file stands behind.
  func privateBytes() throws -> Double {
    Double(
      try ProcessFigure.number("Anonymous:", in: "/proc/\(session.process)/smaps_rollup") * 1024)
  }
}

/// Numbers that the system keeps about processes.
enum ProcessFigure {
  /// The number behind a name at the start of a line.
  static func number(_ name: String, in path: String) throws -> Int {
    guard let file = fopen(path, "r") else { throw Trouble("cannot read \(path)") }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
      )
      .split(whereSeparator: \.isWhitespace)
      if words.count > 1, words[0] == name, let number = Int(words[1]) { return number }
    }
    throw Trouble("\(path) has no \(name)")
  }
}
