/// What a record says of obstacles, notices, checks and single facts, without decoding all of it.

import Glibc
import LedgerModel
import LedgerText

/// Reads the heads of a few kinds of entries. Measures, progress and their texts are most of a large
/// ledger and are passed over.
struct DutyScan {
  private static let kinds: [(name: [UInt8], kind: EntryKind)] = [
    EntryKind.notice, .check, .signOff, .extension, .accountability, .regulation,
  ].map { (Array("\($0.rawValue):".utf8), $0) }
  private static let blocker = Array("Blocker:".utf8)

  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private var issue = Issue(id: "")
  private var occurrences: [EntryKind: Int] = [:]

  /// An issue with those entries of these kinds that are counted, without their texts, and with its
  /// blocker; nil where it has none of them.
  static func issue(at row: Int, of ledger: Ledger) -> Issue? {
    let found = ledger.bytes.withBytes { bytes -> Issue? in
      var scan = DutyScan(UnsafeRawBufferPointer(rebasing: bytes[ledger.rows[row].bytes]))
      return scan.read()
    }
    guard var found else { return ledger.issue(at: row) }
    guard !found.entries.isEmpty || found.blocker != nil else { return nil }
    found.status = ledger.rows[row].status
    return found
  }

  private init(_ record: UnsafeRawBufferPointer) { bytes = record }

  /// nil for a record that has to be decoded: a line of it goes on in the next one.
  private mutating func read() -> Issue? {
    while place < bytes.count {
      let start = place
      let line = start..<endOfLine(start)
      place = line.upperBound + 1
      guard !line.isEmpty else { continue }
      switch bytes[start] {
      case UInt8(ascii: "B") where holds(DutyScan.blocker, start):
        if continues(line) { return nil }
        if isSaid(line.dropFirst(DutyScan.blocker.count)) { issue.blocker = "" }
      case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "E"), UInt8(ascii: "N"),
        UInt8(ascii: "R"), UInt8(ascii: "S"):
        guard let (name, kind) = DutyScan.kinds.first(where: { holds($0.name, start) }) else {
          continue
        }
        if continues(line) { return nil }
        let head = line.dropFirst(name.count)
        guard tells(kind, head) else { continue }
        let entry = Entry(kind, value: String(decoding: bytes[head], as: UTF8.self))
        issue.entries.append(
          Issue.PlacedEntry(occurrence: occurrences[kind, default: 0], entry: entry))
        occurrences[kind, default: 0] += 1
      default: break
      }
    }
    return issue
  }

  private func endOfLine(_ start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  /// Whether anything is counted of an entry: of sign-offs 退回 alone, of checks what is not in order.
  /// Most of them are neither, and would be read in vain.
  private func tells(_ kind: EntryKind, _ head: Range<Int>) -> Bool {
    let state: UInt8? =
      switch kind {
      case .signOff: UInt8(ascii: "r")
      case .check: UInt8(ascii: "b")
      default: nil
      }
    guard let state else { return head.contains { bytes[$0] > 0x20 } }
    return head.contains { at in
      bytes[at] == UInt8(ascii: "!") && at + 1 < head.upperBound && bytes[at + 1] == state
    }
  }

  private func continues(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    if bytes[end - 1] == 0x0D, end - 1 > line.lowerBound { end -= 1 }
    return bytes[end - 1] == UInt8(ascii: "\\")
  }

  /// Whether a value says anything, in its first line or in those that follow it.
  private mutating func isSaid(_ first: Range<Int>) -> Bool {
    var isSaid = first.contains { bytes[$0] > 0x20 }
    while place < bytes.count, bytes[place] == UInt8(ascii: "+") {
      place += 1
      while place < bytes.count, bytes[place] != 0x0A {
        if bytes[place] > 0x20 { isSaid = true }
        place += 1
      }
      place += 1
    }
    return isSaid
  }

  private func holds(_ name: [UInt8], _ start: Int) -> Bool {
    guard start + name.count <= bytes.count else { return false }
    return name.indices.allSatisfy { bytes[start + $0] == name[$0] }
  }
}
