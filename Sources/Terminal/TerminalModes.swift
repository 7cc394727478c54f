/// The terminal's modes that curses does not look after, as bytes to send.
internal import CNcurses

/// What a terminal is told when it is taken over and given back.
struct TerminalModes {
  /// True when the terminal speaks the common control language (ANSI), so that unknown requests
  /// in it are ignored.
  private let speaksCommonLanguage: Bool
  /// True for terminals that report the mouse.
  let hasMouse: Bool
  /// True for terminals that say where their cursor is, and that may draw ambiguous characters wide.
  let answersReports: Bool
  private let keypadOn: [UInt8]
  private let keypadOff: [UInt8]

  /// Reads the terminal's database entry; needs an open screen.
  init(term: String) {
    let move = Self.capability("cup")
    speaksCommonLanguage = move.starts(with: [0x1B, UInt8(ascii: "[")])
    // The Linux console's entry names a mouse that only a helper program provides. It always draws
    // ambiguous characters in one column.
    let window = guatu_capability("kmous") != nil && !term.hasPrefix("linux")
    hasMouse = speaksCommonLanguage && window
    answersReports = speaksCommonLanguage && window
    keypadOn = Self.capability("smkx")
    keypadOff = Self.capability("rmkx")
  }

  func entering(mouse: Bool) -> [UInt8] {
    keypadOn + (speaksCommonLanguage ? Array("\u{1B}[?2004h".utf8) : [])
      + (mouse ? self.mouse(true) : [])
  }

  var leaving: [UInt8] {
    (hasMouse ? mouse(false) : [])
      + (speaksCommonLanguage ? Array("\u{1B}[?2004l".utf8) : []) + keypadOff
  }

  /// Where the picture stays on the screen, the shell's prompt comes below it.
  var afterwards: [UInt8] { Self.capability("rmcup").isEmpty ? Array("\r\n".utf8) : [] }

  /// Clicks and wheel (1000) in decimal form (1006), which reaches beyond column 223.
  func mouse(_ on: Bool) -> [UInt8] {
    guard hasMouse else { return [] }
    return Array((on ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l").utf8)
  }

  /// Draws the quotation mark “ at the beginning of the last row, asks where the cursor is, and
  /// takes it away; the first frame clears the screen anyway.
  ///
  /// The last row, because a report for row 1 looks like F3 with a modifier.
  func probe(rows: Int) -> [UInt8] {
    let start = "\u{1B}[\(rows);1H"
    return Array("\(start)\u{201C}\u{1B}[6n\(start)\u{1B}[K\u{1B}[H".utf8)
  }

  /// What makes the terminal whole again after a crash, without asking anybody.
  func repair(rows: Int) -> [CChar] {
    let leaveScreen = Self.capability("rmcup")
    let end =
      leaveScreen.isEmpty && speaksCommonLanguage
      ? Array("\u{1B}[\(rows);1H\r\n".utf8) : leaveScreen
    let bytes = leaving + Self.capability("sgr0") + Self.capability("cnorm") + end
    return bytes.map(CChar.init(bitPattern:))
  }

  /// A capability without parameters, as it goes to the terminal; empty when there is none.
  private static func capability(_ name: String) -> [UInt8] {
    guatu_direct_capability(name)
    var room = [CChar](repeating: 0, count: 256)
    let count = guatu_direct_take(&room, room.count)
    return room[..<count].map(UInt8.init(bitPattern:))
  }
}
