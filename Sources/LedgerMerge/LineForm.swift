/// How a file writes its lines, so that a result made of LF lines can be written the same way.

internal import LedgerText

/// A BOM, the ends of lines, and whether the last line has one.
struct LineForm: Sendable, Equatable {
  var hasMark = false
  /// The last line ends with an end of line; true for an empty file.
  var endsLine = true
  /// New lines end with CRLF.
  var prefersReturns = false
  /// Where the ends of lines are mixed: where each line of the LF form starts, and whether it ended
  /// with CRLF in the file. Empty where all lines agree.
  private(set) var starts: [Int] = []
  private(set) var returns: [Bool] = []

  /// The file is written as LF lines without a BOM.
  var isPlain: Bool { !hasMark && !prefersReturns && starts.isEmpty }

  /// The bytes in LF form, without a BOM and with an end of line behind the last line; the same
  /// bytes, not copied, where they have that form already.
  static func plain(_ bytes: LedgerBytes) -> (bytes: LedgerBytes, form: LineForm) {
    bytes.withBytes { buffer in
      var form = LineForm()
      guard let last = buffer.last else { return (bytes, form) }
      form.endsLine = last == 10
      form.hasMark = buffer.starts(with: [0xEF, 0xBB, 0xBF])
      let hasReturns = ByteSame.holds(13, in: buffer)
      if form.endsLine, !form.hasMark, !hasReturns { return (bytes, form) }
      var plain: [UInt8] = []
      plain.reserveCapacity(buffer.count + 1)
      if hasReturns {
        form.readReturns(buffer, into: &plain)
      } else {
        plain += buffer[(form.hasMark ? 3 : 0)...]
      }
      if !form.endsLine { plain.append(10) }
      return (LedgerBytes(plain), form)
    }
  }

  private mutating func readReturns(_ buffer: UnsafeRawBufferPointer, into plain: inout [UInt8]) {
    var scanner = LineScanner(buffer, from: hasMark ? 3 : 0)
    var count = 0
    while let line = scanner.next() {
      starts.append(plain.count)
      returns.append(line.endsWithCRLF)
      if line.endsWithCRLF { count += 1 }
      plain += buffer[line.range]
      if line.isTerminated { plain.append(10) }
    }
    let ended = starts.count - (endsLine ? 0 : 1)
    prefersReturns = count * 2 > ended
    if count == 0 || count == ended { (starts, returns) = ([], []) }
  }

  /// Appends LF lines in this form.
  ///
  /// - Parameter origin: where the lines start in the LF form of the very file that the form was
  ///   taken from; nil for lines from elsewhere.
  func append(
    _ lines: UnsafeRawBufferPointer, origin: Int?, to result: inout [UInt8]
  ) {
    if starts.isEmpty ? !prefersReturns : false {
      result += lines
      return
    }
    var number = origin.map { index(of: $0) } ?? 0
    var place = 0
    while place < lines.count {
      let end = lines[place...].firstIndex(of: 10) ?? lines.count
      result += lines[place..<end]
      if end < lines.count {
        let own = origin != nil && returns.indices.contains(number) ? returns[number] : nil
        if own ?? prefersReturns { result.append(13) }
        result.append(10)
      }
      number += 1
      place = end + 1
    }
  }

  /// Which line starts at an offset.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
