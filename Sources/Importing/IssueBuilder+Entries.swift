/// Other entries, columns that guatu does not know, and entries in their exact form.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  mutating func addOtherEntries() {
    for kind in [EntryKind.regulation, .accountability, .instruction, .milestone] {
      guard rawCells(kind).isEmpty else { continue }
      for cell in cells(kind.rawValue) {
        mark(kind.rawValue, cell)
        for text in pieces(cell.value.text) { add(kind, text, cell) }
      }
    }
    let others: [EntryKind] = [
      .signOff, .handover, .notice, .check, .decision, .extension, .answer,
    ]
    for kind in others where rawCells(kind).isEmpty {
      for cell in cells(kind.rawValue) {
        let text = columns[cell.column].heading + "：" + TextCleaning.text(cell.value.text)
        keep("X" + kind.rawValue, text)
      }
    }
  }

  private func pieces(_ text: String) -> [String] {
    CellList.items(text).filter { !$0.saysNothing }
  }

  private mutating func add(_ kind: EntryKind, _ text: String, _ cell: DraftCell) {
    switch kind {
    case .regulation:
      let isRevised = ["修订", "修改", "完善", "修正"].contains { text.contains($0) }
      let sort = isRevised ? RegulationKind.revised : .new
      append(Entry(kind, tokens: [.key("kind", sort.label.zh)], text: text))
    case .accountability:
      if ["0", "0人", "未涉及", "不涉及", "未问责", "无问责"].contains(text) { return }
      var tokens: [EntryToken] = [.key("kind", IssueBuilder.penalty(in: text))]
      if let count = IssueBuilder.persons(in: text, isNumber: cell.value) {
        tokens.append(.key("count", String(count)))
      }
      append(Entry(kind, tokens: tokens, text: text))
    case .instruction:
      append(
        Entry(
          kind,
          tokens: [.day(days.document), .person(ImportWords.importer), .key("src", "import")],
          text: text))
    default:
      let read = CellDeadline(.text(text), isPast: false, days)
      guard let day = read.day else {
        keep("XMilestone", text)
        return
      }
      let count = entryCounts[.milestone, default: 0]
      let state = imported.issue.status.isFinished ? "done" : "todo"
      append(
        Entry(
          kind, tokens: [.id(String(count + 1)), .state(state), .key("due", day.iso)], text: text))
    }
  }

  /// The one form of 问责 that a text names; 问责 where it names several or none.
  private static func penalty(in text: String) -> String {
    let kinds = [
      "责令检查", "责令书面检查", "批评教育", "诫勉谈话", "诫勉", "提醒谈话", "谈话提醒", "约谈", "通报批评", "党内严重警告", "党内警告",
      "政务警告", "政务记过", "党纪处分", "政务处分", "组织处理", "组织调整", "立案审查", "立案",
    ].filter(text.contains)
    let widest = kinds.filter { kind in !kinds.contains { $0 != kind && $0.contains(kind) } }
    return widest.count == 1 ? widest[0] : "问责"
  }

  /// The number of persons, where the text names exactly one.
  private static func persons(in text: String, isNumber value: CellValue) -> Int? {
    if case .number(let number) = value { return Int(number) }
    let letters = Letters(text).folded
    var counts: [Int] = []
    for (place, letter) in letters.enumerated() where letter == 0x4EBA || letter == 0x540D {
      var start = place
      while start > 0, Letters.isDigit(letters[start - 1]) { start -= 1 }
      if start < place, place - start <= 4, let count = Int(Letters.string(letters[start..<place]))
      {
        counts.append(count)
      }
    }
    return counts.count == 1 ? counts[0] : nil
  }

  mutating func addKept() {
    let found = cells(.kept(name: ""))
    let exact = Set(
      found.filter { columns[$0.column].trait == .raw }.map { columns[$0.column].target })
    for cell in found {
      guard case .kept(let name) = columns[cell.column].target else { continue }
      if columns[cell.column].trait == .raw {
        for value in EntryLines.values(TextCleaning.breaks(cell.value.text), name) {
          imported.issue.unknownFields.append(Issue.UnknownField(name: name, value: value))
        }
        continue
      }
      if exact.contains(columns[cell.column].target) { continue }
      let text = TextCleaning.text(cell.value.text)
      let isNumbered = name.dropFirst().allSatisfy(\.isNumber)
      let heading = columns[cell.column].heading
      // A numbered name says nothing, so the heading stands before the value.
      keep(name, isNumbered && heading != name && !heading.isEmpty ? heading + "：" + text : text)
    }
  }

  mutating func addRawEntries() {
    for kind in EntryKind.allCases {
      for cell in rawCells(kind) {
        let entries = EntryLines.read(TextCleaning.breaks(cell.value.text), kind)
        for entry in entries { append(entry) }
        if let shown = cells(kind.rawValue).first(where: { row($0) == row(cell) }),
          !IssueBuilder.shows(shown.value.text, entries)
        {
          remarks.add(
            "changed " + kind.rawValue, SheetWording.readableChanged(columns[shown.column].heading),
            at: self.place(shown))
        }
      }
    }
  }

  /// Whether a readable cell still says what its exact one does: line by line the same texts, before
  /// each of which a number, a day or a name may stand.
  private static func shows(_ text: String, _ entries: [Entry]) -> Bool {
    func lines(_ text: String) -> [String] {
      text.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }
        .filter { !$0.isEmpty }
    }
    let told = entries.filter { $0.kind != .measure || $0.state != "void" }.flatMap { entry in
      let own = lines(entry.text)
      return own.isEmpty ? [""] : own
    }
    let shown = lines(text)
    return shown.count == told.count && zip(shown, told).allSatisfy { $0.hasSuffix($1) }
  }
}

extension TextCleaning {
  /// Line ends as `\n`, and nothing else changed.
  static func breaks(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
