/// `check --fix`: repairs that no person has to think about, each named with its line.

package import LedgerModel

/// One repair that was made.
package struct Repair: Equatable, Sendable {
  /// The line in the file as it was, from 1.
  package let line: Int
  /// The code of the problem that it settles.
  package let code: String
  package let message: Phrase

  package init(line: Int, code: String, message: Phrase) {
    self.line = line
    self.code = code
    self.message = message
  }

  /// `path:line: 已修正 CODE: message`.
  package func text(path: String, language: Language) -> String {
    "\(path):\(line): \(language == .chinese ? "已修正" : "mended") \(code): \(message(language))"
  }
}

/// Makes the safe repairs: BOM and CRLF taken out, colons of full width and blanks around known names
/// put right, blanks put in that recutils need, lines of ideographic spaces emptied, days into ISO
/// form, labels of statuses, flags and cadences into codes, several owners in one field into one
/// field each. Nothing else is touched; a file without such faults comes back as it was.
package func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: [Repair]) {
  var work = RepairWork()
  let plain = work.plainBytes(bytes)
  let lines = work.mendLines(plain)
  let result = work.mendValues(lines)
  return (result, work.repairs.sorted { $0.line < $1.line })
}

private struct RepairWork {
  var repairs: [Repair] = []

  private mutating func add(_ line: Int, _ code: String, zh: String, en: String) {
    repairs.append(Repair(line: line, code: code, message: Phrase(zh: zh, en: en)))
  }

  /// Without a BOM and with LF alone.
  mutating func plainBytes(_ bytes: [UInt8]) -> [UInt8] {
    let (plain, had) = LineEnds.plain(bytes)
    if had.mark { add(1, "W001", zh: "去掉了 BOM 标记", en: "the BOM was taken out") }
    if had.loneReturns > 0 {
      add(
        1, LineEnds.returnsCode, zh: "\(had.loneReturns) 行的 CR 改为 LF",
        en: "CR became LF on \(had.loneReturns) lines")
    }
    if let first = had.firstReturn {
      let code = had.returns == had.lines ? "W002" : "W003"
      add(
        first, code, zh: "\(had.returns) 行的 CRLF 改为 LF",
        en: "CRLF became LF on \(had.returns) lines")
    }
    return plain
  }

  /// Lines that are nearly fields, and lines of ideographic spaces. The number of lines stays.
  mutating func mendLines(_ bytes: [UInt8]) -> [UInt8] {
    let changes = bytes.withUnsafeBytes { buffer in
      var changes: [(range: Range<Int>, text: [UInt8])] = []
      var reader = RecordReader(buffer)
      while let record = reader.next() {
        for line in record.malformedLines {
          if let text = mend(line, in: buffer) { changes.append((line.text, Array(text.utf8))) }
        }
        for field in record.fields { changes += spaced(field, in: buffer) }
      }
      return changes
    }
    return replacing(changes, in: bytes)
  }

  /// The blanks that recutils need and the meaning does not.
  private mutating func spaced(
    _ field: FieldSyntax, in bytes: UnsafeRawBufferPointer
  ) -> [(range: Range<Int>, text: [UInt8])] {
    var places: [Int] = []
    if let place = RecutilsReading.missingBlank(field, in: bytes) {
      let name = RecordSyntax.name(field, in: bytes).quotable
      add(
        field.line, RecutilsReading.code, zh: "\(name): 的冒号后面加了一个空格",
        en: "a blank was put after the colon of \(name)")
      places.append(place)
    }
    if let place = RecutilsReading.danglingJoin(field, in: bytes) {
      let line = field.line + bytes[field.lines].count { $0 == Byte.lineFeed }
      add(
        line, RecutilsReading.code, zh: "文件末尾的“\\”后面加了一个空格",
        en: "a blank was put after the “\\” at the end of the file")
      places.append(place + 1)
    }
    return places.map { ($0..<$0, [Byte.space]) }
  }

  /// Whether behind a line nothing of the same record follows: the end of the file, a blank line, or
  /// the beginning of another record.
  private func endsRecord(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var scanner = LineScanner(bytes, from: place)
    if place < bytes.count, bytes[place] != Byte.lineFeed, bytes[place] != Byte.carriageReturn {
      _ = scanner.next()
    }
    while let next = scanner.next() {
      if next.range.isEmpty { continue }
      if bytes.isBlank(next.range) { return true }
      if bytes[next.start] == Byte.hash { continue }
      return bytes[next.range].starts(with: "Id:".utf8) || bytes[next.start] == 0x25
    }
    return true
  }

  private mutating func mend(_ line: MalformedLine, in bytes: UnsafeRawBufferPointer) -> String? {
    switch line.reason {
    case .ideographicSpace:
      // Emptied, the line ends its record: only where the record ends anyway does that change nothing.
      guard endsRecord(line.text.upperBound, in: bytes) else { return nil }
      add(line.line, "E012", zh: "去掉了全角空格", en: "ideographic spaces were taken out")
      return ""
    case .fullWidthColon, .indentedField, .blankBeforeColon:
      let text = String(decoding: bytes[line.text], as: UTF8.self)
      // Bytes that are no text would be lost on the way through a string.
      guard bytes[line.text].elementsEqual(text.utf8), let mended = FieldLineRepair.mended(text)
      else { return nil }
      add(
        line.line, line.reason.rawValue, zh: "“\(text.quotable)”改为“\(mended.quotable)”",
        en: "“\(text.quotable)” became “\(mended.quotable)”")
      return mended
    case .continuationWithoutField, .notAField, .conflictMarker: return nil
    }
  }

