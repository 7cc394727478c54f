/// Every meaning that a theme can give a look to.

/// What a glyph means (an ink) or what it stands on (a ground).
///
/// The raw value is the name in theme files. A role that a theme does not mention takes the look
/// of its parent, the name without its last part: `chip.late` falls back to `chip`, and every name
/// without a dot falls back to `plain` (inks) or `ground` (grounds).
package enum Role: String, CaseIterable, Sendable {
  // Three strengths of the ground colour, then the colours that mean something.
  case plain
  case strong
  case dim
  /// Overdue.
  case late
  // The same on the selected surface, where they need more light to be read. Views never name them:
  // a theme takes them for `dim`, `late` and `warn` on that ground.
  case dimSelected = "dim.selected"
  case lateSelected = "late.selected"
  case warnSelected = "warn.selected"
  /// Standing still, due within the urgent days, or lacking something.
  case warn
  /// Finished.
  case done
  /// Where you are: selected number, heading of the current column, keys in the footer.
  case gold
  /// A part of a text that the filter or the search matched.
  case match
  /// A message that something is wrong with the file or the input.
  case error

  // The one red bar.
  case barName = "bar.name"
  case barText = "bar.text"

  // Segments of the progress bar and their legend; the words beside them say the same.
  case segmentClosed = "segment.closed"
  case segmentDone = "segment.done"
  case segmentStaged = "segment.staged"
  case segmentMostly = "segment.mostly"
  case segmentDoing = "segment.doing"
  case segmentTodo = "segment.todo"

  // The thin bars at the left edge of a card.
  case edge
  case edgeLate = "edge.late"
  case edgeWarn = "edge.warn"
  case edgeDone = "edge.done"
  case edgeSelected = "edge.selected"
  /// The rule under a column's heading, and under the current one.
  case rule
  case ruleCurrent = "rule.current"

  // Counters at the right of the header.
  case chip
  case chipLate = "chip.late"
  case chipWarn = "chip.warn"
  case chipZero = "chip.zero"
  /// The lens in use.
  case chipLens = "chip.lens"
  /// The active filter.
  case chipFilter = "chip.filter"

  case footerKey = "footer.key"
  case footerText = "footer.text"
  case saved = "save.done"
  case unsaved = "save.failed"

  // Grounds.
  case ground
  case bar
  case selected
  /// Preview, pickers and other panels.
  case panel
  case panelSelected = "panel.selected"
  /// Where text is typed.
  case field
  case footer
  case chipGround = "ground.chip"
  case chipLateGround = "ground.chip.late"
  case chipWarnGround = "ground.chip.warn"
  case chipLensGround = "ground.chip.lens"
  case chipFilterGround = "ground.chip.filter"
  case unsavedGround = "ground.save.failed"

  /// True for roles that only give a background.
  package var isGround: Bool {
    switch self {
    case .ground, .bar, .selected, .panel, .panelSelected, .field, .footer, .chipGround,
      .chipLateGround, .chipWarnGround, .chipLensGround, .chipFilterGround, .unsavedGround:
      true
    default: false
    }
  }
}

extension Role {
  /// The ink that stands for this one on a ground.
  package func on(_ ground: Role) -> Role {
    guard ground == .selected || ground == .panelSelected else { return self }
    switch self {
    case .dim: return .dimSelected
    case .late: return .lateSelected
    case .warn: return .warnSelected
    default: return self
    }
  }

  /// The place among the cases. Without it every comparison, several for each cell of a frame, would
  /// compare the names letter by letter.
  private var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  package static func == (one: Role, other: Role) -> Bool { one.number == other.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
