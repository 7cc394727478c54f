/// Reads a ledger file that holds conflict markers: ours and theirs as whole ledgers, and the places
/// where they differ.

package import LedgerModel
package import LedgerText

/// Why a file with markers could not be taken to pieces.
package enum ConflictTextError: Error, Equatable, Sendable {
  /// A marker stands where none can: the end before the beginning, or no end.
  case strayMarker(line: Int)
  /// There is no marker in the file.
  case noMarkers
}

extension ConflictTextError: UserFacing {
  package var message: Phrase {
    switch self {
    case .strayMarker(let line):
      Phrase(
        zh: "第 \(line) 行的冲突标记不成对", en: "the conflict marker on line \(line) has no partner")
    case .noMarkers: Phrase(zh: "文件里没有冲突标记", en: "there are no conflict markers in the file")
    }
  }
  package var remedy: Phrase? {
    switch self {
    case .strayMarker:
      Phrase(zh: "请用编辑器改好这几行", en: "mend these lines in an editor")
    case .noMarkers: nil
    }
  }
}

package enum ConflictText {
  /// Whether a file holds a conflict marker.
  package static func hasMarkers(_ ledger: Ledger) -> Bool {
    ledger.problems.contains { $0.code == "E020" }
      || ledger.bytes.withBytes { bytes in
        var scanner = LineScanner(bytes)
        while let line = scanner.next() {
          if ConflictMarker(bytes[line.range]) == .ours { return true }
        }
        return false
      }
  }

  /// Takes a file with markers to pieces: those of `guatu merge`, and those of git, the form with
  /// the base included. A marker within a value is moved to the borders of its field.
  ///
  /// The result's `ours` and `theirs` are whole ledgers; its conflicts are settled as those of a
  /// merge are. Their `base` is nil unless the file tells it.
  package static func read(
    _ bytes: LedgerBytes, path: String, today: Day
  ) throws(ConflictTextError) -> MergeResult {
    let (plain, form) = LineForm.plain(bytes)
    let sections = try plain.withBytes { (buffer) throws(ConflictTextError) in
      try ConflictSections(buffer)
    }
    func ledger(_ part: (ConflictSections.Block) -> [UInt8]) -> Ledger {
      let text = sections.parts.reduce(into: [UInt8]()) { text, section in
        switch section {
        case .common(let lines): text += lines
        case .block(let block): text += part(block)
        }
      }
      return Ledger(bytes: LedgerBytes(text), path: path, today: today)
    }
    let ledgers = Sides(
      base: Ledger(bytes: LedgerBytes([]), path: path, today: today),
      ours: ledger(\.ours), theirs: ledger(\.theirs))
    var reader = BlockReader(ours: ledgers.ours, theirs: ledgers.theirs)
    for section in sections.parts { reader.read(section) }
    // Where each line stood is not known any more: a file with mixed ends gets its usual one.
    let usual = LineForm(
      hasMark: form.hasMark, endsLine: form.endsLine, prefersReturns: form.prefersReturns)
    return MergeResult(
      ledgers: ledgers, pieces: reader.pieces, conflicts: reader.conflicts, form: usual,
      endsLine: form.endsLine)
  }
}

/// The four markers.
enum ConflictMarker {
  case ours, base, middle, theirs

  /// nil for a line that is none.
  init?(_ line: Slice<UnsafeRawBufferPointer>) {
    guard let sign = line.first else { return nil }
    let rest = line.drop { $0 == sign }
    guard line.count - rest.count >= 7, rest.first == nil || rest.first == 32 else { return nil }
    switch sign {
    case UInt8(ascii: "<"): self = .ours
    case UInt8(ascii: "|"): self = .base
    case UInt8(ascii: "="): self = .middle
    case UInt8(ascii: ">"): self = .theirs
    default: return nil
    }
  }
}
