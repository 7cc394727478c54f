/// What one command changed, as the history knows it, and what can be undone.

/// The events of one command, undone and redone as one step.
package struct HistoryStep: Equatable, Sendable {
  /// At least one, in order.
  package private(set) var events: [HistoryEvent]

  /// How an undo or a redo refers to the step.
  package var hash: String { events[0].hash }
  package var at: String { events[0].at }
  package var by: String { events[0].by }
  package var reference: HistoryEvent.Reference? { events[0].reference }
  package var changes: [LedgerChange] { events.compactMap(\.change) }

  /// Whether all of its events were written; a last step that is not was never acknowledged.
  package var isComplete: Bool {
    guard let part = events[events.count - 1].part else { return true }
    return part.number == part.count
  }

  /// Events without those of a last step that is not complete.
  package static func complete(_ events: [HistoryEvent]) -> [HistoryEvent] {
    guard let part = events.last?.part, part.number < part.count else { return events }
    return Array(events.dropLast(part.number))
  }

  /// Whether guatu made it: what was found, merged or sealed is not undone.
  package var isCommand: Bool {
    switch events[0].op {
    case .set, .add, .del: true
    case .external, .merge, .seal: false
    }
  }

  /// Events grouped: all of one command carry its time, its person and its reference.
  package static func steps(of events: [HistoryEvent]) -> [HistoryStep] {
    var steps: [HistoryStep] = []
    for event in events {
      if let last = steps.last?.events[0], last.at == event.at, last.by == event.by,
        last.reference == event.reference, (last.op == .external) == (event.op == .external),
        event.op != .merge, event.op != .seal, last.op != .merge, last.op != .seal
      {
        steps[steps.count - 1].events.append(event)
      } else {
        steps.append(HistoryStep(events: [event]))
      }
    }
    return steps
  }

  /// What it did, in words; of several changes the first, and how many there are.
  package var title: Phrase {
    let changes = changes
    guard let first = changes.first?.sentence else { return Phrase(zh: "无改动", en: "no change") }
    if changes.count == 1 { return first }
    return Phrase(
      zh: "\(first.zh) 等 \(changes.count) 处", en: "\(first.en) and \(changes.count - 1) more")
  }

  /// The edit that takes the step back; refused by the ledger when something else stands there now.
  package var undoing: Edit {
    Edit(title, changes.reversed().compactMap { $0.inverse.edit })
  }

  /// The edit that does it again.
  package var redoing: Edit { Edit(title, changes.compactMap(\.edit)) }
}

/// Which step comes next for undo and for redo.
package struct UndoChoice: Equatable, Sendable {
  /// nil when nothing is left, or nothing within what was read.
  package private(set) var undo: HistoryStep?
  package private(set) var redo: HistoryStep?

  /// - Parameters:
  ///   - steps: the newest ones, oldest first.
  ///   - passed: hashes of steps that were refused, and are passed over.
  package init(_ steps: [HistoryStep], passing passed: Set<String> = []) {
    var isUndone: [String: Bool] = [:]
    var undoneOrder: [String] = []
    var mayRedo = true
    var byHash: [String: HistoryStep] = [:]
    for step in steps { byHash[step.hash] = step }
    for step in steps.reversed() where step.isCommand {
      if let reference = step.reference {
        guard isUndone[reference.hash] == nil else { continue }
        isUndone[reference.hash] = reference.kind == .undo
        if reference.kind == .undo, mayRedo { undoneOrder.append(reference.hash) }
        continue
      }
      // A new change ends what could be done again.
      if isUndone[step.hash] != true {
        mayRedo = false
        if undo == nil, !passed.contains(step.hash) { undo = step }
      }
      if undo != nil { break }
    }
    redo = undoneOrder.first { !passed.contains($0) }.flatMap { byHash[$0] }
  }
}
