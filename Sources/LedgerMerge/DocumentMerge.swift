/// The merge of three versions record by record, ledger format §10.2.

internal import LedgerModel
internal import LedgerText

struct DocumentMerge {
  private let bytes: Sides<UnsafeRawBufferPointer>
  private let documents: Sides<MergeDocument>
  private let table: RecordTable
  private let places: Sides<[Int32]>
  private(set) var pieces: [MergePiece] = []
  private(set) var conflicts: [MergeConflict] = []

  /// What becomes of each record and descriptor, by number.
  private var outcomes: [Outcome] = []
  /// Records whose fields were merged, and conflicts about whole records.
  private var merged: [Int: MergedFields] = [:]

  private enum Outcome: UInt8 { case gone, ours, theirs, merged }

  /// - Parameter bytes: those of the ledgers, all in LF form.
  init(
    _ ledgers: Sides<Ledger>, _ bytes: Sides<UnsafeRawBufferPointer>
  ) throws(MergeRefusal) {
    self.bytes = bytes
    var table = RecordTable()
    documents = Sides(
      base: try MergeDocument(ledgers.base, bytes.base, .base, &table),
      ours: try MergeDocument(ledgers.ours, bytes.ours, .ours, &table),
      theirs: try MergeDocument(ledgers.theirs, bytes.theirs, .theirs, &table))
    self.table = table
    let count = table.entries.count
    places = documents.map { OrderMerge.places($0.sequence.keys, count: count) }
    outcomes.reserveCapacity(count)
    for key in 0..<count { outcomes.append(outcome(of: key)) }
    keepDescriptors()
    assemble()
  }

  private func lines(_ key: Int, _ side: MergeSide) -> Range<Int>? {
    let place = places[side][key]
    return place < 0 ? nil : documents[side].lines[Int(place)]
  }

  // MARK: One record

  private mutating func outcome(of key: Int) -> Outcome {
    let (base, ours, theirs) = (lines(key, .base), lines(key, .ours), lines(key, .theirs))
    func isSame(_ left: Range<Int>, _ one: MergeSide, _ right: Range<Int>, _ other: MergeSide)
      -> Bool
    {
      ByteSame.same(bytes[one], left, bytes[other], right)
    }
    switch (base, ours, theirs) {
    case (_, nil, nil): return .gone
    case (nil, _?, nil): return .ours
    case (nil, nil, _?): return .theirs
    case (let base?, let ours?, nil):
      return isSame(base, .base, ours, .ours) ? .gone : clash(key, .removedAndChanged)
    case (let base?, nil, let theirs?):
      return isSame(base, .base, theirs, .theirs) ? .gone : clash(key, .removedAndChanged)
    case (nil, let ours?, let theirs?):
      if isSame(ours, .ours, theirs, .theirs) { return .ours }
      let record = table.entries[key].record
      // What every ledger has once is merged, even without a base.
      if record.isDescriptor || record.type == RecordType.ledger.rawValue {
        return mergeFields(key)
      }
      return clash(key, .bothAddedRecord)
    case (let base?, let ours?, let theirs?):
      // Most records are as they were; they are told from the others without being read.
      if isSame(theirs, .theirs, base, .base) { return .ours }
      if isSame(ours, .ours, base, .base) { return .theirs }
      if isSame(ours, .ours, theirs, .theirs) { return .ours }
      return mergeFields(key)
    }
  }

  private mutating func mergeFields(_ key: Int) -> Outcome {
    func syntax(_ side: MergeSide) -> RecordSyntax? {
      lines(key, side).map { RecordSyntax(bytes[side], from: $0.lowerBound, line: 1) }
    }
    var merge = RecordMerge(
      Sides(base: syntax(.base), ours: syntax(.ours), theirs: syntax(.theirs)), bytes,
      table.entries[key].record)
    merged[key] = merge.merged()
    return .merged
  }

