/// Everything a user can do; keys, footer, help and palette all derive from it.

/// A command of the board. The raw value is its name in the file `keys`.
package enum Action: String, CaseIterable, Sendable {
  // Moving.
  case up, down, left, right, pageUp, pageDown, home, end
  case open, back
  case nextIssue, previousIssue

  // Looking.
  case lensStatus, lensOwner, lensDeadline, lensUnit, lensCategory, lensAudit, nextLens,
    previousLens
  case toggleLayout, togglePreview, previewDown, previewUp, foldColumns
  case answerFinding, groupFindings, auditRules
  case filter, clearFilter, facts, views, saveView, order, rosters
  case mark, markAll, clearMarks

  // Changing the selected or marked issues.
  case editMenu, addProgress, setStatus, statusBack, statusForward, setDeadline
  case setLead, setUnit, setOwners, setSupport
  case setTitle, setCategory, setDetail, setGoal, setBlocker, setNote, setFlags
  case measures, addMeasure, addEvidence, addInstruction, addSignOff, addCheck
  case dutyMenu, addNotice, notices, askExtension, decideExtension, handOver, handOverAll
  case addDecision, addMilestone, milestones, setCadence, setRecheck, recordRecheck
  case setRelated, addSweep, addAccountability, addRegulation
  case addEvidenceFile, openEvidence, setAmount, setSource, setOpened
  case newIssue, withdraw, editOutside
  case undo, redo, confirmUndo, confirmRedo, history

  // The program.
  case save, sync, leadProjector, reload, openLedger, importDocument, exportDocument, headerFields,
    theme, mouse, redraw, suspend,
    palette, help,
    quit
}

extension Action {
  /// The place among the cases: two names would be compared letter by letter.
  private var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  package static func == (one: Action, other: Action) -> Bool { one.number == other.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
