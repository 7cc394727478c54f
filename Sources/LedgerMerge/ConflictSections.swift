/// A file with markers as a row of sections: lines that both sides have, and blocks that differ.

internal import LedgerText

struct ConflictSections {
  struct Block {
    var ours: [UInt8] = []
    var theirs: [UInt8] = []
    /// nil where the file does not tell it.
    var base: [UInt8]?
  }

  enum Section {
    case common([UInt8])
    case block(Block)
  }

  private(set) var parts: [Section] = []

  /// - Parameter bytes: in LF form.
  init(_ bytes: UnsafeRawBufferPointer) throws(ConflictTextError) {
    var common: [UInt8] = []
    var block: (content: Block, side: ConflictMarker, line: Int)?
    var scanner = LineScanner(bytes)
    while let line = scanner.next() {
      let text = Array(bytes[line.start..<line.next])
      guard let marker = ConflictMarker(bytes[line.range]) else {
        switch block?.side {
        case nil: common += text
        case .ours?: block?.content.ours += text
        case .base?: block?.content.base? += text
        case .middle?, .theirs?: block?.content.theirs += text
        }
        continue
      }
      switch (marker, block?.side) {
      case (.ours, nil):
        add(.common(common))
        common = []
        block = (Block(), .ours, line.number)
      case (.base, .ours?):
        block?.content.base = []
        block?.side = .base
      case (.middle, .ours?), (.middle, .base?): block?.side = .middle
      case (.theirs, .middle?):
        if let block { add(.block(block.content)) }
        block = nil
      default: throw .strayMarker(line: line.number)
      }
    }
    if let block { throw .strayMarker(line: block.line) }
    add(.common(common))
    if !parts.contains(where: { if case .block = $0 { true } else { false } }) { throw .noMarkers }
    widen()
  }

  private mutating func add(_ section: Section) { parts.append(section) }

  /// Moves the borders of blocks outwards until no field is cut.
  private mutating func widen() {
    for place in parts.indices {
      guard case .block(var block) = parts[place] else { continue }
      if place > 0, case .common(var before) = parts[place - 1],
        block.startsWithinField || ConflictSections.isCut(before)
      {
        let moved = ConflictSections.takeLastField(&before)
        block.prepend(moved)
        parts[place - 1] = .common(before)
      }
      if place + 1 < parts.count, case .common(var after) = parts[place + 1] {
        let moved = ConflictSections.takeContinuation(&after)
        block.append(moved)
        parts[place + 1] = .common(after)
      }
      parts[place] = .block(block)
    }
  }

  /// Whether a text ends with a line that takes in the next one.
  private static func isCut(_ lines: [UInt8]) -> Bool { lines.dropLast().last == 92 }

  /// Takes the last field off a text: back to a line that continues nothing.
  private static func takeLastField(_ lines: inout [UInt8]) -> [UInt8] {
    var start = lines.count
    while start > 0 {
      let before = lines[..<(start - 1)].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let isContinued = lines[before] == UInt8(ascii: "+")
      start = before
      if !isContinued, !isCut(Array(lines[..<start])) { break }
    }
    let taken = Array(lines[start...])
    lines = Array(lines[..<start])
    return taken
  }

  /// Takes the `+` lines off the beginning of a text.
  private static func takeContinuation(_ lines: inout [UInt8]) -> [UInt8] {
    var end = 0
    while end < lines.count, lines[end] == UInt8(ascii: "+") {
      end = (lines[end...].firstIndex(of: 10) ?? lines.count - 1) + 1
    }
    let taken = Array(lines[..<end])
    lines = Array(lines[end...])
    return taken
  }
}

extension ConflictSections.Block {
  fileprivate var startsWithinField: Bool {
    let plus = UInt8(ascii: "+")
    return ours.first == plus || theirs.first == plus || base?.first == plus
  }

  fileprivate mutating func prepend(_ lines: [UInt8]) {
    ours = lines + ours
    theirs = lines + theirs
    base = base.map { lines + $0 }
  }

  fileprivate mutating func append(_ lines: [UInt8]) {
    ours += lines
    theirs += lines
    base = base.map { $0 + lines }
  }
}
