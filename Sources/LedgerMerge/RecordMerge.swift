/// The merge of one record that both sides changed, field by field.

internal import LedgerModel
internal import LedgerText

/// What a merge of one record comes to.
struct MergedFields {
  /// Conflicts are numbered from 0 within the record.
  var pieces: [MergePiece] = []
  var conflicts: [MergeConflict] = []
}

struct RecordMerge {
  let bytes: Sides<UnsafeRawBufferPointer>
  let record: MergedRecord
  let type: RecordType?
  let fields: FieldKeys
  /// What becomes of each key.
  private var outcomes: [Outcome]

  private enum Outcome {
    case gone
    case source(MergeSide)
    case lines([UInt8])
    case conflict(MergeConflict)

    var isGone: Bool { if case .gone = self { true } else { false } }
  }

  /// - Parameter records: the record in each version; the base may lack it.
  init(
    _ records: Sides<RecordSyntax?>, _ bytes: Sides<UnsafeRawBufferPointer>, _ record: MergedRecord
  ) {
    self.bytes = bytes
    self.record = record
    type = record.isDescriptor ? nil : RecordType(rawValue: record.type)
    fields = FieldKeys(records, bytes, type: type)
    outcomes = [Outcome](repeating: .gone, count: fields.keys.count)
  }

  mutating func merged() -> MergedFields {
    for key in outcomes.indices {
      switch fields.keys[key].identity {
      case .single: outcomes[key] = single(key)
      case .number(let number): outcomes[key] = numbered(key, number)
      case .value: outcomes[key] = member(key)
      }
    }
    for clash in ReplacedValues(fields, type).clashes { settle(clash) }
    return assembled()
  }

  private func assembled() -> MergedFields {
    let kept = outcomes.map { !$0.isGone }
    let keys = fields.sequences.map(\.keys)
    let places = keys.map { OrderMerge.places($0, count: kept.count) }
    let order = OrderMerge(keys: keys, places: places, kept: kept)
      .merged { NewFieldOrder(fields, bytes, type).joined($0, $1) }
    let gaps = GapMerge(bytes, fields.sequences, places, kept: kept)
    var result = MergedFields()
    for key in order {
      result.pieces.add(gaps.piece(before: key))
      switch outcomes[key] {
      case .gone: break
      case .source(let side):
        if let field = field(key, side) { result.pieces.add(.source(side, field.lines)) }
      case .lines(let lines): result.pieces.add(.lines(lines))
      case .conflict(let conflict):
        result.pieces.add(.conflict(result.conflicts.count))
        result.conflicts.append(conflict)
      }
    }
    result.pieces.add(gaps.tail())
    return result
  }

  // MARK: One key

  private func field(_ key: Int, _ side: MergeSide) -> FieldSyntax? { fields.fields[side][key] }

  private func isSame(_ key: Int, _ left: MergeSide, _ right: MergeSide) -> Bool {
    switch (field(key, left), field(key, right)) {
    case (nil, nil): true
    case (let one?, let other?):
      ByteSame.same(bytes[left], one.lines, bytes[right], other.lines)
    default: false
    }
  }

  private func taken(_ key: Int, from side: MergeSide) -> Outcome {
    field(key, side) == nil ? .gone : .source(side)
  }

  /// What follows from the bytes alone: a side that left the field as it was gives way. nil where
  /// both changed it.
  private func plain(_ key: Int) -> Outcome? {
    if isSame(key, .ours, .theirs) { return taken(key, from: .ours) }
    if isSame(key, .ours, .base) { return taken(key, from: .theirs) }
    if isSame(key, .theirs, .base) { return taken(key, from: .ours) }
    return nil
  }

  private func single(_ key: Int) -> Outcome {
    if let plain = plain(key) { return plain }
    let isText = FieldValueText.isText(fields.keys[key].name, of: type)
    func meaning(_ side: MergeSide) -> String? {
      value(key, side).flatMap { FieldValueText.comparable($0, isText: isText) }
    }
    let (base, ours, theirs) = (meaning(.base), meaning(.ours), meaning(.theirs))
    if ours == base { return taken(key, from: .theirs) }
    if theirs == base || ours == theirs { return taken(key, from: .ours) }
    let isProse = FieldValueText.isProse(fields.keys[key].name, of: type)
    return .conflict(
      conflict(.bothChangedField, key, canKeepBoth: isProse && ours != nil && theirs != nil))
  }

