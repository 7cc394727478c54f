/// What the board needs of every issue without decoding it: one compact row each.

/// A day in four bytes, with room for "none".
package struct OptionalDay: Hashable, Sendable {
  /// Days since 1970-01-01; `Int32.min` means none.
  package var number: Int32

  package static let none = OptionalDay(number: .min)

  package init(number: Int32) { self.number = number }
  package init(_ day: Day?) { number = day?.number ?? .min }

  package var day: Day? { number == .min ? nil : Day(number: number) }
  package var isNone: Bool { number == .min }
}

/// The index row of one issue record. Names are numbers in the ledger's `NameTable`.
///
/// Everything that has to be placed, sorted, counted or lit for the whole ledger is here; the text
/// stays in the file and is decoded when it is looked at.
package struct IssueRow: Sendable {
  /// Byte offset of the record in the ledger's bytes, and its length up to and without the blank
  /// line that ends it.
  package var offset: Int
  package var length: Int32
  /// The line of the first field, from 1.
  package var line: Int32
  /// Bytes of the Id's and the Title's values, from the record's offset. Length 0 means absent.
  package var idStart: Int32 = 0
  package var titleStart: Int32 = 0
  package var titleLength: Int32 = 0
  package var due = OptionalDay.none
  package var done = OptionalDay.none
  /// The latest act not after the index's day, ledger format §6.1, or Opened where there is none;
  /// none where not even that is known.
  package var lastActivity = OptionalDay.none
  /// The day from which the cadence runs: latest Check not after the index's day, else Done, else
  /// Opened. none without a Cadence, or where the ledger's FeedbackOn has to serve.
  package var cadenceStart = OptionalDay.none
  /// The day of the next 回头看; none where none is planned, and since it was made.
  package var recheck = OptionalDay.none
  /// The earliest day by which a notice without a reply was to be answered; none where none waits.
  package var noticeDue = OptionalDay.none
  /// 0 means no such field.
  package var category: UInt32 = 0
  package var lead: UInt32 = 0
  package var unit: UInt32 = 0
  /// The first Owner.
  package var owner: UInt32 = 0
  /// The period in days when positive, in months when negative; 0 without a Cadence.
  package var cadenceCode: Int16 = 0
  package var status = Status.unknown
  package var flags: IssueFlags = []
  package var marks: Marks = []
  /// Measures that are done, and measures that count (without void ones).
  package var measuresDone: UInt16 = 0
  package var measuresCounted: UInt16 = 0
  /// Stands here so that a row takes 80 bytes.
  package var idLength: UInt16 = 0

  /// Single facts about a record.
  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// The record has an error; it is shown in 待处理 and cannot be edited.
    package static let broken = Marks(rawValue: 1)
    /// An approved Extension is dated after the deadline that it moved.
    package static let extendedLate = Marks(rawValue: 2)
    /// Some act is dated after the index's day, so the row changes when the day does.
    package static let laterActivity = Marks(rawValue: 4)
    /// More than one Owner: a question for any of them has to decode.
    package static let severalOwners = Marks(rawValue: 8)
    package static let hasEvidence = Marks(rawValue: 16)
    package static let hasProgress = Marks(rawValue: 32)
    /// It is open, and Blocker says what it is stuck on.
    package static let blocked = Marks(rawValue: 64)
    /// Some notice was given, answered or not.
    package static let noticed = Marks(rawValue: 128)
    /// The newest Extension is a request that nobody has decided.
    package static let extensionAsked = Marks(rawValue: 256)
    /// The newest Extension refuses one.
    package static let extensionRefused = Marks(rawValue: 32768)
    /// A 回头看 found the problem back.
    package static let rebound = Marks(rawValue: 512)
    /// Some sign-off sent it back.
    package static let returned = Marks(rawValue: 1024)
    /// Issues of the same kind were confirmed.
    package static let related = Marks(rawValue: 2048)
    /// It has a Cadence.
    package static let hasCadence = Marks(rawValue: 4096)
    /// Done is the day of the document from which it was imported, see `DayOrigin`.
    package static let documentDone = Marks(rawValue: 8192)
    /// Nothing in a record that was or may have been imported speaks for Done.
    package static let unmarkedDone = Marks(rawValue: 16384)
  }

  package init(offset: Int, length: Int32, line: Int32) {
    self.offset = offset
    self.length = length
    self.line = line
  }

  package var cadence: Cadence? {
    switch cadenceCode {
    case 0: nil
    case let days where days > 0: .days(Int(days))
    case let months: .months(-Int(months))
    }
  }

  package var isBroken: Bool { marks.contains(.broken) }
  /// The name that stands on the card: Lead, else first Owner, else Unit; 0 when ownerless.
  package var leader: UInt32 { lead != 0 ? lead : owner != 0 ? owner : unit }
  package var bytes: Range<Int> { offset..<offset + Int(length) }
}
