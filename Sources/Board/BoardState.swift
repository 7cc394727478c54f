/// Everything that the board shows and remembers, as one value.

package import Audit
package import Canvas
package import Importing
package import LedgerModel
package import LedgerText
package import Rules

/// The state of one running board. Events change it through `answer`, and `draw` turns it into a picture.
package struct BoardState: Sendable {
  package internal(set) var setting: Setting
  package internal(set) var ledger: Ledger
  /// Ledgers that can be chosen from, when more than one was given.
  package internal(set) var choices: [LedgerChoice]

  // What is looked at.
  package internal(set) var lens = Lens.status
  package internal(set) var order = IssueOrder.urgency
  /// Lenses in which the user turned the layout around.
  var turnedLayouts: Set<Lens> = []
  var isPreviewHidden = false
  /// Lenses whose folded column was unfolded.
  var unfolded: Set<Lens> = []
  package internal(set) var filter = Filter()
  package internal(set) var selection: Selection?
  var marked: Set<IssueID> = []
  /// Layers above the board, the topmost last.
  package internal(set) var screens: [BoardScreen] = []
  package internal(set) var message: Message?

  // What follows from ledger, filter and lens; kept until one of them changes.
  var arrangement = Arrangement()
  var tally = Tally()
  /// Issues that count and that this screen must not show.
  var hiddenCount = 0
  var listLines = ListLines()
  /// A filter that is still being asked of a huge ledger.
  var filterRun: FilterRun?
  /// What the audit found; nil while it is not known.
  package internal(set) var audit: AuditReport?
  /// An audit that is being made.
  var auditRun: AuditRun?
  /// The figures of the audit are kept up to date.
  var isAuditWanted = false
  /// Where the user stood when the filter's field was opened; Esc goes back there.
  var beforeFilter: Standpoint?
  /// Column and place of the selection in the arrangement.
  var cursor: (column: Int, index: Int)?
  /// The order in which pages are turned, from the first change made on a page until it is closed: a
  /// change must not let an issue be passed over. nil while that is the board's own.
  var walk: [IssueID]?
  /// The deadline that stood there when another one began to be typed, and whose it is.
  var deadlineSeen: (issue: IssueID, due: Day?)?
  /// Where the issue of an open page stood before the filter hid it: reading goes on from there.
  var leftAt: (column: Int, index: Int)?
  /// Where the user has scrolled to, and what of it fits the screen as it is.
  var preview = PreviewFollower()
  var scroll = Scroll()
  var shownScroll = Scroll()

  // Changes.
  var journal = Journal()
  package internal(set) var saving = Saving.untouched
  /// What is known of the history; nil before it was needed, and when it has grown since.
  var history: KnownHistory?
  /// Files of evidence of the open page, as they were found.
  var evidenceStates: [EvidenceFileKey: EvidenceFinding] = [:]
  /// Documents that are to be gone through when the present one is written, in order.
  var waitingDocuments: [String] = []
  /// What was typed to name a document that has not been read.
  var typedDocument = ""
  /// How the documents of an import are to be read, and which side its contradictions go by.
  package var importMap: [String: ColumnTarget] = [:]
  package var importChoice: ImportDecision.Choice?
  /// Who sits at the board that this one follows; nil while it follows none.
  var followed: String?
  /// Changes are being exchanged with other machines.
  var isSyncing = false
  /// Contradictions that wait for a decision; nil when there are none.
  var openMerge: OpenMerge?
  /// The user has said yes to undoing beyond this session.
  var hasCrossed = false
  /// Steps that could not be undone or done again, by their hashes: those before them still can.
  var passedSteps: Set<String> = []
  /// Texts that were typed and given up with Esc, the newest last.
  var kept: [KeptText] = []
  var pastes = PasteGuard()
  /// The key before this one, for Ctrl-C twice and ZZ.
  var lastKey: Key?
  /// The ledger as the disk has it, to show what changed underneath.
  var diskLedger: Ledger
  /// How many versions of the file were taken in from the disk; saving may go on from the newest
  /// of them only.
  package private(set) var diskVersion = 0
  /// The file holds what the board has not taken in: nothing is saved before the user has chosen.
  var isInConflict = false
  /// How safe the changes were before the file was found to lack issues; nil while it lacks none.
  var savingBeforeLoss: Saving?
  /// No file stands where the ledger was read; everything that it held is in memory only.
  var isFileGone = false
  /// What the user's own editor gave back when it was refused last.
  package internal(set) var refusedText: String?
  /// Changes that came in and whose authors the history is being asked for.
  var announced: Announcement?
  /// Leave as soon as everything is on the disk.
  var quitsWhenSaved = false

  package internal(set) var views: [SavedView]
  package internal(set) var themeName: String
  package internal(set) var isMouseOn: Bool
  var keymap: Keymap

  package struct Message: Equatable, Sendable {
    package var text: String
    package var tone: Tone
    /// What can be done next; it stays whole where the text must be cut.
    package var hint = ""
    /// The line of the open page that it speaks of, from 0; nil where it speaks of none.
    var line: Int?
  }

  /// Where the screen stands over the arrangement.
  struct Scroll: Sendable {
    /// The first column on the screen.
    var column = 0
    /// The first card of a column, where it is not 0.
    var tops: [ColumnKey: Int] = [:]
    /// The first line of the grouped list.
    var line = 0
  }

  /// A place on the board that can be gone back to.
  struct Standpoint: Sendable {
    var selection: Selection?
    var scroll: Scroll
    var unfolded: Set<Lens>
    /// What is selected again as soon as the filter that is being typed shows it.
    var anchor: Selection?
  }

  /// How safe the changes are.
  package enum Saving: Equatable, Sendable {
    /// Nothing was changed since the start.
    case untouched
    /// On the disk since a time of day.
    case saved(String)
    /// In memory only, and why.
    case unsaved(Phrase)
  }

  package init(
    ledger: Ledger, setting: Setting, choices: [LedgerChoice] = [], lens: Lens = .status,
    views: [SavedView] = [], themeName: String = "hongqi", isMouseOn: Bool = true,
    keymap: Keymap = Keymap()
  ) {
    self.ledger = ledger
    diskLedger = ledger
    self.setting = setting
    self.choices = choices
    self.lens = lens
    self.views = views
    self.themeName = themeName
    self.isMouseOn = isMouseOn
    self.keymap = keymap
    recount()
    rearrange()
    selectFirst()
    tellUnreadable()
    settle()
    preview.show(selection)
  }

  /// Goes by what the disk holds from now on.
  mutating func takeIn(_ disk: Ledger) {
    ledger = disk
    // It may have been read before midnight and waited for an answer since.
    if disk.today != setting.today { ledger.advance(to: setting.today) }
    diskLedger = ledger
    diskVersion += 1
    history = nil
    isInConflict = false
    isFileGone = false
    savingBeforeLoss = nil
    forgetMissingMarks()
  }

  /// Says what the theme in use can show on this terminal.
  package mutating func use(_ traits: ThemeTraits) { setting.traits = traits }

  var language: Language { setting.language }
  var rules: RuleSetting { RuleSetting(ledger.header, today: setting.today) }
  /// What waits to be recorded with the next save, oldest first.
  package var unsavedSteps: [RecordedStep] { journal.pending.map(\.recorded) }
  /// Edits of this session that are not on the disk.
  package var hasUnsaved: Bool { if case .unsaved = saving { true } else { false } }

  /// Says a phrase in the language of the interface.
  func say(_ phrase: Phrase) -> String { phrase(language) }

  mutating func tell(_ phrase: Phrase, _ tone: Tone = .plain, hint: Phrase? = nil) {
    message = Message(text: say(phrase), tone: tone, hint: hint.map(say) ?? "")
  }

  /// Whether this lens shows one grouped list instead of columns.
  var isList: Bool {
    if setting.columns < Layout.narrowest { return true }
    return lens.prefersList != turnedLayouts.contains(lens)
  }
}
