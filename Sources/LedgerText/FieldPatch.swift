/// One field's change as a patch of bytes, with the change that takes it back.

internal import LedgerModel

/// Bytes to put in place of a range.
struct Patch {
  let range: Range<Int>
  let bytes: [UInt8]
}

/// Works out what one `FieldChange` does to one record.
struct FieldPatcher {
  let bytes: UnsafeRawBufferPointer
  let record: RecordSyntax
  let type: RecordType
  /// For the labels that this file gives to statuses.
  let header: LedgerHeader
  let endOfLine: [UInt8]

  /// - Returns: nil for the patch when nothing is to be done.
  func plan(_ change: FieldChange) throws(EditError) -> (patch: Patch?, inverse: FieldChange) {
    let known = type.field(named: change.field)
    let isText = known?.kind.isText ?? true
    let old = ValueText.cleaned(change.old)
    // What is put back is put back as it was, an empty value too.
    let new = change.spelling == nil ? ValueText.cleaned(change.new) : change.new
    try checkForm(change, new: new, isText: isText)
    let fields = record.fields(named: change.field, in: bytes)
    let counted = counted(fields, known)
    guard let place = try place(of: change, old: old, among: fields, counted, known) else {
      guard let new else { return (nil, change) }
      return insertion(change, new: new, among: fields, counted)
    }
    let occurrence = counted.count { $0 < place }
    guard let new else { return removal(change, fields[place], occurrence: occurrence) }
    return replacement(change, fields[place], occurrence: occurrence, new: new)
  }

  /// The places of the fields that hold a value. An empty line of a list is no value of it; an empty
  /// entry is one that `check` names.
  private func counted(_ fields: [FieldSyntax], _ known: Field?) -> [Int] {
    guard let known, known.isRepeatable, EntryKind(rawValue: known.name) == nil else {
      return Array(fields.indices)
    }
    return fields.indices.filter {
      ValueText.cleaned(RecordSyntax.text(fields[$0], in: bytes)) != nil
    }
  }

  private func checkForm(_ change: FieldChange, new: String?, isText: Bool) throws(EditError) {
    let name = change.field.utf8
    guard let first = name.first, Byte.isLetter(first), name.allSatisfy(Byte.isNamePart) else {
      throw .wouldBreak(
        Phrase(zh: "“\(change.field)”不能作字段名", en: "“\(change.field)” is no name of a field"))
    }
    if !isText, new?.contains("\n") == true {
      throw .wouldBreak(
        Phrase(zh: "\(change.field) 只能有一行", en: "\(change.field) holds one line only"))
    }
  }

  /// Which field the change is about; nil for one that is to be added.
  private func place(
    of change: FieldChange, old: String?, among fields: [FieldSyntax], _ counted: [Int],
    _ known: Field?
  ) throws(EditError) -> Int? {
    let isRepeatable = known?.isRepeatable ?? true
    func value(_ place: Int) -> String { RecordSyntax.text(fields[place], in: bytes) }
    func refused(_ found: Int?) -> EditError {
      .changedMeanwhile(
        change.record, field: change.field, expected: change.old, found: found.map(value))
    }
    guard let old else {
      if isRepeatable { return emptyPlace(for: change, among: fields, counted) }
      guard !fields.isEmpty else { return nil }
      if ValueText.cleaned(value(0)) == nil { return 0 }
      throw refused(0)
    }
    let kind = known?.kind
    if let occurrence = change.occurrence ?? (isRepeatable ? nil : 0) {
      guard counted.indices.contains(occurrence) else { throw refused(nil) }
      let place = counted[occurrence]
      guard isSame(value(place), old, kind) else { throw refused(place) }
      return place
    }
    // The very text first: telling whether another one means the same takes longer.
    let found =
      counted.first { value($0) == old } ?? counted.first { isSame(value($0), old, kind) }
    guard let found else {
      throw refused(counted.last)
    }
    return found
  }

  /// The empty line of a list that a new value takes: the one that it took before, or one behind all
  /// values; nil where the value gets a line of its own.
  private func emptyPlace(
    for change: FieldChange, among fields: [FieldSyntax], _ counted: [Int]
  ) -> Int? {
    guard let spelling = change.spelling else {
      let next = (counted.last ?? -1) + 1
      return fields.indices.contains(next) ? next : nil
    }
    guard change.old != nil, record.items.indices.contains(spelling.slot) else { return nil }
    let lines = record.items[spelling.slot].lines
    return fields.indices.first { !counted.contains($0) && fields[$0].lines == lines }
  }

  /// Whether a stored value is what an edit goes by: the same text, or another way to write it. A
  /// label stands for the code of its status, `7 days` for `weekly`, and the tokens of a head for
  /// themselves.
  private func isSame(_ stored: String, _ expected: String, _ kind: Field.Kind?) -> Bool {
    if ValueText.same(stored, expected, isText: kind?.isText ?? true) { return true }
    switch kind {
    case .status:
      // A second line is no part of a status.
      guard let meant = IssueDecoder.status(stored, header: header) else { return false }
      return meant.status == IssueDecoder.status(expected, header: header)?.status
    case .cadence:
      guard let meant = Cadence(word: stored.trimmingBlanks) else { return false }
      return meant == Cadence(word: expected)
    case .entry(let kind):
      let (left, right) = (Entry(kind, value: stored), Entry(kind, value: expected))
      return ValueText.same(left.value, right.value, isText: true)
    default: return false
    }
  }

