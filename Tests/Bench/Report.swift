/// The lines of the benchmark's report.

import Glibc

/// What one figure is held against.
struct Yardstick {
  var name: String
  var value: Double
}

enum Report {
  /// A heading between groups of figures.
  static func heading(_ text: String) { write("\n\(text)\n") }

  /// One figure with its yardstick, their ratio and the goal.
  static func line(
    _ name: String, _ value: Double, _ unit: String, beside yardstick: Yardstick? = nil,
    goal: String = ""
  ) {
    var text = padded(name, 46) + padded(number(value), 10, right: true) + " " + padded(unit, 7)
    if let yardstick {
      let ratio = yardstick.value > 0 ? number(value / yardstick.value) + " x" : "-"
      text += padded(ratio, 11, right: true)
      text += "  " + padded("\(yardstick.name) \(number(yardstick.value))", 34)
    } else {
      text += padded("", 47)
    }
    write(text + (goal.isEmpty ? "" : "goal " + goal) + "\n")
  }

  static func note(_ text: String) { write("  " + text + "\n") }

  static func complain(_ text: String) { put("Bench: \(text)\n", STDERR_FILENO) }

  private static func write(_ text: String) {
    put(text, STDOUT_FILENO)
  }

  private static func put(_ text: String, _ descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  private static func padded(_ text: String, _ columns: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - text.count))
    return right ? blanks + text : text + blanks
  }

  /// Three digits that say something, or all before the point.
  static func number(_ value: Double) -> String {
    let places = value >= 100 ? 0 : value >= 10 ? 1 : 2
    let scale = [1.0, 10, 100][places]
    let whole = Int((value * scale).rounded())
    let digits = String(whole)
    guard places > 0 else { return digits }
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return filled.dropLast(places) + "." + filled.suffix(places)
  }
}
