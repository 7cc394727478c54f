/// A merged ledger, with its conflicts open or settled.

package import LedgerText

/// What merging came to: the text, and the places where somebody has to decide.
///
/// A value: conflicts are settled by handing choices to `bytes(settling:)`, one by one or all at once.
package struct MergeResult: Sendable {
  /// Both versions as they were merged, in LF form and without a BOM.
  package var ours: Ledger { ledgers.ours }
  package var theirs: Ledger { ledgers.theirs }
  /// C1 to C6, in the order of the file.
  package let conflicts: [MergeConflict]
  package var isClean: Bool { conflicts.isEmpty }

  let ledgers: Sides<Ledger>
  let pieces: [MergePiece]
  let form: LineForm
  let endsLine: Bool

  init(
    ledgers: Sides<Ledger>, pieces: [MergePiece], conflicts: [MergeConflict], form: LineForm,
    endsLine: Bool
  ) {
    self.ledgers = ledgers
    self.pieces = pieces
    self.conflicts = conflicts
    self.form = form
    self.endsLine = endsLine
  }

  /// The file: conflicts for which there is no choice stand between markers around whole fields.
  ///
  /// - Parameters:
  ///   - choices: by place in `conflicts`. `both` where it is not offered leaves the markers.
  ///   - markerSize: how many signs a marker has, from 7.
  package func bytes(
    settling choices: [Int: MergeChoice] = [:], markerSize: Int = 7
  ) -> [UInt8] {
    var settler = ConflictSettler(self)
    let settled = conflicts.enumerated().map { number, conflict in
      choices[number].flatMap { settler.lines(conflict, $0) }
    }
    return ThreeWayMerge.withBytes(of: ledgers) { sources in
      var text = [UInt8]()
      text.reserveCapacity(max(sources.ours.count, sources.theirs.count) + 4096)
      if form.hasMark { text += [0xEF, 0xBB, 0xBF] }
      func add(_ lines: [UInt8]) {
        lines.withUnsafeBytes { form.append($0, origin: nil, to: &text) }
      }
      for piece in pieces {
        switch piece {
        case .source(let side, let range):
          let lines = UnsafeRawBufferPointer(rebasing: sources[side][range])
          form.append(lines, origin: side == .ours ? range.lowerBound : nil, to: &text)
        case .lines(let lines): add(lines)
        case .conflict(let number):
          guard let lines = settled[number] else {
            add(MergeResult.marked(conflicts[number], markerSize))
            continue
          }
          add(lines)
          // A record that goes takes the blank line before it along.
          if lines.isEmpty, conflicts[number].field == nil { MergeResult.dropBlankLine(&text) }
        }
      }
      if !endsLine, text.last == 10, !endsWithMarker(settled) {
        text.removeLast()
        if text.last == 13 { text.removeLast() }
      }
      return text
    }
  }

  /// Which conflicts are left by some choices, by place.
  package func open(after choices: [Int: MergeChoice]) -> [Int] {
    conflicts.indices.filter { number in
      switch choices[number] {
      case nil: true
      case .both: !conflicts[number].canKeepBoth
      case .ours, .theirs, .text: false
      }
    }
  }

  private func endsWithMarker(_ settled: [[UInt8]?]) -> Bool {
    guard case .conflict(let number)? = pieces.last else { return false }
    return settled[number] == nil
  }

  private static func marked(_ conflict: MergeConflict, _ size: Int) -> [UInt8] {
    func marker(_ sign: Character, _ label: String) -> [UInt8] {
      Array((String(repeating: sign, count: max(7, size)) + label + "\n").utf8)
    }
    return marker("<", " ours") + conflict.oursLines + marker("=", "") + conflict.theirsLines
      + marker(">", " theirs")
  }

  private static func dropBlankLine(_ text: inout [UInt8]) {
    if text.suffix(2) == [10, 10] {
      text.removeLast()
    } else if text.suffix(4) == [13, 10, 13, 10] {
      text.removeLast(2)
    }
  }
}
