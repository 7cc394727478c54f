/// The prose of a record, read from its bytes for one pass.

/// Title and description, and the words of measures and progress, as letters. Good enough to find what
/// may be there: joined lines stay apart, and what is no UTF-8 is left out.
struct LinkText {
  private(set) var problem: [UInt32] = []
  private(set) var acts: [UInt32] = []

  private enum Field {
    case problem, acts, other

    /// Of the line of a field, by its name.
    init(_ line: Slice<UnsafeRawBufferPointer>) {
      func begins(_ name: StaticString) -> Bool {
        line.count > name.utf8CodeUnitCount
          && line.starts(
            with: UnsafeRawBufferPointer(
              start: name.utf8Start, count: name.utf8CodeUnitCount))
      }
      self =
        begins("Title:") || begins("Detail:")
        ? .problem : begins("Measure:") || begins("Progress:") ? .acts : .other
    }
  }

  init(_ record: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    var field = Field.other
    var start = record.lowerBound
    while start < record.upperBound {
      let end = bytes[start..<record.upperBound].firstIndex(of: 0x0A) ?? record.upperBound
      let isContinued = bytes[start] == UInt8(ascii: "+")
      if !isContinued { field = Field(bytes[start..<end]) }
      switch field {
      case .problem: LinkText.read(bytes, start..<end, into: &problem)
      // The head of an entry holds names and days, no prose.
      case .acts: if isContinued { LinkText.read(bytes, start..<end, into: &acts) }
      case .other: break
      }
      start = end + 1
    }
  }

  /// Adds the letters of a line, and a break behind them.
  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ line: Range<Int>, into letters: inout [UInt32]
  ) {
    var place = line.lowerBound
    while place < line.upperBound {
      let lead = bytes[place]
      if lead & 0xF0 == 0xE0, place + 2 < line.upperBound {
        letters.append(
          UInt32(lead & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
            | UInt32(bytes[place + 2] & 0x3F))
        place += 3
      } else {
        // Neither names nor phrases hold anything else.
        if lead < 0x80 || lead >= 0xC0 { letters.append(lead < 0x80 ? UInt32(lead) : 0xFFFD) }
        place += 1
      }
    }
    letters.append(0x0A)
  }
}
