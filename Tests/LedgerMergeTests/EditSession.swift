// What one person does to a ledger in one sitting: edits of the program, and of a text editor.
import LedgerModel
import LedgerText
import TestSupport

/// Numbers that look random and are the same in every run.
struct MergeRandom {
  private var state: UInt64
  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }

  mutating func pick<Element>(_ list: [Element]) -> Element? {
    list.isEmpty ? nil : list[below(list.count)]
  }
}

struct EditSession {
  static let today = Day(number: 20_620)

  private(set) var ledger: Ledger
  private let name: String
  private var random: MergeRandom

  /// - Parameter name: who sits there; stands in what is written.
  init(_ ledger: Ledger, name: String, seed: Int) {
    self.ledger = ledger
    self.name = name
    random = MergeRandom(seed: seed)
  }

  var text: String { ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The beginning of a sample: the header and the first issues.
  static func base(_ sample: Sample, issues: Int) throws -> Ledger {
    let whole = Ledger(bytes: LedgerBytes(try sample.bytes), path: "t.rec", today: today)
    let end = whole.rows.count > issues ? whole.rows[issues].offset : whole.bytes.count
    let bytes = whole.bytes.withBytes { Array($0[..<end]) }
    return Ledger(
      bytes: LedgerBytes(bytes + Array("%rec: Other\n%doc: 别的\n\nId: k\nValue: 1\n".utf8)),
      path: "t.rec", today: today)
  }

  /// Does so many things, those that are refused left out.
  mutating func work(steps: Int) throws {
    for step in 0..<steps {
      if random.below(4) == 0 { writeText(step) } else { try useProgram(step) }
    }
  }

  // MARK: The program's edits

  private mutating func useProgram(_ step: Int) throws {
    let row = random.below(ledger.rows.count)
    let issue = ledger.issue(at: row)
    let context = EditContext(today: EditSession.today, by: name, header: ledger.header)
    let edit: Edit
    do throws(EditRefusal) { edit = try self.edit(issue, step, context) } catch { return }
    do throws(EditError) { _ = try ledger.apply(edit) } catch { return }
  }

  private mutating func edit(
    _ issue: Issue, _ step: Int, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let day = Day(number: EditSession.today.number - Int32(random.below(30)))
    // Few words, so that both sides now and then write the same.
    let word = random.below(3) == 0 ? "同" : name
    let measure = random.pick(issue.entries(.measure).compactMap(\.id)) ?? "1"
    switch random.below(16) {
    case 0: return try IssueEdits.setField(issue, "Lead", to: word, context)
    case 1:
      let unit = random.below(2) == 0 ? nil : word
      return try IssueEdits.setField(issue, "Unit", to: unit, context)
    case 2: return IssueEdits.setOwners(issue, to: issue.owners + [word])
    case 3: return IssueEdits.setOwners(issue, to: [word] + issue.owners.dropFirst())
    case 4, 5:
      return try IssueEdits.addProgress(issue, "\(word)记\(random.below(3))", on: day, context)
    case 6: return try IssueEdits.addMeasure(issue, "\(word)的措施", owners: [word], context)
    case 7:
      let state = random.pick(["todo", "doing", "staged", "done"]) ?? "todo"
      return try IssueEdits.setState(issue, id: measure, to: state, doneOn: day, context)
    case 8: return try IssueEdits.setEntryText(issue, id: measure, to: "\(word)改的措施")
    case 9:
      let day = Day(number: EditSession.today.number + Int32(random.below(3)))
      return try IssueEdits.setEntryDue(issue, id: measure, to: day)
    case 10: return try IssueEdits.setEntryOwners(issue, id: measure, to: [word])
    case 11:
      let status = random.pick([Status.doing, .staged, .done, .todo]) ?? .doing
      return try IssueEdits.setStatus(
        issue, to: status, reason: "因\(word)", doneOn: status == .done ? day : nil, context)
    case 12:
      let count = issue.placed(.progress).count
      return try IssueEdits.setEntryText(
        issue, .progress, occurrence: random.below(count), to: "\(word)改的进展")
    case 13:
      let kind = random.below(2) == 0 ? EntryKind.progress : .measure
      let place = random.below(2)
      guard let placed = issue.placed(kind).first(where: { $0.occurrence == place }) else {
        throw .noSuchEntry(kind, String(place + 1))
      }
      return Edit(
        Phrase(zh: "删去", en: "remove"),
        [
          .field(
            FieldChange(
              .issue(issue.id), kind.rawValue, occurrence: place, old: placed.entry.value,
              new: nil))
        ])
    case 14:
      let due = Day(number: EditSession.today.number + Int32(random.below(60)))
      return try IssueEdits.setDeadline(issue, to: due.iso, reason: "因\(word)", context)
    default: return try IssueEdits.addEvidence(issue, "\(word)的佐证", on: day, context)
    }
  }

  // MARK: The text editor

  private mutating func writeText(_ step: Int) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func places(_ isWanted: (String) -> Bool) -> [Int] {
      lines.indices.filter { isWanted(lines[$0]) }
    }
    switch random.below(8) {
    case 0:
      guard let place = random.pick(places { $0.hasPrefix("Id: ") }) else { return }
      lines.insert("# \(name)的话\(step)", at: place)
    case 1:
      guard let place = random.pick(places { $0.hasPrefix("Measure: ") }) else { return }
      lines.insert("# \(name)的注\(step)", at: place)
    case 2:
      guard let place = random.pick(places { $0.hasPrefix("#") }) else { return }
      lines[place] += " \(name)"
    case 3:
      guard let place = random.pick(places { $0.hasPrefix("Title: ") }) else { return }
      lines.insert("XMine\(random.below(2)): \(name)", at: place + 1)
    case 4:
      guard let place = random.pick(places { $0.hasPrefix("Title: ") }) else { return }
      lines[place] += random.below(2) == 0 ? "（改）" : "（\(name)）"
    case 5:
      guard let place = places({ $0 == "%rec: Other" }).first else { return }
      let number =
        random.below(3) == 0 ? "9\(random.below(2))" : "9\(name.utf8.count + step)\(step)"
      guard !lines.contains("Id: \(number)") else { return }
      lines.insert(
        contentsOf: ["Id: \(number)", "Title: \(name)新增", "Status: todo", ""], at: place)
    case 6:
      // One issue goes, with the blank line behind it.
      guard random.below(3) == 0, let place = random.pick(places { $0.hasPrefix("Id: ") }),
        let end = lines[place...].firstIndex(of: ""), lines[place] != "Id: k",
        !lines[place...end].contains(where: { $0.hasPrefix("Format:") })
      else { return }
      lines.removeSubrange(place...end)
    default:
      guard
        let place = random.pick(places { $0.hasPrefix("Value: ") || $0.hasPrefix("Inspector: ") })
      else { return }
      lines[place] += random.below(2) == 0 ? name : "同"
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    ledger = Ledger(bytes: LedgerBytes(bytes), path: "t.rec", today: EditSession.today)
  }
}
