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

  private var crlf = (count: 0, first: 0)
  private var lf = (count: 0, first: 0)

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
    scanLines()
    addFaults()
    addLineEnds()
  }

  private mutating func scanLines() {
    var scanner = LineScanner(bytes)
    while let line = scanner.next() {
      if line.endsWithCRLF {
        if crlf.count == 0 { crlf.first = line.number }
        crlf.count += 1
      } else if line.isTerminated {
        if lf.count == 0 { lf.first = line.number }
        lf.count += 1
      }
      guard line.range.count > limits.line, !endsWithReturns else { continue }
      problems.append(
        Problem(
          code: "E003", place: TextPlace(line: line.number),
          message: Phrase(
            zh: "这一行太长：\(line.range.count) 字节，上限 \(limits.line)",
            en: "the line is too long: \(line.range.count) bytes, at most \(limits.line)")))
    }
  }

  /// What is no text, one finding a line; a file that is GB18030 as a whole is one with one remedy.
  private mutating func addFaults() {
    let faults = EncodingFault.faults(
      in: bytes.textStart..<bytes.count, of: bytes, limit: .max)
    let bad = faults.count { !$0.isControl }
    isGB18030 = bad > 0 && GB18030.isWellFormed(bytes)
    var finder = PlaceFinder()
    var isTold = false
    for fault in faults {
      let place = finder.place(of: fault.offset, in: bytes)
      if fault.isControl || !isGB18030 {
        problems.append(fault.problem(at: place))
      } else if !isTold {
        isTold = true
        problems.append(gb18030Problem(fault, line: place.line, lines: bad))
      }
    }
  }

  private func gb18030Problem(_ first: EncodingFault, line: Int, lines: Int) -> Problem {
    Problem(
      code: "E001", place: TextPlace(line: line),
      message: Phrase(
        zh: "文件不是 UTF-8（从第 \(line) 行、第 \(first.offset) 字节起，共 \(lines) 行），而像是 GB18030（GBK）",
        en:
          "the file is no UTF-8 (from line \(line), byte \(first.offset), on \(lines) lines); it looks like GB18030 (GBK)"
      ),
      fix: Phrase(zh: "guatu fmt --from gb18030", en: "guatu fmt --from gb18030"))
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
