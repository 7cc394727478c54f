/// Eight bytes at a time: the steps of the scan that run for every line of a file.

internal import LedgerModel

/// Reads that may go up to 16 bytes past what is asked for; whoever calls makes sure that so many
/// bytes follow.
struct ByteWords {
  let base: UnsafeRawPointer

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { base.load(fromByteOffset: offset, as: UInt8.self) }

  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The lowest `count` bytes of a word, 0 to 8.
  @inline(__always)
  static func low(_ word: UInt64, _ count: Int) -> UInt64 {
    count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// Where the first colon stands among eight bytes; 8 where there is none.
  @inline(__always)
  static func colon(_ word: UInt64) -> Int {
    let zeroed = word ^ 0x3A3A_3A3A_3A3A_3A3A
    let marks = (zeroed &- 0x0101_0101_0101_0101) & ~zeroed & 0x8080_8080_8080_8080
    return marks.trailingZeroBitCount &>> 3
  }

  /// The next byte below 0x21 from an offset on, or `end`.
  @inline(__always)
  func blank(from offset: Int, before end: Int) -> Int {
    var place = offset
    while place < end {
      let word = word(place)
      let marks = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
      if marks != 0 {
        let found = place &+ (marks.trailingZeroBitCount &>> 3)
        return found < end ? found : end
      }
      place &+= 8
    }
    return end
  }
}

/// Days of dates by table, for whole files full of them.
struct DayTable {
  /// The day number of each month's first day from January 1900 on, and of January 2200.
  private let starts: [Int32]

  init() {
    var starts: [Int32] = []
    starts.reserveCapacity(3601)
    var number = Int32(-25_567)
    for year in Day.firstYear...Day.lastYear {
      for month in 1...12 {
        starts.append(number)
        number += Int32(Day.length(ofMonth: month, year: year))
      }
    }
    starts.append(number)
    self.starts = starts
  }

  /// The number of the day `YYYY-MM-DD` that stands at an offset; nil for anything else. Reads ten
  /// bytes.
  @inline(__always)
  func day(_ words: ByteWords, at offset: Int) -> Int32? {
    let word = words.word(offset)
    // Digits become 0–9 and dashes 0; everything else leaves a bit that the test finds.
    let digits = word ^ 0x2D30_302D_3030_3030
    let sum = (digits &+ 0x7F76_767F_7676_7676) | digits
    guard sum & 0x8080_8080_8080_8080 == 0 else { return nil }
    let tens = words.byte(offset &+ 8) &- 48
    let ones = words.byte(offset &+ 9) &- 48
    guard tens < 10, ones < 10 else { return nil }
    let year =
      Int(truncatingIfNeeded: digits & 15) &* 1000
      &+ Int(truncatingIfNeeded: (digits &>> 8) & 15) &* 100
      &+ Int(truncatingIfNeeded: (digits &>> 16) & 15) &* 10
      &+ Int(truncatingIfNeeded: (digits &>> 24) & 15)
    let month =
      Int(truncatingIfNeeded: (digits &>> 40) & 15) &* 10
      &+ Int(truncatingIfNeeded: (digits &>> 48) & 15)
    guard month &- 1 < 12, month > 0, year >= 1900, year < 2200 else { return nil }
    let place = (year &- 1900) &* 12 &+ month &- 1
    let number = starts[place] &+ Int32(tens) &* 10 &+ Int32(ones) &- 1
    return number >= starts[place] && number < starts[place &+ 1] ? number : nil
  }
}