  private mutating func clash(_ key: Int, _ code: MergeConflict.Code) -> Outcome {
    func lines(_ side: MergeSide) -> [UInt8]? {
      self.lines(key, side).map { Array(bytes[side][$0]) }
    }
    func text(_ side: MergeSide) -> String? {
      lines(side).map { String(decoding: $0, as: UTF8.self) }
    }
    let record = table.entries[key].record
    let conflict = MergeConflict(
      code, record, base: text(.base), ours: text(.ours), theirs: text(.theirs),
      canKeepBoth: code == .bothAddedRecord && record.type == RecordType.issue.rawValue,
      oursLines: lines(.ours) ?? [], theirsLines: lines(.theirs) ?? [])
    merged[key] = MergedFields(pieces: [.conflict(0)], conflicts: [conflict])
    return .merged
  }

  /// A set that has records keeps its descriptor, or they would fall to the set before.
  private mutating func keepDescriptors() {
    var needed = [Bool](repeating: false, count: table.sets.count)
    for (key, entry) in table.entries.enumerated()
    where !entry.record.isDescriptor && outcomes[key] != .gone {
      needed[entry.set] = true
    }
    for (key, entry) in table.entries.enumerated()
    where entry.record.isDescriptor && needed[entry.set] && outcomes[key] == .gone {
      outcomes[key] = lines(key, .ours) == nil ? .theirs : .ours
    }
  }

  // MARK: The result

  private mutating func assemble() {
    let kept = outcomes.map { $0 != .gone }
    let gaps = GapMerge(bytes, documents.map(\.sequence), places, kept: kept)
    for key in order(kept) {
      add(gap: gaps.piece(before: key))
      switch outcomes[key] {
      case .gone: break
      case .ours: if let lines = lines(key, .ours) { pieces.add(.source(.ours, lines)) }
      case .theirs: if let lines = lines(key, .theirs) { pieces.add(.source(.theirs, lines)) }
      case .merged:
        guard let fields = merged[key] else { break }
        for piece in fields.pieces {
          if case .conflict(let number) = piece {
            pieces.add(.conflict(conflicts.count + number))
          } else {
            pieces.add(piece)
          }
        }
        conflicts += fields.conflicts
      }
    }
    add(gap: gaps.tail(), isTail: true)
  }

  /// Sets in their order, in each the descriptor before the records in theirs.
  private func order(_ kept: [Bool]) -> [Int] {
    let sets = table.sets.count
    let bySet = documents.map { document in
      var lists = [[Int]](repeating: [], count: sets)
      for key in document.sequence.keys { lists[table.entries[key].set].append(key) }
      return lists
    }
    var isKept = [Bool](repeating: false, count: sets)
    for (key, entry) in table.entries.enumerated() where kept[key] { isKept[entry.set] = true }
    let setOrder = OrderMerge(
      keys: documents.map(\.sets),
      places: documents.map { OrderMerge.places($0.sets, count: sets) }, kept: isKept
    ).merged { first, second in
      OrderMerge.zipped(first, second) { table.sets[$0] < table.sets[$1] }
    }
    var result: [Int] = []
    result.reserveCapacity(kept.count)
    for set in setOrder {
      let keys = bySet.map { $0[set] }
      let records = OrderMerge(keys: keys, places: places, kept: kept).merged { first, second in
        OrderMerge.zipped(first, second) { isLess($0, $1) }
      }
      result += records.filter { table.entries[$0].record.isDescriptor }
      result += records.filter { !table.entries[$0].record.isDescriptor }
    }
    return result
  }

  /// New records of both sides in one place: by number.
  private func isLess(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (table.entries[left].record.id, table.entries[right].record.id)
    return (one.utf8.count, one) < (other.utf8.count, other)
  }

  /// Adds what stands before a record, with a blank line where there is none.
  private mutating func add(gap: MergePiece, isTail: Bool = false) {
    let first: UInt8?
    switch gap {
    case .source(let side, let range): first = range.isEmpty ? nil : bytes[side][range.lowerBound]
    case .lines(let lines): first = lines.first
    case .conflict: first = nil
    }
    if !pieces.isEmpty, first == nil ? !isTail : first == UInt8(ascii: "#") {
      pieces.add(.lines([10]))
    }
    pieces.add(gap)
  }
}