  private func numbered(_ key: Int, _ number: String) -> Outcome {
    if let plain = plain(key) { return plain }
    guard let ours = field(key, .ours), let theirs = field(key, .theirs) else {
      return .conflict(conflict(.bothChangedEntry, key, number: number))
    }
    guard let base = field(key, .base) else {
      return .conflict(conflict(.bothAddedEntry, key, number: number, canKeepBoth: true))
    }
    let raw = Sides(base: base, ours: ours, theirs: theirs)
    let values = Sides(
      base: FieldValueText.raw(raw.base, bytes.base),
      ours: FieldValueText.raw(raw.ours, bytes.ours),
      theirs: FieldValueText.raw(raw.theirs, bytes.theirs))
    // Heads that are joined from several lines are not taken to pieces.
    let isJoined = [values.base, values.ours, values.theirs].contains { $0.contains("\\\n") }
    guard !isJoined,
      let merged = EntryMerge.merged(
        base: values.base, ours: values.ours, theirs: values.theirs)
    else {
      return .conflict(conflict(.bothChangedEntry, key, number: number, canKeepBoth: true))
    }
    let before = bytes.ours[ours.lines.lowerBound..<ours.value.lowerBound]
    return .lines(Array(before) + Array(merged.utf8) + [10])
  }

  /// A value without a number: it stands in the result when a side added it or both kept it.
  private func member(_ key: Int) -> Outcome {
    let (isOurs, isTheirs) = (field(key, .ours) != nil, field(key, .theirs) != nil)
    if isOurs && isTheirs {
      return isSame(key, .ours, .base) ? taken(key, from: .theirs) : .source(.ours)
    }
    if field(key, .base) != nil { return .gone }
    return isOurs ? .source(.ours) : .source(.theirs)
  }

  // MARK: Conflicts

  /// Makes one conflict of values that both sides put in the place of others.
  private mutating func settle(_ clash: ReplacedValues.Clash) {
    guard let first = clash.ours.first else { return }
    let conflict = MergeConflict(
      .bothReplacedValue, record, field: fields.keys[first].name,
      base: joined(clash.base, .base), ours: joined(clash.ours, .ours),
      theirs: joined(clash.theirs, .theirs), canKeepBoth: true,
      oursLines: clash.ours.flatMap { lines($0, .ours) },
      theirsLines: clash.theirs.flatMap { lines($0, .theirs) })
    for key in clash.ours + clash.theirs { outcomes[key] = .gone }
    outcomes[first] = .conflict(conflict)
  }

  private func joined(_ keys: [Int], _ side: MergeSide) -> String? {
    keys.isEmpty ? nil : keys.compactMap { value($0, side) }.joined(separator: "\n")
  }

  private func conflict(
    _ code: MergeConflict.Code, _ key: Int, number: String? = nil, canKeepBoth: Bool = false
  ) -> MergeConflict {
    let name = fields.keys[key].name
    var taken: Set<String> = []
    if number != nil {
      for other in fields.keys where other.name == name {
        if case .number(let number) = other.identity { taken.insert(number) }
      }
    }
    return MergeConflict(
      code, record, field: name, entry: number, base: value(key, .base), ours: value(key, .ours),
      theirs: value(key, .theirs), canKeepBoth: canKeepBoth, oursLines: lines(key, .ours),
      theirsLines: lines(key, .theirs), takenNumbers: taken)
  }

  private func value(_ key: Int, _ side: MergeSide) -> String? {
    field(key, side).map { RecordSyntax.text($0, in: bytes[side]) }
  }

  private func lines(_ key: Int, _ side: MergeSide) -> [UInt8] {
    field(key, side).map { Array(bytes[side][$0.lines]) } ?? []
  }
}
