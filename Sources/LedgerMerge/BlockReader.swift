/// Makes conflicts of the blocks between markers: one a field where the fields can be told apart.

internal import LedgerModel
internal import LedgerText

struct BlockReader {
  private let ours: Ledger
  private let theirs: Ledger
  private(set) var pieces: [MergePiece] = []
  private(set) var conflicts: [MergeConflict] = []
  /// Where the next section starts in both versions.
  private var place = 0
  private var otherPlace = 0

  init(ours: Ledger, theirs: Ledger) {
    self.ours = ours
    self.theirs = theirs
  }

  mutating func read(_ section: ConflictSections.Section) {
    switch section {
    case .common(let lines):
      pieces.add(.source(.ours, place..<place + lines.count))
      place += lines.count
      otherPlace += lines.count
    case .block(let block):
      add(block)
      place += block.ours.count
      otherPlace += block.theirs.count
    }
  }

  private mutating func add(_ block: ConflictSections.Block) {
    if block.ours == block.theirs { return pieces.add(.lines(block.ours)) }
    if let record = wholeRecord(block) {
      let isBothSided = !block.ours.isEmpty && !block.theirs.isEmpty
      return add(
        MergeConflict(
          isBothSided ? .bothAddedRecord : .removedAndChanged, record,
          base: block.base.flatMap { text($0) }, ours: text(block.ours),
          theirs: text(block.theirs),
          canKeepBoth: isBothSided && record.type == RecordType.issue.rawValue
            && !BlockReader.holdsBlankLine(block.ours) && !BlockReader.holdsBlankLine(block.theirs),
          oursLines: block.ours, theirsLines: block.theirs))
    }
    let record =
      record(at: place, in: ours) ?? record(at: otherPlace, in: theirs)
      ?? MergedRecord(type: RecordType.ledger.rawValue)
    let sides = [block.ours, block.theirs, block.base ?? []].map { BlockReader.fields($0) }
    if let names = separable(sides) {
      for name in names { addField(name, sides, block, record) }
    } else {
      addTogether(sides, block, record)
    }
  }

  private mutating func add(_ conflict: MergeConflict) {
    pieces.add(.conflict(conflicts.count))
    conflicts.append(conflict)
  }

  private func text(_ lines: [UInt8]) -> String? {
    lines.isEmpty ? nil : String(decoding: lines, as: UTF8.self)
  }

  // MARK: Fields

  private struct BlockField {
    let name: String
    let value: String
    let lines: [UInt8]
  }

  /// The fields of a block's side with comments before them; nil where something else stands there.
  private static func fields(_ lines: [UInt8]) -> [BlockField]? {
    lines.withUnsafeBytes { bytes in
      if bytes.isEmpty { return [] }
      let record = RecordSyntax(bytes, from: 0, line: 1)
      guard record.range.upperBound == bytes.count, record.malformedLines.isEmpty else {
        return nil
      }
      var fields: [BlockField] = []
      var start = 0
      for field in record.fields {
        fields.append(
          BlockField(
            name: RecordSyntax.name(field, in: bytes), value: RecordSyntax.text(field, in: bytes),
            lines: Array(bytes[start..<field.lines.upperBound])))
        start = field.lines.upperBound
      }
      return start == bytes.count ? fields : nil
    }
  }

  /// The names in order where each stands at most once on every side.
  private func separable(_ sides: [[BlockField]?]) -> [String]? {
    var names: [String] = []
    for fields in sides {
      guard let own = fields?.map(\.name), Set(own).count == own.count else { return nil }
      names += own.filter { !names.contains($0) }
    }
    return names
  }

