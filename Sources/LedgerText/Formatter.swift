/// `guatu fmt`: the canonical bytes of a ledger.

package import LedgerModel

/// What formatting came to.
package struct FormattedLedger: Equatable, Sendable {
  package let bytes: [UInt8]
  /// What was done, in words; empty when the file was canonical already.
  package let changes: [Phrase]
}

/// Why a file was not formatted.
package enum FormatError: Error, Equatable, Sendable {
  /// The bytes are no UTF-8; they have to be decoded first.
  case notUTF8(line: Int, looksLikeGB18030: Bool)
  /// Merge conflicts have to be settled first.
  case conflictMarkers(line: Int)
}

extension FormatError: UserFacing {
  package var message: Phrase {
    switch self {
    case .notUTF8(let line, _):
      Phrase(zh: "第 \(line) 行不是 UTF-8 文字", en: "line \(line) is no UTF-8 text")
    case .conflictMarkers(let line):
      Phrase(
        zh: "第 \(line) 行有尚未处理的合并冲突", en: "there is an unresolved merge conflict on line \(line)")
    }
  }

  package var remedy: Phrase? {
    switch self {
    case .notUTF8(_, true):
      Phrase(zh: "请用 guatu fmt --from gb18030", en: "try guatu fmt --from gb18030")
    case .notUTF8(_, false): Phrase(zh: "请先查看编码", en: "look at its encoding first")
    case .conflictMarkers:
      Phrase(zh: "请先用 guatu 打开并选择保留哪一边", en: "open it in guatu and choose a side first")
    }
  }
}

/// Brings a ledger into canonical form: LF, no BOM, one blank line between records, the legend and
/// both descriptors where they are missing, a Format line where there is none. Comments, unknown
/// fields and sets, values and every order stay. Formatting twice is formatting once.
///
/// - Parameter name: what the ledger is called when it has no title; also makes its Id.
package func formatted(_ bytes: [UInt8], name: String) throws(FormatError) -> FormattedLedger {
  let (bad, isGB18030) = bytes.withUnsafeBytes { buffer in
    var checker = ByteChecker(buffer, limits: CheckLimits())
    checker.run()
    return (checker.problems.first { $0.code == "E001" }, checker.isGB18030)
  }
  if let bad { throw .notUTF8(line: bad.place.line, looksLikeGB18030: isGB18030) }
  var formatter = LedgerFormatter(name: name)
  let plain = formatter.plainBytes(bytes)
  let blocks = try plain.withUnsafeBytes { buffer in
    Result { () throws(FormatError) in try FormatBlock.all(in: buffer) }
  }.get()
  let result = Array(formatter.text(of: blocks).utf8)
  if result != plain, formatter.changes.isEmpty {
    formatter.changes.append(Phrase(zh: "整理空行", en: "blank lines put in order"))
  }
  return FormattedLedger(bytes: result, changes: formatter.changes)
}

/// A run of lines between blank ones.
private struct FormatBlock {
  enum Kind: Equatable {
    case comment
    case descriptor(String)
    case record
  }
  var kind: Kind
  /// Its lines, each ended by LF.
  var text: String
  /// Whether the record has a Format field.
  var hasFormat = false
  /// A line that is a Format field but for its colon or blanks; nil for none.
  var nearlyFormat: String?
  var title: String?

  static func all(in bytes: UnsafeRawBufferPointer) throws(FormatError) -> [FormatBlock] {
    var blocks: [FormatBlock] = []
    var scanner = LineScanner(bytes)
    var comments = ""
    func text(_ range: Range<Int>) -> String {
      let text = String(decoding: bytes[range], as: UTF8.self)
      return text.hasSuffix("\n") ? text : text + "\n"
    }
    while let line = scanner.next() {
      if bytes.isBlank(line.range) {
        if !comments.isEmpty { blocks.append(FormatBlock(kind: .comment, text: comments)) }
        comments = ""
      } else if bytes[line.start] == Byte.hash {
        comments += text(line.start..<line.next)
      } else {
        let record = RecordSyntax(bytes, from: line.start, line: line.number)
        if let marker = record.malformedLines.first(where: { $0.reason == .conflictMarker }) {
          throw .conflictMarkers(line: marker.line)
        }
        let head = SetHead(record, in: bytes)
        let nearly = record.malformedLines.first {
          bytes[$0.name].elementsEqual("Format".utf8)
        }
        blocks.append(
          FormatBlock(
            kind: head.map { .descriptor($0.name) } ?? .record,
            // A backslash at the end of the file would take in the blank line that comes behind it.
            text: comments
              + String(
                decoding: FieldPatcher.unjoined(Array(text(record.range).utf8)), as: UTF8.self),
            hasFormat: record.field(named: "Format", in: bytes) != nil || nearly != nil,
            nearlyFormat: nearly.map { String(decoding: bytes[$0.text], as: UTF8.self) },
            title: record.field(named: "Title", in: bytes).map { RecordSyntax.text($0, in: bytes) })
        )
        comments = ""
        scanner = LineScanner(
          bytes, from: record.range.upperBound,
          number: line.number + bytes[record.range].count(where: { $0 == Byte.lineFeed }))
      }
    }
    if !comments.isEmpty { blocks.append(FormatBlock(kind: .comment, text: comments)) }
    return blocks
  }
}

private struct LedgerFormatter {
  let name: String
  var changes: [Phrase] = []

