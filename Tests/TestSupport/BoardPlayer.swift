// Plays key scripts on a board and answers its wishes as the world would.
package import Board
package import Canvas
internal import FoundationEssentials
package import LedgerModel
package import LedgerText
internal import Rules

/// A board on a ledger in memory, with a clock, a disk and a memory of everything it asked for.
package struct BoardPlayer {
  /// The day that counts as today unless a test says otherwise.
  package static let today = Day(number: 20_619)  // 2026-06-15

  package var state: BoardState
  /// Milliseconds; every key takes one second, so that no typing looks like a paste.
  package var clock = 0
  /// What each save would have written, oldest first.
  package private(set) var written: [[UInt8]] = []
  /// What was recorded with the saves, and what was there before, oldest first.
  package var history: [HistoryEvent] = []
  /// Every effect in order.
  package private(set) var effects: [Effect] = []
  /// Why the disk refuses to be written; nil while it does not.
  package var diskFailure: Phrase?
  /// What somebody else wrote to the disk and how often the board had taken the disk in by then.
  private var foreign: (ledger: Ledger, version: Int)?
  /// What lies beside the ledger to be imported.
  package var documents: [DocumentChoice] = []
  /// Files below the ledger's folder that can be evidence.
  package var evidence: [DocumentChoice] = []
  /// How every file of evidence is found.
  package var found = EvidenceFinding.present
  /// What `$EDITOR` makes of a text; nil leaves it as it is.
  package var editor: (@Sendable (String) -> String?)?

  package init(_ ledger: Ledger, setting: Setting, keymap: Keymap = Keymap()) {
    state = BoardState(ledger: ledger, setting: setting, keymap: keymap)
  }

  package init(
    sample: Sample, size: ScreenSize = .ordinary, language: Language = .chinese,
    glyphs: Glyphs = .unicode, isReadOnly: Bool = false, keymap: Keymap = Keymap()
  ) throws {
    self.init(
      try sample.ledger,
      setting: BoardPlayer.setting(
        size: size, language: language, glyphs: glyphs, isReadOnly: isReadOnly), keymap: keymap)
  }

  package init(
    text: String, size: ScreenSize = .ordinary, language: Language = .chinese,
    isReadOnly: Bool = false
  ) {
    self.init(
      BoardPlayer.ledger(text),
      setting: BoardPlayer.setting(size: size, language: language, isReadOnly: isReadOnly))
  }

  package static func ledger(_ text: String, path: String = "test.rec") -> Ledger {
    Ledger(bytes: LedgerBytes(Array(text.utf8)), path: path, today: today)
  }

  package static func setting(
    size: ScreenSize = .ordinary, language: Language = .chinese, glyphs: Glyphs = .unicode,
    isReadOnly: Bool = false
  ) -> Setting {
    Setting(
      today: today, language: language, columns: size.columns, rows: size.rows, glyphs: glyphs,
      by: "许知遥", isReadOnly: isReadOnly,
      themes: [
        Setting.ThemeChoice(name: "hongqi", title: "红旗"),
        Setting.ThemeChoice(name: "suse", title: "素色"),
        Setting.ThemeChoice(name: "mono", title: "黑白"),
      ])
  }

  /// Presses the keys of a script such as `jj<CR>`.
  package mutating func press(_ script: String) throws {
    for key in try Key.sequence(script) { press(key) }
  }

  package mutating func press(_ key: Key) {
    clock += 1000
    send(.input([.key(key)], milliseconds: clock))
  }

  /// Types a text as an input method does: character by character, blanks included.
  package mutating func type(_ text: String) {
    for glyph in text { press(.character(glyph)) }
  }

  /// Sends terminal events that came in together.
  package mutating func input(_ events: [InputEvent]) {
    clock += 1000
    send(.input(events, milliseconds: clock))
  }

  /// Sends an event and carries out what the board wants done.
  package mutating func send(_ event: Event) {
    switch event {
    case .changedUnderneath(let ledger, _), .fileChanged(let ledger, _):
      foreign = (ledger, state.diskVersion)
    default: break
    }
    for effect in state.answer(event) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    effects.append(effect)
    switch effect {
    case .save:
      if let foreign, foreign.version == state.diskVersion {
        return send(.changedUnderneath(foreign.ledger))
      }
      foreign = nil
      if let diskFailure { return send(.saveFailed(diskFailure)) }
      written.append(bytes)
      send(.saved(SaveReport(time: "09:42", hashes: record(state.unsavedSteps))))
    case .findStep(let kind, let passed):
      let choice = UndoChoice(HistoryStep.steps(of: history), passing: passed)
      send(.foundStep(kind, kind == .undo ? choice.undo : choice.redo))
    case .readHistory(let use):
      send(.history(KnownHistory(events: history, isAll: true), isFor: use))
    case .recreate:
      foreign = nil
      written.append(bytes)
      send(.saved(SaveReport(time: "09:42", hashes: record(state.unsavedSteps))))
    case .saveViews: send(.viewsSaved(failure: nil))
    case .listDocuments: send(.documents(documents, failure: nil))
    case .editOutside(let text): send(.editedOutside(editor?(text), failure: nil))
    case .create(let path, let text, _):
      written.append(Array(text.utf8))
      send(.opened(BoardPlayer.ledger(text, path: path)))
    case .listEvidence(let issue): send(.evidenceFiles(issue, evidence, failure: nil))
    case .hashEvidence(let issue, let path):
      send(.evidenceHashed(issue, path: path, hash: String(repeating: "a", count: 64)))
    case .checkEvidence(let files):
      send(.evidenceChecked(Dictionary(uniqueKeysWithValues: Set(files).map { ($0, found) })))
    case .openFile, .export, .sync, .leadProjector, .reload, .open, .theme, .mouse, .redraw,
      .suspend, .work, .quit,
      .readDocument:
      break
    }
  }

  /// Notes what was saved as the history would, under hashes that only count.
  private mutating func record(_ steps: [RecordedStep]) -> [String] {
    steps.map { step in
      let number = String(history.count)
      let hash = String(repeating: "0", count: 64 - number.count) + number
      let at = "2026-06-15T09:42:\(10 + history.count % 50).000+08:00"
      for (place, event) in step.events(at: at, by: state.setting.by).enumerated() {
        var event = event
        event.hash = place == 0 ? hash : hash + "-\(place)"
        history.append(event)
      }
      return hash
    }
  }

  package var frame: Frame { state.draw() }
  package var plainText: String { frame.plainText }
  /// The ledger as it would be written.
  package var bytes: [UInt8] { state.ledger.bytes.withBytes { Array($0) } }
  package var text: String { String(decoding: bytes, as: UTF8.self) }
  package var hasQuit: Bool { effects.contains(.quit) }

  /// The last row, where the next keys stand.
  package var footer: String {
    plainText.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().last.map(String.init) ?? ""
  }

  package mutating func resize(_ size: ScreenSize) {
    input([.resized(columns: size.columns, rows: size.rows)])
  }

  /// The selected issue as the file would give it back.
  package func issue(_ id: String) -> LedgerModel.Issue? {
    guard let row = state.ledger.row(of: IssueID(id)) else { return nil }
    return state.ledger.issue(at: row)
  }
}

/// A screen in cells.
package struct ScreenSize: Hashable, Sendable, CustomStringConvertible {
  package var columns: Int
  package var rows: Int

  package init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  package static let small = ScreenSize(60, 20)
  package static let ordinary = ScreenSize(80, 24)
  package static let large = ScreenSize(160, 50)

  package var description: String { "\(columns)x\(rows)" }
}

/// A ledger of the folder `sample-ledgers`.
package enum Sample: String, CaseIterable, Sendable {
  case sanshi
  case baihexiang = "luxi-county/baihexiang"
  case liuhezhen = "luxi-county/liuhezhen"
  case qingshiqiao = "luxi-county/qingshiqiao"
  case yunlingxiang = "luxi-county/yunlingxiang"

  /// The path as a user would give it.
  package var path: String { "sample-ledgers/\(rawValue).rec" }

  package var bytes: [UInt8] {
    get throws { Array(try Data(contentsOf: SourceTree.root.appending(path: path))) }
  }

  /// As it is read on the day of the tests.
  package var ledger: Ledger {
    get throws {
      Ledger(bytes: LedgerBytes(try bytes), path: path, today: BoardPlayer.today)
    }
  }
}
