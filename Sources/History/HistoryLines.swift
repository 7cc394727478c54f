/// The lines of a history file, forwards and backwards.

package import LedgerModel

/// Walks over whole lines; what is not ended by LF is a torn line and no line.
package struct HistoryLines {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  /// The number of the line that was given last, from 1.
  package private(set) var number = 0
  /// Bytes without an LF stand at the end.
  package private(set) var isTorn = false

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next line without its LF; empty lines are passed over.
  package mutating func next() -> (bytes: UnsafeRawBufferPointer, start: Int)? {
    while place < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
      guard let end = rest.firstIndex(of: 0x0A) else {
        isTorn = true
        return nil
      }
      let start = place
      place += end + 1
      number += 1
      if end > 0 { return (UnsafeRawBufferPointer(rebasing: rest[..<end]), start) }
    }
    return nil
  }

  /// The events of the whole lines in a part of a file, oldest first; what is no event is left out.
  ///
  /// - Parameter isBeginning: whether the part begins with a line; otherwise its first line may be
  ///   the end of one and is left out.
  package static func events(
    in bytes: UnsafeRawBufferPointer, isBeginning: Bool
  ) -> [HistoryEvent] {
    var lines = HistoryLines(bytes)
    if !isBeginning { _ = lines.next() }
    var events: [HistoryEvent] = []
    while let line = lines.next() {
      if let read = HistoryLine(line.bytes) { events.append(read.event) }
    }
    return HistoryStep.complete(events)
  }

  /// Where the whole lines of a file end that are to be kept: a last step of which only a part was
  /// written does not count.
  ///
  /// - Parameter bytes: whole lines.
  package static func end(of bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = startOfLine(endingAt: bytes.count, in: bytes),
      let line = HistoryLine(UnsafeRawBufferPointer(rebasing: bytes[start..<bytes.count - 1])),
      let part = line.event.part, part.number < part.count
    else { return bytes.count }
    var end = start
    for _ in 1..<part.number { end = startOfLine(endingAt: end, in: bytes) ?? end }
    return end
  }

  private static func startOfLine(
    endingAt end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard end > 0 else { return nil }
    return (bytes[..<(end - 1)].lastIndex(of: 0x0A) ?? -1) + 1
  }

  /// The heads of a history: hashes that no event follows, in order. Lines are searched for their
  /// hashes only, because every change of a ledger asks this.
  ///
  /// - Parameter earlier: the heads of what comes before these lines.
  package static func heads(
    in bytes: UnsafeRawBufferPointer, after earlier: [String] = []
  ) -> [String] {
    var lines = HistoryLines(bytes)
    var open = Set(earlier.compactMap { HistoryHash($0) })
    while let line = lines.next() {
      guard let facts = HashFacts(line.bytes) else { continue }
      for hash in facts.previous { open.remove(hash) }
      open.insert(facts.own)
    }
    return open.map(\.hex).sorted()
  }
}

/// The hash of a line and those it follows on, found without reading the rest. In a string a quote
/// has a backslash before it, so the searched bytes can only be members.
private struct HashFacts {
  let own: HistoryHash
  private(set) var previous: [HistoryHash] = []

  private static let ownMember = Array(",\"hash\":\"".utf8)
  private static let previousMember = Array(",\"prev\":[".utf8)

  init?(_ line: UnsafeRawBufferPointer) {
    guard let start = HashFacts.end(of: HashFacts.ownMember, in: line, from: 0),
      start + 64 <= line.count,
      let own = HistoryHash(hex: UnsafeRawBufferPointer(rebasing: line[start..<start + 64])),
      var place = HashFacts.end(of: HashFacts.previousMember, in: line, from: start + 64)
    else { return nil }
    self.own = own
    while place + 66 <= line.count, line[place] == 0x22 {
      let digits = UnsafeRawBufferPointer(rebasing: line[place + 1..<place + 65])
      guard let hash = HistoryHash(hex: digits) else { return nil }
      previous.append(hash)
      place += 66
      if place < line.count, line[place] == 0x2C { place += 1 }
    }
  }

  private static func end(
    of member: [UInt8], in line: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    var place = start
    while place + member.count <= line.count {
      if line[place] == member[0],
        line[place + 1] == member[1], line[place + 2] == member[2], line[place + 3] == member[3],
        line[place..<place + member.count].elementsEqual(member)
      {
        return place + member.count
      }
      place += 1
    }
    return nil
  }
}