  private mutating func note(zh: String, en: String) { changes.append(Phrase(zh: zh, en: en)) }

  mutating func plainBytes(_ bytes: [UInt8]) -> [UInt8] {
    let (plain, had) = LineEnds.plain(bytes)
    if had.mark { note(zh: "去掉 BOM", en: "BOM taken out") }
    if had.loneReturns > 0 {
      note(
        zh: "\(had.loneReturns) 行的 CR 改为 LF", en: "CR became LF on \(had.loneReturns) lines")
    }
    if had.returns > 0 {
      note(zh: "\(had.returns) 行的 CRLF 改为 LF", en: "CRLF became LF on \(had.returns) lines")
    }
    return plain
  }

  mutating func text(of original: [FormatBlock]) -> String {
    var blocks = original
    addIssueDescriptor(&blocks)
    addHeader(&blocks)
    addLegends(&blocks)
    return blocks.map(\.text).joined(separator: "\n")
  }

  /// Records without any descriptor are issues.
  private mutating func addIssueDescriptor(_ blocks: inout [FormatBlock]) {
    let issue = FormatBlock.Kind.descriptor(RecordType.issue.rawValue)
    if blocks.contains(where: { $0.kind == issue }) { return }
    let firstSet = blocks.firstIndex { if case .descriptor = $0.kind { true } else { false } }
    let firstRecord = blocks.firstIndex { $0.kind == .record }
    var place = blocks.count
    if let firstRecord, firstRecord < firstSet ?? .max {
      place = firstRecord
    } else if let ledger = blocks.firstIndex(where: {
      $0.kind == .descriptor(RecordType.ledger.rawValue)
    }) {
      // After the header and before sets that guatu does not know.
      place =
        blocks[(ledger + 1)...].firstIndex {
          if case .descriptor = $0.kind { true } else { false }
        } ?? blocks.count
    }
    blocks.insert(FormatBlock(kind: issue, text: LedgerTemplate.issueDescriptor), at: place)
    note(zh: "补上 Issue 说明", en: "the descriptor of Issue added")
  }

  private mutating func addHeader(_ blocks: inout [FormatBlock]) {
    let ledger = FormatBlock.Kind.descriptor(RecordType.ledger.rawValue)
    let set = blocks.firstIndex { $0.kind == ledger }
    let below = set.flatMap { set in blocks[(set + 1)...].firstIndex { $0.kind != .comment } }
    guard let record = below, blocks[record].kind == .record else {
      let new = NewLedger(id: LedgerFormatter.id(from: name), title: name, inspected: "待填写")
      let place = set.map { $0 + 1 } ?? blocks.firstIndex { $0.kind != .comment } ?? blocks.count
      blocks.insert(
        FormatBlock(kind: .record, text: new.record, hasFormat: true, title: name), at: place)
      if set == nil {
        blocks.insert(
          FormatBlock(kind: ledger, text: LedgerTemplate.ledgerDescriptor), at: place)
      }
      note(
        zh: "补上台账头，请把 Title、Inspected 改成实际内容",
        en: "the header added; put in the real Title and Inspected")
      return
    }
    if let line = blocks[record].nearlyFormat, let mended = FieldLineRepair.mended(line) {
      blocks[record].text = blocks[record].text.replacing(
        "\(line)\n", with: "\(mended)\n", maxReplacements: 1)
      note(zh: "改正 Format 行的写法", en: "the Format line put right")
      return
    }
    if blocks[record].hasFormat { return }
    blocks[record].text = LedgerFormatter.addingFormat(to: blocks[record].text)
    blocks[record].hasFormat = true
    note(zh: "补上 Format 行", en: "the Format line added")
  }

  /// The Format line goes below the Id, else above the first field.
  private static func addingFormat(to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let id = lines.firstIndex { $0.hasPrefix("Id:") }
    let first = lines.firstIndex { !$0.hasPrefix("#") } ?? 0
    lines.insert("Format: " + FormatVersion.current, at: id.map { $0 + 1 } ?? first)
    return lines.joined(separator: "\n")
  }

  private mutating func addLegends(_ blocks: inout [FormatBlock]) {
    let issue = FormatBlock.Kind.descriptor(RecordType.issue.rawValue)
    let ledger = FormatBlock.Kind.descriptor(RecordType.ledger.rawValue)
    let hasLegend = blocks.contains { $0.text.contains(LedgerTemplate.legendMark) }
    if hasLegend { return }
    if let place = blocks.firstIndex(where: { $0.kind == issue }) {
      blocks.insert(FormatBlock(kind: .comment, text: LedgerTemplate.issueLegend), at: place)
    }
    let record = blocks.firstIndex { $0.kind == .record && $0.hasFormat }
    let title = record.flatMap { blocks[$0].title } ?? name
    let place = blocks.firstIndex { $0.kind == ledger } ?? 0
    blocks.insert(
      FormatBlock(kind: .comment, text: LedgerTemplate.legend(title: title)), at: place)
    note(zh: "补上开头的中文说明", en: "the legend added")
  }

  /// An Id from a file's name: what an Id may hold, else a plain word.
  private static func id(from name: String) -> String {
    let letters = name.utf8.filter(Byte.isIDPart)
    let text = String(decoding: letters, as: UTF8.self).drop { !$0.isLetter && !$0.isNumber }
    return text.isEmpty ? "ledger" : String(text.prefix(40))
  }
}