  private mutating func addField(
    _ name: String, _ sides: [[BlockField]?], _ block: ConflictSections.Block,
    _ record: MergedRecord
  ) {
    let found = sides.map { fields in fields?.first { $0.name == name } }
    let (mine, other, base) = (found[0], found[1], found[2])
    if mine?.lines == other?.lines { return pieces.add(.lines(mine?.lines ?? [])) }
    let type = RecordType(rawValue: record.type)
    let kind = EntryKind(rawValue: name)
    func number(_ field: BlockField?) -> String? {
      field.flatMap { field in kind.flatMap { Entry($0, value: field.value).id } }
    }
    let (first, second) = (number(mine), number(other))
    let isNumbered =
      first != nil && (first == second || other == nil) || mine == nil && second != nil
    let code: MergeConflict.Code =
      isNumbered
      ? block.base != nil && base == nil ? .bothAddedEntry : .bothChangedEntry
      : type?.field(named: name)?.isRepeatable == true ? .bothReplacedValue : .bothChangedField
    let isBothSided = mine != nil && other != nil
    let isProse = FieldValueText.isProse(name, of: type)
    let taken = [ours, theirs].flatMap { ledger in
      record.key.map { ledger.values(of: name, in: $0) } ?? []
    }
    add(
      MergeConflict(
        code, record, field: name, entry: isNumbered ? first ?? second : nil, base: base?.value,
        ours: mine?.value, theirs: other?.value,
        canKeepBoth: isBothSided && (code != .bothChangedField || isProse),
        oursLines: mine?.lines ?? [], theirsLines: other?.lines ?? [],
        takenNumbers: Set(taken.compactMap { value in kind.flatMap { Entry($0, value: value).id } })
      ))
  }

  private mutating func addTogether(
    _ sides: [[BlockField]?], _ block: ConflictSections.Block, _ record: MergedRecord
  ) {
    var names: [String] = []
    for field in sides.prefix(2).compactMap({ $0 }).joined() where !names.contains(field.name) {
      names.append(field.name)
    }
    func shown(_ fields: [BlockField]?, _ lines: [UInt8]) -> String? {
      guard names.count == 1, let fields else { return text(lines) }
      return fields.isEmpty ? nil : fields.map(\.value).joined(separator: "\n")
    }
    let type = RecordType(rawValue: record.type)
    add(
      MergeConflict(
        .bothReplacedValue, record, field: names.isEmpty ? nil : names.joined(separator: " "),
        base: block.base.flatMap { shown(sides[2], $0) }, ours: shown(sides[0], block.ours),
        theirs: shown(sides[1], block.theirs),
        canKeepBoth: !names.isEmpty
          && names.allSatisfy { type?.field(named: $0)?.isRepeatable == true },
        oursLines: block.ours, theirsLines: block.theirs))
  }

  // MARK: Records

  /// The record that a block holds whole: the first one where there are several.
  private func wholeRecord(_ block: ConflictSections.Block) -> MergedRecord? {
    let sides = [block.ours, block.theirs].filter { !$0.isEmpty }
    func ids(_ lines: [UInt8]) -> [String] {
      String(decoding: lines, as: UTF8.self).split(separator: "\n")
        .filter { $0.hasPrefix("Id:") }.map { $0.dropFirst(3).trimmingSpaces }
    }
    guard sides.contains(where: { BlockReader.holdsBlankLine($0) || !ids($0).isEmpty }) else {
      return nil
    }
    if let id = sides.flatMap({ ids($0) }).first {
      let isHeader = [(place, ours), (otherPlace, theirs)].contains { place, ledger in
        (ledger.headerSyntax?.range).map { $0.contains(place) } ?? false
      }
      let type: RecordType = isHeader ? .ledger : .issue
      // A header is never there twice: its Id is a field.
      if isHeader, sides.allSatisfy({ !BlockReader.holdsBlankLine($0) }) { return nil }
      return MergedRecord(type: type.rawValue, id: isHeader ? "" : id)
    }
    return record(at: place, in: ours) ?? record(at: otherPlace, in: theirs)
  }

  private static func holdsBlankLine(_ lines: [UInt8]) -> Bool {
    lines.first == 10
      || lines.indices.dropFirst().contains { lines[$0] == 10 && lines[$0 - 1] == 10 }
  }

  /// The record that holds an offset, or ends there.
  private func record(at offset: Int, in ledger: Ledger) -> MergedRecord? {
    if let header = ledger.headerSyntax?.range, header.lowerBound <= offset,
      offset <= header.upperBound
    {
      return MergedRecord(type: RecordType.ledger.rawValue)
    }
    var (low, high) = (0, ledger.rows.count)
    while low < high {
      let middle = (low + high) / 2
      if ledger.rows[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= ledger.rows[low - 1].bytes.upperBound else {
      let set = ledger.sets.last { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
      return set.map { MergedRecord(type: $0.type, isDescriptor: true) }
    }
    return MergedRecord(type: RecordType.issue.rawValue, id: ledger.id(at: low - 1).text)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}