  private func replacement(
    _ change: FieldChange, _ field: FieldSyntax, occurrence: Int, new: String
  ) -> (Patch?, FieldChange) {
    let inverse = FieldChange(
      change.record, change.field, occurrence: occurrence, old: new,
      new: RecordSyntax.text(field, in: bytes),
      spelling: FieldChange.Spelling(bytes: afterColon(field), slot: slot(of: field)))
    if let spelling = change.spelling {
      var whole = spelling.bytes
      if whole.last != Byte.lineFeed, field.lines.upperBound < bytes.count { whole += endOfLine }
      if field.lines.upperBound < bytes.count { whole = FieldPatcher.unjoined(whole) }
      return (
        Patch(range: field.name.upperBound + 1..<field.lines.upperBound, bytes: whole), inverse
      )
    }
    var text = ValueText.encoded(new, endOfLine: endOfLine)
    let hasBlank = field.value.lowerBound > field.name.upperBound + 1
    if !hasBlank, let first = text.first, first != endOfLine.first {
      text.insert(Byte.space, at: 0)
    }
    return (Patch(range: field.value, bytes: text), inverse)
  }

  private func removal(
    _ change: FieldChange, _ field: FieldSyntax, occurrence: Int
  ) -> (Patch?, FieldChange) {
    var range = field.lines
    var spelled = afterColon(field)
    if !endsLine(range.upperBound), range.lowerBound > record.range.lowerBound {
      // The file ends here without an end of line and shall go on doing so: the line above gives up
      // its own, which is kept with the field's bytes.
      let end = lineEndLength(before: range.lowerBound)
      spelled += bytes[range.lowerBound - end..<range.lowerBound]
      range = range.lowerBound - end..<range.upperBound
    }
    let inverse = FieldChange(
      change.record, change.field, occurrence: occurrence, old: nil,
      new: RecordSyntax.text(field, in: bytes),
      spelling: FieldChange.Spelling(bytes: spelled, slot: slot(of: field)))
    return (Patch(range: range, bytes: []), inverse)
  }

  private func insertion(
    _ change: FieldChange, new: String, among fields: [FieldSyntax], _ counted: [Int]
  ) -> (Patch?, FieldChange) {
    var place: Int
    var lines: [UInt8]
    if let spelling = change.spelling {
      place =
        record.items.indices.contains(spelling.slot)
        ? record.items[spelling.slot].lines.lowerBound : record.range.upperBound
      lines = Array(change.field.utf8) + [Byte.colon] + spelling.bytes
      if lines.last != Byte.lineFeed { lines += endOfLine }
      if place < bytes.count { lines = FieldPatcher.unjoined(lines) }
    } else {
      place =
        (fields.last ?? predecessor(of: change.field))?.lines.upperBound ?? record.range.lowerBound
      lines = ValueText.field(change.field, new, endOfLine: endOfLine)
    }
    if place > 0, place == record.range.upperBound, !endsLine(place) {
      let end = lines.dropLast().last == Byte.carriageReturn ? 2 : 1
      lines = lines.suffix(end) + lines.dropLast(end)
    }
    let occurrence = counted.count { fields[$0].lines.upperBound <= place }
    let inverse = FieldChange(
      change.record, change.field, occurrence: occurrence, old: new, new: nil)
    return (Patch(range: place..<place, bytes: lines), inverse)
  }

  /// The field after which a new one of a name belongs: the nearest before it in canonical order,
  /// the last one there is for a name that guatu does not know; nil for the first place.
  private func predecessor(of name: String) -> FieldSyntax? {
    let order = type.fields.map(\.name)
    guard let own = order.firstIndex(of: name) else { return record.fields.last }
    var best: (order: Int, field: FieldSyntax)?
    for field in record.fields {
      guard let other = order.firstIndex(of: RecordSyntax.name(field, in: bytes)), other < own,
        other >= best?.order ?? 0
      else { continue }
      best = (other, field)
    }
    return best?.field
  }

  /// Lines whose last one does not end in a backslash, and so does not take in what follows.
  static func unjoined(_ lines: [UInt8]) -> [UInt8] {
    var end = lines.count
    if end > 0, lines[end - 1] == Byte.lineFeed { end -= 1 }
    if end > 0, end < lines.count, lines[end - 1] == Byte.carriageReturn { end -= 1 }
    guard end > 0, lines[end - 1] == Byte.backslash else { return lines }
    return lines[..<end] + [Byte.space] + lines[end...]
  }

  private func afterColon(_ field: FieldSyntax) -> [UInt8] {
    Array(bytes[field.name.upperBound + 1..<field.lines.upperBound])
  }

  private func slot(of field: FieldSyntax) -> Int {
    record.items.firstIndex { $0.lines == field.lines } ?? record.items.count
  }

  private func endsLine(_ offset: Int) -> Bool { bytes[offset - 1] == Byte.lineFeed }

  private func lineEndLength(before offset: Int) -> Int {
    offset >= 2 && bytes[offset - 2] == Byte.carriageReturn ? 2 : 1
  }
}
