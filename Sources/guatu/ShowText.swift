/// One issue as plain text for reading.

import Canvas
import LedgerModel
import LedgerText
import Rules

/// Everything that an issue holds, in sections, wrapped to a width.
struct ShowText {
  private(set) var text = ""
  private let columns: Int
  private let rule = WidthRule()
  private let labelColumns = 14
  private let today: Day

  init(_ ledger: Ledger, row place: Int, _ setting: RuleSetting, columns: Int) {
    // Long lines are hard to read on wide terminals.
    self.columns = min(columns, 100)
    today = setting.today
    let issue = ledger.issue(at: place)
    let row = ledger.rows[place]
    paragraph("\(issue.id)  \(issue.title)", indent: 0)
    let word = RuleSet.cardWord(for: row, setting: setting)
    let status = ledger.header.label(of: issue.status, LanguageChoice.current)
    let lights = RuleSet.lights(for: row, setting: setting).map { said($0.phrase) }
    let words = lights.isEmpty ? [said(word.phrase)] : lights
    paragraph(
      ([status] + words.filter { $0 != status }).joined(separator: " · "), indent: 0)
    addFields(of: issue)
    addTexts(of: issue)
    for kind in EntryKind.allCases { addEntries(kind, of: issue) }
    addUnknown(issue.unknownFields)
    text += "\n"
    paragraph("\(ledger.path):\(ledger.line(at: place))", indent: 0)
  }

  // MARK: Sections

  private mutating func addFields(of issue: Issue) {
    text += "\n"
    let shown = RecordType.issue.fields.filter { field in
      switch field.kind {
      case .text, .entry, .status: false
      default: !["Id", "Title"].contains(field.name)
      }
    }
    for field in shown {
      let values = issue.values(of: field.name)
      guard !values.isEmpty else { continue }
      labelled(said(field.label), values.map { readable($0, field) }.joined(separator: "、"))
    }
  }

  private func readable(_ value: String, _ field: Field) -> String {
    switch field.kind {
    case .day:
      guard let day = Day(iso: value) else { return value }
      let distance = said(DeadlineInput.distance(day - today))
      let weekday = day.shortWeekdayName(LanguageChoice.current)
      return field.name == "Due"
        ? "\(value) \(weekday)\(said("（\(distance)）", " (\(distance))"))" : "\(value) \(weekday)"
    case .flag: return IssueFlags.all.first { $0.word == value }.map { said($0.label) } ?? value
    case .cadence: return Cadence(word: value).map { said($0.label) } ?? value
    default: return value
    }
  }

  private mutating func addTexts(of issue: Issue) {
    for field in RecordType.issue.fields where field.kind == .text {
      guard let value = issue.values(of: field.name).first else { continue }
      heading(said(field.label))
      paragraph(value, indent: 2)
    }
  }

  private mutating func addEntries(_ kind: EntryKind, of issue: Issue) {
    let entries = kind.shape.dayRequired ? issue.newestFirst(kind) : issue.entries(kind)
    guard !entries.isEmpty else { return }
    heading("\(said(kind.label)) \(entries.count)")
    for entry in entries {
      paragraph(EntryText.head(entry), indent: 2)
      if !entry.text.isEmpty { paragraph(entry.text, indent: 4) }
    }
  }

  private mutating func addUnknown(_ fields: [Issue.UnknownField]) {
    guard !fields.isEmpty else { return }
    heading(said("其他字段", "other fields"))
    for field in fields { labelled(field.name, field.value) }
  }

  // MARK: Lines

  private mutating func heading(_ words: String) { text += "\n" + Printable.line(words) + "\n" }

  private mutating func labelled(_ label: String, _ value: String) {
    let head = rule.padded("  " + Printable.line(label), columns: labelColumns)
    let blank = String(repeating: " ", count: labelColumns)
    let lines = rule.wrapped(Printable.lines(value), columns: columns - labelColumns)
    for (place, line) in lines.enumerated() {
      text += line.isEmpty ? "\n" : (place == 0 ? head : blank) + line + "\n"
    }
  }

  private mutating func paragraph(_ words: String, indent: Int) {
    let blank = String(repeating: " ", count: indent)
    for line in rule.wrapped(Printable.lines(words), columns: columns - indent) {
      text += line.isEmpty ? "\n" : blank + line + "\n"
    }
  }
}

/// The head of an entry in words.
enum EntryText {
  /// `1 已完成 许知遥 时限 2026-01-20 完成 2026-01-16`
  static func head(_ entry: Entry) -> String {
    var words: [String] = []
    if let id = entry.id { words.append("#" + id) }
    if let state = entry.state { words.append(said(word(state, of: entry.kind))) }
    if let day = entry.day { words.append(day.iso) }
    if !entry.people.isEmpty { words.append(entry.people.joined(separator: "、")) }
    for token in entry.tokens {
      switch token {
      case .key(let key, let value): words.append(said(label(key, of: entry.kind)) + " " + value)
      case .other(let text): words.append(text)
      default: break
      }
    }
    return words.joined(separator: "  ")
  }

  /// The name of a state in a ledger's head lines.
  static func word(_ state: String, of kind: EntryKind) -> Phrase {
    if kind == .measure || kind == .milestone, let status = Status(code: state) {
      return status.label
    }
    switch state {
    case "agree": return Phrase(zh: "同意", en: "agrees")
    case "reject": return Phrase(zh: "退回", en: "rejects")
    case "open": return Phrase(zh: "未回复", en: "open")
    case "replied": return Phrase(zh: "已回复", en: "replied")
    case "closed": return Phrase(zh: "已办结", en: "closed")
    case "ok": return Phrase(zh: "合格", en: "in order")
    case "bad": return Phrase(zh: "不合格", en: "not in order")
    case "asked": return Phrase(zh: "申请", en: "asked")
    case "approved": return Phrase(zh: "批准", en: "approved")
    case "refused": return Phrase(zh: "未批准", en: "refused")
    default: return Phrase(zh: state, en: state)
    }
  }

  /// The name of a key in a ledger's head lines.
  private static func label(_ key: String, of kind: EntryKind) -> Phrase {
    switch key {
    case "due": Phrase(zh: "时限", en: "due")
    case "done": Phrase(zh: "完成", en: "done")
    case "re": Phrase(zh: "措施", en: "measure")
    case "file": Phrase(zh: "文件", en: "file")
    case "role": Phrase(zh: "环节", en: "as")
    case "from": Phrase(zh: kind == .extension ? "原定" : "由", en: "from")
    case "to": Phrase(zh: kind == .extension ? "延至" : "交给", en: "to")
    case "kind": Phrase(zh: "类型", en: "kind")
    case "meeting": Phrase(zh: "会议", en: "meeting")
    case "owner": Phrase(zh: "责任人", en: "owner")
    case "count": Phrase(zh: "人数", en: "persons")
    case "doc": Phrase(zh: "文号", en: "document")
    case "rule": Phrase(zh: "规则", en: "rule")
    default: Phrase(zh: key, en: key)
    }
  }
}
