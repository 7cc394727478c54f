/// What ends a wait at the terminal.
package import Canvas

/// One reason for which `CursesTerminal.nextEvent` returned.
package enum TerminalEvent: Equatable, Sendable {
  /// Everything that could be read at once, in order; never empty.
  case input([InputEvent])
  /// One of the watched descriptors can be read, or its other end is closed.
  case ready(Int32)
  /// A request to end: SIGTERM, SIGHUP, SIGINT or SIGQUIT.
  case signal(Int32)
  /// The terminal is gone; nothing more will come from it.
  case hungUp
}
