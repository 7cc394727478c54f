/// What is wrong with a file before anybody reads its lines: encoding, control characters, sizes.

internal import LedgerModel

/// One pass over all bytes, ledger format §2.
struct ByteChecker {
  let bytes: UnsafeRawBufferPointer
  let limits: CheckLimits
  private(set) var problems: [Problem] = []
  /// The bytes are no UTF-8, and all of them make sense as GB18030.
  private(set) var isGB18030 = false
  /// The lines end with CR alone: nothing can be said of them until that is mended.
  private(set) var endsWithReturns = false

  private var line = 1
  /// The last line on which a control character was told.
  private var lastControlLine = 0
  private var lineStart = 0
  private var crlf = (count: 0, first: 0)
  private var lf = (count: 0, first: 0)
  /// Lines with a bad byte: the first problem of a line says enough.
  private var lastBadLine = 0
  private var badLines = 0
  private var firstBad: (offset: Int, line: Int)?

  init(_ bytes: UnsafeRawBufferPointer, limits: CheckLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func run() {
    if bytes.count > limits.file {
      problems.append(
        Problem(
          code: "E003", place: TextPlace(line: 1),
          message: Phrase(
            zh: "文件太大：\(bytes.count) 字节，上限 \(limits.file)",
            en: "the file is too large: \(bytes.count) bytes, at most \(limits.file)")))
    }
    if bytes.textStart > 0 {
      problems.append(
        Problem(
          code: "W001", place: TextPlace(line: 1),
          message: Phrase(
            zh: "文件开头有 BOM 标记，recutils 读不了",
            en: "the file begins with a BOM, which recutils cannot read"),
          fix: Phrase(zh: "guatu check --fix 会去掉它", en: "guatu check --fix takes it out")))
    }
    endsWithReturns = LineEnds.areReturns(bytes)
    if endsWithReturns { problems.append(LineEnds.returnsProblem) }
    scan()
    if !endsWithReturns { checkLineLength(end: bytes.count) }
    addEncoding()
    addLineEnds()
  }

  private mutating func scan() {
    var place = bytes.textStart
    let end = bytes.count
    while place < end {
      if place + 8 <= end {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // All eight are ASCII from the blank up: nothing to look at.
        let high: UInt64 = 0x8080_8080_8080_8080
        if (word | (word &- 0x2020_2020_2020_2020)) & high == 0 {
          place += 8
          continue
        }
      }
      let byte = bytes[place]
      if byte >= 0x80 {
        let length = utf8Length(at: place, end)
        if length == 0 {
          addBad(place)
          place += 1
        } else {
          place += length
        }
        continue
      }
      if byte < 0x20 { control(byte, place) }
      place += 1
    }
  }

  private mutating func control(_ byte: UInt8, _ place: Int) {
    switch byte {
    case Byte.lineFeed:
      let hasReturn = place > lineStart && bytes[place - 1] == Byte.carriageReturn
      if hasReturn {
        if crlf.count == 0 { crlf.first = line }
        crlf.count += 1
      } else {
        if lf.count == 0 { lf.first = line }
        lf.count += 1
      }
      checkLineLength(end: place)
      line += 1
      lineStart = place + 1
    case Byte.tab, Byte.carriageReturn: break
    default:
      // One a line: a line of nothing else would be counted through for each.
      if lastControlLine == line { return }
      lastControlLine = line
      problems.append(
        Problem(
          code: "E002", place: position(place),
          message: Phrase(
            zh: "控制字符 \(hexadecimal(byte))（第 \(place) 字节）",
            en: "the control character \(hexadecimal(byte)) (byte \(place))"),
          fix: Phrase(zh: "删去它", en: "take it out")))
    }
  }

  private mutating func checkLineLength(end: Int) {
    guard end - lineStart > limits.line else { return }
    problems.append(
      Problem(
        code: "E003", place: TextPlace(line: line),
        message: Phrase(
          zh: "这一行太长：\(end - lineStart) 字节，上限 \(limits.line)",
          en: "the line is too long: \(end - lineStart) bytes, at most \(limits.line)")))
  }

  /// The length of a well-formed sequence of several bytes; 0 for anything else. Overlong forms,
  /// surrogates and what lies beyond U+10FFFF are none.
  @inline(__always)
  private func utf8Length(at place: Int, _ end: Int) -> Int {
    let first = bytes[place]
    guard place + 1 < end else { return 0 }
    let second = bytes[place + 1]
    switch first {
    case 0xC2...0xDF: return second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      guard place + 2 < end, second & 0xC0 == 0x80, bytes[place + 2] & 0xC0 == 0x80 else {
        return 0
      }
      if first == 0xE0, second < 0xA0 { return 0 }
      if first == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard place + 3 < end, second & 0xC0 == 0x80, bytes[place + 2] & 0xC0 == 0x80,
        bytes[place + 3] & 0xC0 == 0x80
      else { return 0 }
      if first == 0xF0, second < 0x90 { return 0 }
      if first == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  private mutating func addBad(_ place: Int) {
    if firstBad == nil { firstBad = (place, line) }
    guard line != lastBadLine else { return }
    lastBadLine = line
    badLines += 1
    problems.append(
      Problem(
        code: "E001", place: position(place),
        message: Phrase(
          zh: "不是 UTF-8 文字：第 \(place) 字节是 \(hexadecimal(bytes[place]))",
          en: "no UTF-8 text: byte \(place) is \(hexadecimal(bytes[place]))")))
  }

  /// A file that is GB18030 as a whole is one finding with one remedy, not one on every line.
  private mutating func addEncoding() {
    guard let firstBad else { return }
    isGB18030 = GB18030.isWellFormed(bytes)
    guard isGB18030 else { return }
    problems.removeAll { $0.code == "E001" }
    problems.append(
      Problem(
        code: "E001", place: TextPlace(line: firstBad.line),
        message: Phrase(
          zh:
            "文件不是 UTF-8（从第 \(firstBad.line) 行、第 \(firstBad.offset) 字节起，共 \(badLines) 行），而像是 GB18030（GBK）",
          en:
            "the file is no UTF-8 (from line \(firstBad.line), byte \(firstBad.offset), on \(badLines) lines); it looks like GB18030 (GBK)"
        ),
        fix: Phrase(zh: "guatu fmt --from gb18030", en: "guatu fmt --from gb18030")))
  }

  private mutating func addLineEnds() {
    guard crlf.count > 0, !endsWithReturns else { return }
    if lf.count == 0 {
      problems.append(
        Problem(
          code: "W002", place: TextPlace(line: 1),
          message: Phrase(
            zh: "每行以 CRLF（Windows 换行）结束，recutils 读不了",
            en: "the lines end with CRLF, which recutils cannot read"),
          fix: Phrase(zh: "guatu check --fix 会改为 LF", en: "guatu check --fix makes them LF")))
      return
    }
    let odd = crlf.count > lf.count ? lf : crlf
    problems.append(
      Problem(
        code: "W003", place: TextPlace(line: odd.first),
        message: Phrase(
          zh: "换行混用：\(crlf.count) 行 CRLF，\(lf.count) 行 LF",
          en: "mixed line ends: \(crlf.count) lines with CRLF, \(lf.count) with LF"),
        fix: Phrase(zh: "guatu check --fix 会统一为 LF", en: "guatu check --fix makes them all LF")))
  }

  private func position(_ place: Int) -> TextPlace {
    RecordSyntax.place(ofByte: place, from: lineStart, line: line, in: bytes)
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

/// The shape of GB18030 text.
package enum GB18030 {
  /// Whether all bytes fall into sequences of one, two or four bytes as GB18030 builds them.
  package static func isWellFormed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if first < 0x80 {
        place += 1
        continue
      }
      guard (0x81...0xFE).contains(first), place + 1 < bytes.count else { return false }
      let second = bytes[place + 1]
      if (0x40...0xFE).contains(second), second != 0x7F {
        place += 2
      } else if (0x30...0x39).contains(second), place + 3 < bytes.count,
        (0x81...0xFE).contains(bytes[place + 2]), (0x30...0x39).contains(bytes[place + 3])
      {
        place += 4
      } else {
        return false
      }
    }
    return true
  }
}
