/// Moving the index along when bytes are put in or taken out.

internal import LedgerModel

extension Ledger {
  /// Moves everything at or behind an offset.
  ///
  /// - Parameters:
  ///   - offset: the old end of what was changed.
  ///   - line: problems and parts on later lines than this move by `lines`.
  mutating func shift(from offset: Int, by count: Int, lines: Int, after line: Int) {
    let first = firstRow(atOrAfter: offset)
    let step = Int32(truncatingIfNeeded: lines)
    rows.withUnsafeMutableBufferPointer { rows in
      for row in first..<rows.count {
        rows[row].offset &+= count
        rows[row].line &+= step
      }
    }
    if let start = headerStart, start.offset >= offset {
      headerStart = (start.offset + count, start.line + lines)
    }
    sets = sets.map { $0.range.lowerBound >= offset ? $0.moved(by: count, lines: lines) : $0 }
    if lines == 0 { return }
    unreadable = unreadable.map { part in
      guard part.lines.lowerBound > line else { return part }
      return UnreadablePart(
        lines: part.lines.lowerBound + lines...part.lines.upperBound + lines,
        firstText: part.firstText, reason: part.reason)
    }
    setProblems = setProblems.map { $0.moved(after: line, by: lines) }
    fileProblems = fileProblems.map { $0.moved(after: line, by: lines) }
    rowProblems = rowProblems.mapValues { $0.map { $0.moved(after: line, by: lines) } }
  }

  /// Renumbers the problems of rows from one on.
  mutating func moveRowProblems(from row: Int, by step: Int) {
    rowProblems = Dictionary(
      uniqueKeysWithValues: rowProblems.map { number, problems in
        (number >= row ? number + step : number, problems)
      })
  }

  private func firstRow(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RecordSet {
  fileprivate func moved(by count: Int, lines step: Int) -> RecordSet {
    RecordSet(
      type: type,
      lines: lines.map { DescriptorLine(name: $0.name, value: $0.value, line: $0.line + step) },
      range: range.lowerBound + count..<range.upperBound + count, line: line + step)
  }
}