  /// Values of known fields that mean something in a form that the format does not take.
  mutating func mendValues(_ bytes: [UInt8]) -> [UInt8] {
    let changes = bytes.withUnsafeBytes { buffer in
      var changes: [(range: Range<Int>, text: [UInt8])] = []
      var type: RecordType?
      var labels: [Status: String] = [:]
      var reader = RecordReader(buffer)
      while let record = reader.next() {
        if let set = SetHead(record, in: buffer) {
          type = set.type
          labels = HeaderDecoder.statusLabels(set.lines)
          continue
        }
        guard let type else { continue }
        for field in record.fields {
          let name = RecordSyntax.name(field, in: buffer)
          guard let known = type.field(named: name) else { continue }
          changes += mend(field, known, labels, in: buffer)
        }
      }
      return changes
    }
    return replacing(changes, in: bytes)
  }

  private mutating func mend(
    _ field: FieldSyntax, _ known: Field, _ labels: [Status: String],
    in bytes: UnsafeRawBufferPointer
  ) -> [(range: Range<Int>, text: [UInt8])] {
    if case .entry(let kind) = known.kind { return mendHead(field, kind, in: bytes) }
    let value = bytes.trimmed(field.value)
    guard !value.isEmpty, !bytes[value].contains(Byte.lineFeed) else { return [] }
    let text = String(decoding: bytes[value], as: UTF8.self)
    if known.name == "Owner" { return split(field, text, value, in: bytes) }
    guard let (code, mended) = meaning(of: text, known, labels), mended != text else { return [] }
    add(
      field.line, code, zh: "\(known.name)：“\(text.quotable)”改为 \(mended)",
      en: "\(known.name): “\(text.quotable)” became \(mended)")
    return [(value, Array(mended.utf8))]
  }

  /// One line of Owner for each of several names in one.
  private mutating func split(
    _ field: FieldSyntax, _ text: String, _ value: Range<Int>, in bytes: UnsafeRawBufferPointer
  ) -> [(range: Range<Int>, text: [UInt8])] {
    let names = NameList.names(in: text)
    // Bytes that are no text would be lost on the way through a string.
    guard names.count > 1, bytes[value].elementsEqual(text.utf8) else { return [] }
    add(
      field.line, "W205", zh: "Owner：“\(text.quotable)”拆成 \(names.count) 行",
      en: "Owner: “\(text.quotable)” became \(names.count) lines")
    return [(value, Array(names.joined(separator: "\nOwner: ").utf8))]
  }

  private func meaning(of text: String, _ known: Field, _ labels: [Status: String]) -> (
    code: String, text: String
  )? {
    switch known.kind {
    case .day: return LooseDay.read(text).map { ("E201", $0.iso) }
    case .status:
      if Status(code: text) != nil { return nil }
      let own = Status.allCases.filter { labels[$0] == text }
      // Two statuses share the label: only a person knows which is meant.
      if own.count > 1 { return nil }
      if let status = own.first { return ("W202", status.code) }
      // A word that also means the flag needs a second line, which is more than a repair.
      guard let word = StatusWord.lookUp(text), !word.isLongterm else { return nil }
      return ("W202", word.status.code)
    case .flag:
      return IssueFlags(word: text).flatMap { $0.words.first }.map { ("E215", $0) }
    case .cadence: return Cadence(written: text).map { ("E215", $0.word) }
    case .id, .line, .text, .count, .percent, .decimal, .format, .ruleCode, .entry:
      return nil
    }
  }

  /// Days in the head of an entry: single tokens and the values of keys that hold days.
  private mutating func mendHead(
    _ field: FieldSyntax, _ kind: EntryKind, in bytes: UnsafeRawBufferPointer
  ) -> [(range: Range<Int>, text: [UInt8])] {
    let end = bytes[field.value].firstIndex(of: Byte.lineFeed) ?? field.value.upperBound
    var changes: [(range: Range<Int>, text: [UInt8])] = []
    for token in bytes[field.value.lowerBound..<end].split(separator: Byte.space) {
      var range = token.startIndex..<token.endIndex
      if let key = kind.shape.dayKeys.first(where: { token.starts(with: ($0 + ":").utf8) }) {
        range = token.startIndex + key.utf8.count + 1..<token.endIndex
      } else if !kind.shape.dayAllowed {
        continue
      }
      let text = String(decoding: bytes[range], as: UTF8.self)
      guard Day(iso: text) == nil, LooseDay.resembles(text), let day = LooseDay.read(text) else {
        continue
      }
      add(
        field.line, "E201", zh: "\(kind.rawValue)：“\(text.quotable)”改为 \(day.iso)",
        en: "\(kind.rawValue): “\(text.quotable)” became \(day.iso)")
      changes.append((range, Array(day.iso.utf8)))
    }
    return changes
  }

  private func replacing(
    _ changes: [(range: Range<Int>, text: [UInt8])], in bytes: [UInt8]
  ) -> [UInt8] {
    if changes.isEmpty { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[place..<change.range.lowerBound]
      result += change.text
      place = change.range.upperBound
    }
    return result + bytes[place...]
  }
}
