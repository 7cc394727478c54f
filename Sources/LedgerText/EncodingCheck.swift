/// Finds bytes that are no text: invalid UTF-8 and control characters, ledger format §2.

internal import LedgerModel

/// A byte that may not stand in a ledger.
struct EncodingFault: Equatable {
  let offset: Int
  let byte: UInt8
  /// E001 for what is no UTF-8, E002 for a control character.
  var isControl: Bool { byte < 0x80 }

  func problem(at place: TextPlace) -> Problem {
    let digits = String(byte, radix: 16, uppercase: true)
    let hexadecimal = "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    return isControl
      ? Problem(
        code: "E002", place: place,
        message: Phrase(
          zh: "控制字符 \(hexadecimal)（第 \(offset) 字节）",
          en: "the control character \(hexadecimal) (byte \(offset))"),
        fix: Phrase(zh: "删去它", en: "take it out"))
      : Problem(
        code: "E001", place: place,
        message: Phrase(
          zh: "不是 UTF-8 文字：第 \(offset) 字节是 \(hexadecimal)",
          en: "no UTF-8 text: byte \(offset) is \(hexadecimal)"),
        fix: Phrase(
          zh: "用文字编辑器打开，重写这一行的乱码",
          en: "open it in a text editor and write what is garbled on the line anew"))
  }

  /// The faults of a range, at most one a line and `limit` in all.
  static func faults(
    in range: Range<Int>, of bytes: UnsafeRawBufferPointer, limit: Int
  ) -> [EncodingFault] {
    var faults: [EncodingFault] = []
    var place = range.lowerBound
    while faults.count < limit, let fault = first(from: place, before: range.upperBound, in: bytes)
    {
      faults.append(fault)
      place = min(range.upperBound, lineFeed(in: bytes, from: fault.offset) + 1)
    }
    return faults
  }

  private static func first(
    from start: Int, before end: Int, in bytes: UnsafeRawBufferPointer
  ) -> EncodingFault? {
    guard let base = bytes.baseAddress else { return nil }
    var place = start
    while place < end {
      // Nearly all of a ledger is runs of plain ASCII and of Chinese, known by few comparisons.
      while place &+ 8 <= end {
        let eight = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if isPlainIdeograph(eight) {
          place &+= isPlainIdeograph(eight &>> 24) ? 6 : 3
        } else {
          let plain = plainASCII(eight)
          if plain == 0 { break }
          place &+= plain
        }
      }
      guard place < end else { break }
      let byte = bytes[place]
      if byte < 0x80 {
        if byte < 0x20, byte != 9, byte != 10, byte != 13 {
          return EncodingFault(offset: place, byte: byte)
        }
        place &+= 1
      } else {
        let length = sequence(at: place, before: end, in: bytes)
        if length == 0 { return EncodingFault(offset: place, byte: byte) }
        place &+= length
      }
    }
    return nil
  }

  /// Whether bytes, the first one lowest, begin with a sequence of three whose lead takes any two
  /// continuation bytes: E1…EF without ED.
  @inline(__always)
  private static func isPlainIdeograph(_ bytes: UInt64) -> Bool {
    bytes & 0xC0_C0F0 == 0x80_80E0 && (0xDFFE as UInt64) &>> (bytes & 0x0F) & 1 == 1
  }

  /// How many of eight bytes, from the lowest one on, are ASCII without control characters.
  @inline(__always)
  private static func plainASCII(_ bytes: UInt64) -> Int {
    let others = (bytes | (bytes &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount &>> 3
  }

  /// The length of the sequence that starts at an offset, 2 to 4; 0 for one that is not UTF-8.
  @inline(__always)
  private static func sequence(
    at place: Int, before end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    let lead = bytes[place]
    let left = end &- place
    guard lead >= 0xC2, lead <= 0xF4, left >= 2 else { return 0 }
    let second = bytes[place &+ 1]
    if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
    guard left >= 3, bytes[place &+ 2] & 0xC0 == 0x80 else { return 0 }
    switch lead {
    case 0xE0: return second & 0xE0 == 0xA0 ? 3 : 0
    case 0xED: return second & 0xE0 == 0x80 ? 3 : 0
    case 0xE1...0xEF: return second & 0xC0 == 0x80 ? 3 : 0
    default: break
    }
    guard left >= 4, bytes[place &+ 3] & 0xC0 == 0x80 else { return 0 }
    switch lead {
    case 0xF0: return (0x90...0xBF).contains(second) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(second) ? 4 : 0
    default: return second & 0xC0 == 0x80 ? 4 : 0
    }
  }
}

/// Places of a file in the order of its bytes, so that its lines are counted once for all of them.
struct PlaceFinder {
  private var known = (offset: 0, line: 1)

  mutating func place(of offset: Int, in bytes: UnsafeRawBufferPointer) -> TextPlace {
    while case let feed = lineFeed(in: bytes, from: known.offset), feed < offset {
      known = (feed + 1, known.line + 1)
    }
    return RecordSyntax.place(ofByte: offset, from: known.offset, line: known.line, in: bytes)
  }
}

/// A file's bytes that are no text; both halves of a large file are looked at at the same time.
final class EncodingCheck: @unchecked Sendable {
  // Unchecked because each half has its own list, and `Together` waits for both.
  private let bytes: UnsafeRawBufferPointer
  private let middle: Int
  private var first: [EncodingFault] = []
  private var second: [EncodingFault] = []

  /// As many as are told of one file.
  private static let limit = 1000

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    middle = min(bytes.count, lineFeed(in: bytes, from: bytes.count / 2) + 1)
  }

  var faults: ArraySlice<EncodingFault> { (first + second).prefix(EncodingCheck.limit) }

  func check(
    _ together: Together = {
      $0(); $1()
    }
  ) {
    together(
      { first = faults(in: min(middle, bytes.textStart)..<middle) },
      { [self] in second = faults(in: middle..<bytes.count) })
  }

  private func faults(in range: Range<Int>) -> [EncodingFault] {
    EncodingFault.faults(in: range, of: bytes, limit: EncodingCheck.limit)
  }
}
