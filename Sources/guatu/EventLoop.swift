/// The one loop: wait, let the board answer, do what it asks for, show the picture.

import Board
import Canvas
import Glibc
import LedgerModel
import LedgerText
import Storage
import Terminal

/// A board on a terminal from the first frame to the last. There is one, and it is no value: as a
/// struct that cannot be copied it took the compiler forty seconds, for all the parts of the board.
final class EventLoop {
  private var terminal: CursesTerminal
  private var state: BoardState
  private var world: World
  private let clock: DaySource
  private var isOver = false
  /// A signal or a closed terminal ended it, not the user.
  private(set) var isForced = false
  /// Where a text that was being typed was kept; nil when none was.
  private(set) var typedWords: Phrase?
  /// Somebody has pressed a key since the last picture.
  private var hasBeenTouched = false
  /// The board has a piece of long work left.
  private var hasWork = false

  /// Milliseconds between tries to save what could not be saved.
  private static let retry = 5000
  /// Milliseconds between looks at a file that the system cannot watch.
  private static let glance = 1000

  init(terminal: consuming CursesTerminal, state: BoardState, world: World, clock: DaySource) {
    self.terminal = terminal
    self.state = state
    self.world = world
    self.clock = clock
    useTraits()
  }

  /// Runs until the user leaves or the terminal goes away.
  /// - Returns: What could not be saved before a forced end, in words for the shell; nil normally.
  func run() -> Phrase? {
    take(.input([.resized(columns: terminal.columns, rows: terminal.rows)], milliseconds: now))
    show()
    let isNews = settle()
    let layers = state.screens.count
    take(.shown)
    if isNews || state.screens.count != layers { show() }
    while !isOver {
      wait()
      // What waits already is taken in before anything is drawn.
      while !isOver, terminal.hasPendingInput() {
        take(.input(terminal.drain(), milliseconds: now))
      }
      if !isOver { show() }
      if settle() { show() }
    }
    world.leave()
    if isForced { typedWords = world.keepTyped(state) }
    return world.lastWords(state, isForced: isForced)
  }

  /// How many colours the terminal has.
  var colourDepth: ColourDepth { terminal.colourDepth }

  /// Shows another theme than the one that was asked for.
  func use(theme name: String) { show(theme: name, keep: false) }

  private func show(theme name: String, keep: Bool) {
    world.use(theme: name, keep: keep)
    useTraits()
  }

  /// Tells the board what its theme can show on this terminal.
  private func useTraits() {
    var traits = world.theme.traits
    if colourDepth == .none { traits.hasColours = false }
    state.use(traits)
  }

  /// Gives the terminal back.
  func end() { terminal.restore() }

  private func show() {
    // Told after the picture is on the screen: whoever follows comes second.
    defer {
      world.share(state, isByHand: hasBeenTouched)
      hasBeenTouched = false
    }
    terminal.show(state.draw(), look: world.theme.look(ink:ground:))
  }

  private func wait() {
    if hasWork {
      // A key that waits comes first; the work goes on when none does, and shows when it is done.
      repeat {
        hasWork = false
        if terminal.hasPendingInput() { return }
        take(.work)
      } while hasWork && !isOver
      return
    }
    let event = terminal.nextEvent(timeoutMilliseconds: timeout, watching: world.descriptors)
    switch event {
    case .input(let events):
      hasBeenTouched = true
      take(.input(events, milliseconds: now))
    case .ready(let descriptor): world.news(on: descriptor).forEach { take($0) }
    case .signal, .hungUp:
      take(.hangUp)
      isOver = true
      isForced = true
    case nil: tick()
    }
  }

  /// Until the next midnight, or sooner when something has to be looked after.
  private var timeout: Int {
    if state.isPreviewBehind { return BoardState.previewRest }
    var wait = clock.millisecondsToMidnight
    if let patience = world.patience { wait = min(wait, patience) }
    if state.hasUnsaved { wait = min(wait, EventLoop.retry) }
    if !world.isWatching { wait = min(wait, EventLoop.glance) }
    return max(1, wait)
  }

  private func tick() {
    if state.isPreviewBehind { return take(.quiet) }
    for event in world.stepSync() { take(event) }
    let today = clock.today
    if today != state.setting.today { take(.dayChanged(today)) }
    if state.hasUnsaved { take(.retry) }
    if !world.isWatching { world.glance().forEach { take($0) } }
  }

  /// Has what was found changed in the file recorded.
  ///
  /// - Returns: whether something new is to be shown.
  private func settle() -> Bool {
    let events = world.settle()
    for event in events { take(event) }
    return !events.isEmpty
  }

  /// Lets the board answer, and carries out what it asks for until it asks for nothing more.
  private func take(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      let effects = state.answer(events.removeFirst())
      world.note(state)
      for effect in effects {
        if let result = carryOut(effect) { events.append(result) }
      }
    }
  }

  private func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .quit:
      isOver = true
      return nil
    case .redraw:
      terminal.forget()
      return nil
    case .suspend:
      terminal.suspend()
      return nil
    case .mouse(let isOn):
      terminal.useMouse(isOn)
      return nil
    case .theme(let name, let keep):
      show(theme: name, keep: keep)
      terminal.forget()
      return nil
    case .editOutside(let text):
      terminal.leave()
      let draft = ExternalEditor.edit(text, environment: world.environment)
      terminal.comeBack()
      take(.editedOutside(draft.text, failure: draft.failure))
      if let path = draft.path {
        // A text that was refused stays, so that no work in the editor is lost.
        if draft.text == nil || state.refusedText != nil {
          state.tellRefusedText(at: path)
        } else {
          unlink(path)
        }
      }
      return nil
    case .work:
      hasWork = true
      return nil
    case .save, .sync, .leadProjector, .recreate, .reload, .open, .saveViews, .findStep,
      .readHistory,
      .create, .listDocuments, .readDocument, .listEvidence, .hashEvidence, .checkEvidence,
      .openFile, .export:
      return world.carryOut(effect, state)
    }
  }

  private var now: Int { DaySource.milliseconds }
}
