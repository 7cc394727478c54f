/// The terminal, taken over from creation until release; curses is named on this floor alone.
internal import CNcurses
package import Canvas
internal import Glibc

/// Owner of the terminal: shows frames and reports what comes in.
///
/// At most one lives at a time. Its end, by `restore()` or by going out of scope, gives the
/// terminal back as it was.
package struct CursesTerminal: ~Copyable {
  let input: Int32
  let output: Int32
  private let screen: OpaquePointer
  let window: UnsafeMutablePointer<WINDOW>
  /// The descriptor that curses writes to, a copy of `output`.
  let drawing: Int32
  private let files: (reading: UnsafeMutablePointer<FILE>, writing: UnsafeMutablePointer<FILE>)
  let signals: SignalWatch
  private let modes: TerminalModes

  var decoder: KeyDecoder
  var palette: Palette
  var styles = StyleBook()
  /// What stands on the screen now; nil when that is not known.
  var shown: Frame?
  /// For every row, whether it was written around curses (see `show`).
  var direct: [Bool] = []
  var caretShown: Bool?
  /// True when something unknown may stand on the screen.
  var mustClear = false
  var inbox = Inbox()
  /// True while another program has the terminal, and after `restore`.
  private(set) var away = false

  /// Columns of the terminal now.
  package private(set) var columns: Int
  /// Rows of the terminal now.
  package private(set) var rows: Int
  /// True while clicks and the wheel are reported; then the terminal's own text selection is off.
  package private(set) var mouse: Bool
  /// How many colours frames are shown in.
  package var colourDepth: ColourDepth { palette.depth }

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - term: The terminal's name, the environment's TERM.
  ///   - colours: False for attributes only.
  ///   - exactColours: True when the terminal is known to show any of 16 million colours, whatever its
  ///     name says.
  ///   - mouse: False leaves the mouse to the terminal.
  ///   - probeWidth: True asks the terminal how wide it draws ambiguous characters; the answer
  ///     comes later as `InputEvent.ambiguousWidth`, or never. It is right however late it comes,
  ///     and looks like no key, because the question is asked about a row other than the first.
  package init(
    term: String?, input: Int32 = 0, output: Int32 = 1, colours: Bool = true,
    exactColours: Bool = false, mouse: Bool = true, probeWidth: Bool = true
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let term, !term.isEmpty else { throw .terminalUnnamed }
    try CharacterSet.useUTF8()
    guard guatu_remember_settings(output),
      let reading = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 3), "r")
    else {
      throw .system(String(cString: strerror(errno)))
    }
    guard let writing = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 3), "w") else {
      fclose(reading)
      throw .system(String(cString: strerror(errno)))
    }
    let signals = try SignalWatch()
    // The size comes from the terminal, never from LINES and COLUMNS, which grow stale.
    use_env(false)
    use_tioctl(true)
    let exact = colours && exactColours ? Self.exactName(of: term) : nil
    guard
      let screen = exact.flatMap({ newterm($0, writing, reading) })
        ?? newterm(term, writing, reading), let window = guatu_screen_window()
    else {
      signals.end()
      fclose(reading)
      fclose(writing)
      throw .unknownTerminal(term)
    }
    guard guatu_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      signals.end()
      fclose(reading)
      fclose(writing)
      throw .cannotMoveCursor(term)
    }
    raw()
    noecho()
    nonl()
    // An update is never broken off because a key waits: the picture and the cursor stay right.
    typeahead(-1)
    // Whatever curses left of the line discipline's own keys goes; its copy of the settings is
    // what comes back after `leave`.
    if guatu_let_all_keys_through(input) { def_prog_mode() }
    self.input = input
    self.output = output
    self.screen = screen
    self.window = window
    self.signals = signals
    files = (reading, writing)
    drawing = fileno(writing)
    columns = Int(getmaxx(window))
    rows = Int(getmaxy(window))
    palette = Palette(colours: colours)
    decoder = KeyDecoder(table: .ofCurrentTerminal())
    modes = TerminalModes(term: term)
    self.mouse = mouse && modes.hasMouse
    // Curses goes to the terminal's second screen with its first update. What follows belongs
    // there, and the user's own screen must not be touched.
    wnoutrefresh(window)
    doupdate()
    send(modes.entering(mouse: self.mouse))
    let repair = modes.repair(rows: rows)
    if guatu_guard_crashes(output, repair, repair.count) { guatu_arm_crash_guard(true) }
    if probeWidth, modes.answersReports, rows > 1 {
      decoder.probedRow = rows
      send(modes.probe(rows: rows))
    }
  }

  /// The description of the same terminal with all its colours: `xterm-direct` for `xterm-256color`. It
  /// may not be installed. nil where the name says nothing about colours.
  private static func exactName(of term: String) -> String? {
    let ending = "-256color"
    return term.hasSuffix(ending) ? term.dropLast(ending.count) + "-direct" : nil
  }

  deinit {
    giveBack()
    delscreen(screen)
    signals.end()
    fclose(files.reading)
    fclose(files.writing)
  }

  /// Gives the terminal back as it was; afterwards nothing may be shown, and nothing is done twice.
  package mutating func restore() {
    giveBack()
    away = true
    shown = nil
  }

  private borrowing func giveBack() {
    guatu_arm_crash_guard(false)
    guard !away else { return }
    send(modes.leaving)
    endwin()
    send(modes.afterwards)
  }

  /// Lends the terminal to another program, such as an editor; `comeBack` ends that.
  package mutating func leave() { restore() }

  /// Takes the terminal over again after `leave`; the next `show` paints everything, and the next
  /// event is its size, so that the caller does call `show`.
  package mutating func comeBack() {
    inbox.forgetInterrupts(signals.taken())
    away = false
    reset_prog_mode()
    send(modes.entering(mouse: mouse))
    guatu_arm_crash_guard(true)
    forget()
    resize()
    inbox.events.append(.resized(columns: columns, rows: rows))
  }

  /// Stops the program as Ctrl-Z does in others, until the shell continues it.
  package mutating func suspend() {
    leave()
    guatu_stop_self()
    comeBack()
  }

  /// Reports clicks and the wheel, or leaves the mouse to the terminal's text selection.
  package mutating func useMouse(_ wanted: Bool) {
    mouse = wanted && modes.hasMouse
    if !away { send(modes.mouse(mouse)) }
  }

  /// Forgets what stands on the screen, so that the next `show` clears it and paints everything:
  /// after a change of theme, or when something else has written on it.
  package mutating func forget() {
    shown = nil
    styles = StyleBook()
    caretShown = nil
    mustClear = true
  }

  /// Takes the terminal's size in; true when it has changed.
  @discardableResult
  mutating func resize() -> Bool {
    var (wide, high): (Int32, Int32) = (0, 0)
    guard guatu_terminal_size(output, &wide, &high),
      Int(wide) != columns || Int(high) != rows
    else { return false }
    resize_term(high, wide)
    columns = Int(getmaxx(window))
    rows = Int(getmaxy(window))
    forget()
    return true
  }

  private borrowing func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { room in
      let text = room.bindMemory(to: CChar.self)
      guard let start = text.baseAddress else { return }
      // A terminal that is gone says so by `hungUp`; there is nobody left to tell here.
      _ = guatu_write_all(output, start, text.count)
    }
  }
}
