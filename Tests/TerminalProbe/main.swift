// A program for tests alone: it shows what the terminal reports, and ends in several ways.
import Canvas
import Glibc
import Terminal

/// What the probe shows: a heading, a box, the last events, and a text field.
struct Picture {
  var ambiguous = 1
  var field = false
  var log: [String] = []
  var plain = false
  /// Shows a row that is written around curses at the very end, and no corner mark.
  var tail = false

  func frame(columns: Int, rows: Int) -> Frame {
    var frame = Frame(columns: columns, rows: rows, widths: WidthRule(ambiguous: ambiguous))
    write("挂图作战 \(columns)x\(rows)", x: 0, y: 0, ink: .barName, ground: .bar, into: &frame)
    if !plain {
      write("①“引号”…—│end", x: 0, y: 1, ink: .late, into: &frame)
      write("┌──┐ é 末", x: 0, y: 2, into: &frame)
    }
    if plain { write("# 平", x: 0, y: 1, into: &frame) }
    let room = max(0, rows - 5)
    for (line, text) in log.suffix(room).enumerated() {
      write(text, x: 0, y: 3 + line, into: &frame)
    }
    if field {
      write("字段：", x: 0, y: rows - 1, ground: .field, into: &frame)
      frame.caret = Frame.Place(x: 6, y: rows - 1)
    }
    if tail {
      write("…尾", x: 0, y: rows - 1, into: &frame)
      return frame
    }
    // The last corner is where careless programs scroll the screen.
    frame.put("]", span: 1, x: columns - 1, y: rows - 1, ink: .gold, ground: .ground)
    return frame
  }

  private func write(
    _ text: String, x: Int, y: Int, ink: Role = .plain, ground: Role = .ground,
    into frame: inout Frame
  ) {
    var x = x
    for glyph in text {
      let span = span(of: glyph)
      frame.put(glyph, span: span, x: x, y: y, ink: ink, ground: ground)
      x += span
    }
  }

  private func span(of glyph: Character) -> Int {
    guard let scalar = glyph.unicodeScalars.first else { return 1 }
    return scalar.value < 0x2000 ? 1 : scalar.value < 0x2E80 ? ambiguous : 2
  }
}

func look(_ ink: Role, _ ground: Role) -> Look {
  var look = Look()
  if ink == .late { look = Look(foreground: .rgb(red: 255, green: 0, blue: 0), attributes: .bold) }
  if ink == .gold { look.foreground = .index(11) }
  if ground == .bar { look.background = .index(4) }
  if ground == .field { look.attributes.insert(.underline) }
  return look
}

func describe(_ event: InputEvent) -> String {
  switch event {
  case .key(let key):
    let marks = [(Key.Modifiers.control, "C-"), (.alt, "A-"), (.shift, "S-")]
    let prefix = marks.filter { key.modifiers.contains($0.0) }.map(\.1).joined()
    if case .character(let glyph) = key.code { return "key \(prefix)\(glyph)" }
    return "key \(prefix)\(key.code)"
  case .paste(let text):
    return "paste \(text.count) " + String(text.prefix(20).map { $0 == "\n" ? "/" : $0 })
  case .resized(let columns, let rows): return "resized \(columns)x\(rows)"
  case .click(let x, let y): return "click \(x),\(y)"
  case .wheel(let x, let y, let lines): return "wheel \(x),\(y) \(lines)"
  case .ambiguousWidth(let width): return "ambiguous \(width)"
  }
}

func run() throws -> Int32 {
  let words = Set(CommandLine.arguments.dropFirst())
  var terminal = try CursesTerminal(
    term: getenv("TERM").map { String(cString: $0) }, colours: !words.contains("mono"),
    mouse: !words.contains("no-mouse"), probeWidth: words.contains("probe"))
  var picture = Picture()
  var pipes: [Int32] = [-1, -1]
  guard pipe(&pipes) == 0 else { return 6 }
  while true {
    terminal.show(
      picture.frame(columns: terminal.columns, rows: terminal.rows), look: look)
    guard let event = terminal.nextEvent(timeoutMilliseconds: 20_000, watching: [pipes[0]]) else {
      return 3
    }
    switch event {
    case .signal(let number):
      picture.log.append("signal \(number)")
      if number == SIGTERM || number == SIGHUP { return number }
    case .hungUp: return 4
    case .ready(let descriptor):
      // Left unread until Escape comes, so that the descriptor is ready all the time.
      guard descriptor == pipes[0] else { return 5 }
      if picture.log.last != "ready" { picture.log.append("ready") }
    case .input(let events):
      picture.log += events.map(describe)
      for event in events {
        switch event {
        case .ambiguousWidth(let width): picture.ambiguous = width
        case .key(.control("q")): return 0
        case .key(.control("x")):
          let empty: [Int] = []
          picture.log.append("\(empty[picture.log.count])")
        case .key(.control("t")): abort()
        case .key(.control("l")): picture.tail.toggle()
        case .key(.control("p")): write(pipes[1], "x", 1)
        case .key(Key(.escape)):
          var byte: UInt8 = 0
          read(pipes[0], &byte, 1)
        case .key(.control("f")): picture.field.toggle()
        case .key(.control("w")): picture.ambiguous = 3 - picture.ambiguous
        case .key(.control("n")):
          picture.log = []
          picture.plain.toggle()
        case .key(.control("o")):
          terminal.leave()
          puts("借给别的程序")
          fflush(nil)
          var byte: UInt8 = 0
          while read(0, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
          terminal.comeBack()
        case .key(.control("z")): terminal.suspend()
        case .key(.control("y")): terminal.useMouse(!terminal.mouse)
        default: break
        }
      }
    }
  }
}

do {
  exit(try run())
} catch let error as TerminalError {
  print(error.zh)
  print(error.en)
  exit(9)
}
