/// Events as lines of the file, in the one form that there is for each, ledger format §9.

package import LedgerModel

extension HistoryLine {
  /// The line of an event with its hash, LF included, and the hash.
  ///
  /// - Parameter event: its own `hash` does not count; `previous` must hold all heads.
  package static func text(_ event: HistoryEvent) -> (bytes: [UInt8], hash: String) {
    let previous = event.previous.sorted()
    // Keys in the order of the alphabet; `hash` belongs behind `field`.
    var head = "{" + member("at", event.at) + "," + member("by", event.by)
    if let field = event.field { head += "," + member("field", field) }
    var tail = ""
    if let entry = event.entry { tail += "," + member("id", entry) }
    if let new = event.new { tail += "," + member("new", new) }
    if let note = event.note { tail += "," + member("note", note) }
    if let old = event.old { tail += "," + member("old", old) }
    tail += "," + member("on", event.on) + "," + member("op", event.op.rawValue)
    tail += ",\"prev\":[" + previous.map(quoted).joined(separator: ",") + "],\"v\":1}"
    let hash = Array((head + tail).utf8).withUnsafeBytes {
      HistoryHash(of: $0, without: 0..<0).hex
    }
    return (Array((head + ",\"hash\":\"\(hash)\"" + tail + "\n").utf8), hash)
  }

  private static func member(_ key: String, _ value: String) -> String {
    "\"\(key)\":" + quoted(value)
  }

  /// Only what JSON demands is escaped.
  private static func quoted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        scalars.append("\\")
        scalars.append(scalar)
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        scalars.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            .unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    scalars.append("\"")
    return String(scalars)
  }
}
