/// Numbers that the scan of records counts with.

internal import LedgerModel

/// The bits of `IssueRow.Marks` as plain numbers.
enum MarkBit {
  static let extendedLate = IssueRow.Marks.extendedLate.rawValue
  static let laterActivity = IssueRow.Marks.laterActivity.rawValue
  static let severalOwners = IssueRow.Marks.severalOwners.rawValue
  static let hasEvidence = IssueRow.Marks.hasEvidence.rawValue
  static let hasProgress = IssueRow.Marks.hasProgress.rawValue
  static let blocked = IssueRow.Marks.blocked.rawValue
  static let noticed = IssueRow.Marks.noticed.rawValue
  static let extensionAsked = IssueRow.Marks.extensionAsked.rawValue
  static let extensionRefused = IssueRow.Marks.extensionRefused.rawValue
  static let rebound = IssueRow.Marks.rebound.rawValue
  static let returned = IssueRow.Marks.returned.rawValue
  static let related = IssueRow.Marks.related.rawValue
  static let hasCadence = IssueRow.Marks.hasCadence.rawValue
  static let documentDone = IssueRow.Marks.documentDone.rawValue
  static let unmarkedDone = IssueRow.Marks.unmarkedDone.rawValue
}

/// Bits for the fields that may stand once.
enum OnceBit {
  static var id: UInt32 { 1 }
  static var title: UInt32 { 2 }
  static var status: UInt32 { 4 }
  static var lead: UInt32 { 8 }
  static var unit: UInt32 { 16 }
  static var due: UInt32 { 32 }
  static var done: UInt32 { 64 }
  static var closed: UInt32 { 128 }
  static var opened: UInt32 { 256 }
  static var since: UInt32 { 512 }
  static var recheck: UInt32 { 1024 }
  static var cadence: UInt32 { 2048 }
  static var detail: UInt32 { 4096 }
  static var goal: UInt32 { 8192 }
  static var blocker: UInt32 { 16384 }
  static var note: UInt32 { 32768 }
  static var source: UInt32 { 65536 }
  static var amount: UInt32 { 131_072 }
  static var category: UInt32 { 262_144 }
}

extension EntryKind {
  /// The place among all kinds.
  @inline(__always)
  var index: Int {
    switch self {
    case .measure: 0
    case .progress: 1
    case .evidence: 2
    case .signOff: 3
    case .handover: 4
    case .notice: 5
    case .check: 6
    case .milestone: 7
    case .instruction: 8
    case .decision: 9
    case .extension: 10
    case .accountability: 11
    case .regulation: 12
    case .answer: 13
    }
  }
}
