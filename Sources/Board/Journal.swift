/// The changes of a session in order, for undo and redo.

import LedgerModel

/// Edits that were made and edits that were taken back.
struct Journal: Sendable {
  /// An edit with what takes it back.
  struct Step: Sendable {
    var edit: Edit
    var inverse: Edit
  }

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  /// How many of `done` are on the disk; edits beyond it are only in memory.
  private(set) var savedCount = 0
  /// A step below `savedCount` was taken back and that is not saved yet.
  private(set) var undidSaved: [Edit] = []

  /// Edits that the disk does not have, oldest first; carried over when the file changed underneath.
  var pending: [Edit] { undidSaved + done.dropFirst(savedCount).map(\.edit) }

  mutating func record(_ edit: Edit, inverse: Edit) {
    done.append(Step(edit: edit, inverse: inverse))
    undone = []
  }

  var nextUndo: Step? { done.last }
  var nextRedo: Step? { undone.last }

  /// The last step was taken back by its inverse; `again` does it once more.
  mutating func undid(again: Edit) {
    guard let step = done.popLast() else { return }
    if done.count < savedCount {
      savedCount = done.count
      undidSaved.append(step.inverse)
    }
    undone.append(Step(edit: again, inverse: step.inverse))
  }

  /// The last undone step was done again; `inverse` takes it back.
  mutating func redid(inverse: Edit) {
    guard let step = undone.popLast() else { return }
    done.append(Step(edit: step.edit, inverse: inverse))
  }

  mutating func saved() {
    savedCount = done.count
    undidSaved = []
  }

  /// Another version of the file came in and everything pending was given up.
  mutating func forgetPending() {
    done.removeLast(max(0, done.count - savedCount))
    undone = []
    undidSaved = []
  }
}
