// An issue to edit, and the ways to look at an edit.
import LedgerModel
import Testing

enum EditFixture {
  static let today = Day(iso: "2026-06-15") ?? Day(number: 0)

  static var context: EditContext {
    var header = LedgerHeader()
    header.feedbackOn = Day(iso: "2025-12-05")
    return EditContext(today: today, by: "许知遥", header: header)
  }

  /// Issue 03, under way, due on 30 June, with two measures.
  static func issue(_ change: (inout LedgerModel.Issue) -> Void = { _ in }) -> LedgerModel.Issue {
    var issue = LedgerModel.Issue(id: "03")
    issue.title = "村级污水管网改造进度滞后"
    issue.status = .doing
    issue.lead = "陆行舟"
    issue.owners = ["甲", "乙"]
    issue.due = Day(iso: "2026-06-30")
    add(.measure, "#1 !done done:2026-01-16\n一", to: &issue)
    add(.measure, "#2 !todo @顾青\n二", to: &issue)
    change(&issue)
    return issue
  }

  /// Nothing is missing for 销号 but the sign-offs: evidence, and every measure settled.
  static func makeReady(_ issue: inout LedgerModel.Issue) {
    add(.evidence, "2026-05-01 @甲\n整改报告", to: &issue)
    for place in issue.entries.indices where issue.entries[place].entry.kind == .measure {
      issue.entries[place].entry.setState("done")
      issue.entries[place].entry.set("done", to: "2026-05-01")
    }
  }

  static func add(_ kind: EntryKind, _ value: String, to issue: inout LedgerModel.Issue) {
    issue.entries.append(
      Issue.PlacedEntry(
        occurrence: issue.placed(kind).count, entry: Entry(kind, value: value)))
  }
}

extension Edit {
  /// `Due#0 2026-06-30→2026-07-31`, a line for each change; `+` for a new field.
  var lines: [String] {
    changes.map { change in
      guard case .field(let field) = change else { return "record" }
      let place = field.occurrence.map { "#\($0)" } ?? ""
      return "\(field.field)\(place) \(field.old ?? "+")→\(field.new ?? "-")"
    }
  }
}

extension LedgerModel.Issue {
  /// The issue after an edit, whose `old` values must be those that stand.
  func after(_ edit: Edit) throws -> LedgerModel.Issue {
    try #require(applying(edit), "\(edit.lines) does not fit")
  }
}
