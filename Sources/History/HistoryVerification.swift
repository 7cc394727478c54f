/// Does a history hold together, ledger format §9.

package import LedgerModel

/// Reads a whole history once: hashes, chain, heads, seals.
package struct HistoryVerification: Sendable {
  /// Lines that are events.
  package private(set) var count = 0
  /// Events that nobody follows, in order.
  package private(set) var heads: [String] = []
  /// By place, at most `limit`.
  package private(set) var problems: [HistoryProblem] = []
  /// The last seal's line; nil without one.
  package private(set) var sealedAt: Int?
  /// Events behind the last seal.
  package private(set) var unsealed = 0
  /// The file ends in the middle of a line: writing it was interrupted before anything was
  /// acknowledged.
  package private(set) var isTorn = false

  package static let limit = 200

  private var known: Set<HistoryHash> = []
  private var open: Set<HistoryHash> = []
  private var hasBeginning = false
  /// The last event is not the last one of its step.
  private var isWithinStep = false

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - visit: called with each event in order, for whoever replays at the same time; a last step
  ///     that was not written whole is left out.
  package init(_ bytes: UnsafeRawBufferPointer, visit: (HistoryEvent) -> Void = { _ in }) {
    var lines = HistoryLines(bytes)
    known.reserveCapacity(bytes.count / 300)
    var step: [HistoryEvent] = []
    while let line = lines.next() {
      guard let read = HistoryLine(line.bytes) else {
        note(.notAnEvent, lines.number)
        continue
      }
      take(read, line: lines.number)
      step.append(read.event)
      if isWithinStep { continue }
      step.forEach(visit)
      step = []
    }
    isTorn = lines.isTorn || isWithinStep
    if count > 0, !hasBeginning { note(.noBeginning, 0) }
    heads = open.map(\.hex).sorted()
  }

  private mutating func take(_ line: HistoryLine, line number: Int) {
    count += 1
    unsealed += 1
    let event = line.event
    isWithinStep = event.part.map { $0.number < $0.count } ?? false
    guard let said = HistoryHash(event.hash), said == line.actual else {
      return note(.changed, number)
    }
    if !known.insert(said).inserted { return note(.duplicate, number) }
    if event.previous.isEmpty { hasBeginning = true }
    for text in event.previous {
      guard let hash = HistoryHash(text), known.contains(hash) else {
        note(.previousMissing(text), number)
        continue
      }
      open.remove(hash)
    }
    open.insert(said)
    if event.op == .seal { takeSeal(event, line: number) }
  }

  private mutating func takeSeal(_ event: HistoryEvent, line number: Int) {
    sealedAt = number
    unsealed = 0
    for text in event.new?.split(separator: " ").map(String.init) ?? [] {
      if let hash = HistoryHash(text), known.contains(hash) { continue }
      note(.sealedMissing(text), number)
    }
    if let sealed = event.note.flatMap({ Int($0) }), sealed > count - 1 {
      note(.sealedFewer(expected: sealed, found: count - 1), number)
    }
  }

  /// Compares with heads and a count that were written down elsewhere.
  package mutating func compare(with heads: [String], count sealed: Int?) {
    for text in heads {
      if let hash = HistoryHash(text), known.contains(hash) { continue }
      note(.sealedMissing(text), 0)
    }
    if let sealed, sealed > count { note(.sealedFewer(expected: sealed, found: count), 0) }
  }

  private mutating func note(_ kind: HistoryProblem.Kind, _ line: Int) {
    if problems.count < HistoryVerification.limit { problems.append(.init(kind, line: line)) }
  }
}
