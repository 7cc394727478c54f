/// The changes of a session in order, for undo and redo.

import LedgerModel

/// Edits that were made and edits that were taken back.
struct Journal: Sendable {
  /// An edit with what takes it back.
  struct Step: Sendable {
    var edit: Edit
    var inverse: Edit
    /// What it changed, as the history records it.
    var changes: [LedgerChange]
    /// Under which hash the history knows it; nil before it was saved.
    var hash: String?
  }

  /// Something that the disk does not have yet.
  struct Waiting: Sendable {
    var edit: Edit
    var recorded: RecordedStep
  }

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  /// How many of `done` are on the disk; edits beyond it are only in memory.
  private(set) var savedCount = 0
  /// What waits besides: steps below `savedCount` that were taken back, and settled conflicts.
  private var besides: [Waiting] = []

  /// Edits that the disk does not have, oldest first; carried over when the file changed underneath.
  var pending: [Waiting] {
    besides
      + done.dropFirst(savedCount).map { step in
        let reference = step.hash.map { HistoryEvent.Reference(.redo, $0) }
        return Waiting(
          edit: step.edit, recorded: RecordedStep(step.changes, reference: reference))
      }
  }

  mutating func record(_ edit: Edit, inverse: Edit, changes: [LedgerChange]) {
    done.append(Step(edit: edit, inverse: inverse, changes: changes))
    undone = []
  }

  var nextUndo: Step? { done.last }
  var nextRedo: Step? { undone.last }

  /// The last step was taken back by its inverse; `again` does it once more.
  mutating func undid(again: Edit) {
    guard let step = done.popLast() else { return }
    if done.count < savedCount {
      savedCount = done.count
      besides.append(
        Waiting(
          edit: step.inverse,
          recorded: RecordedStep(
            step.changes.reversed().map(\.inverse),
            reference: step.hash.map { HistoryEvent.Reference(.undo, $0) })))
    }
    undone.append(
      Step(edit: again, inverse: step.inverse, changes: step.changes, hash: step.hash))
  }

  /// The last undone step was done again; `inverse` takes it back.
  mutating func redid(inverse: Edit) {
    guard let step = undone.popLast() else { return }
    done.append(
      Step(edit: step.edit, inverse: inverse, changes: step.changes, hash: step.hash))
  }

  /// Somebody else did something that can be taken back here; it is on the disk.
  mutating func adopt(_ edit: Edit, inverse: Edit, changes: [LedgerChange]) {
    done.insert(Step(edit: edit, inverse: inverse, changes: changes), at: savedCount)
    savedCount += 1
  }

  /// Like `note`, in the place of what was noted under the same title before.
  mutating func noteOnce(_ recorded: RecordedStep, title: Phrase) {
    besides.removeAll { $0.edit.title == title && $0.edit.isEmpty }
    note(recorded, title: title)
  }

  /// Something was changed that is no step of its own to take back.
  mutating func note(_ recorded: RecordedStep, title: Phrase) {
    besides.append(Waiting(edit: Edit(title, []), recorded: recorded))
  }

  /// Everything that waited is on the disk.
  ///
  /// - Parameter hashes: those of `pending`, in its order.
  mutating func saved(_ hashes: [String]) {
    for (place, hash) in zip(done.indices.dropFirst(savedCount), hashes.dropFirst(besides.count))
    where done[place].hash == nil && !hash.isEmpty {
      done[place].hash = hash
    }
    savedCount = done.count
    besides = []
  }

  /// Takes in a step of an earlier session, to be undone or done again next.
  mutating func adopt(_ step: HistoryStep, for kind: HistoryEvent.Reference.Kind) {
    let own = Step(
      edit: step.redoing, inverse: step.undoing, changes: step.changes, hash: step.hash)
    switch kind {
    case .undo:
      done.append(own)
      savedCount += 1
    case .redo: undone.append(own)
    }
  }

  /// The next step could not be undone or done again: the one before it comes next. What the disk
  /// does not have yet stays.
  ///
  /// - Returns: the step; nil where it stays.
  mutating func letGo(_ kind: HistoryEvent.Reference.Kind) -> Step? {
    guard kind == .undo else { return undone.popLast() }
    guard done.count <= savedCount, let step = done.popLast() else { return nil }
    savedCount = done.count
    return step
  }

  /// Another version of the file came in and everything pending was given up.
  mutating func forgetPending() {
    done.removeLast(max(0, done.count - savedCount))
    undone = []
    besides = []
  }
}
