// Every rule of the merge as a named case: what each side did, and what has to come of it.
import Testing

/// One three-way merge.
struct MergeCase: CustomTestStringConvertible, Sendable {
  let name: String
  var ours: [Replacement] = []
  var theirs: [Replacement] = []
  /// `CODE record field entry`, in the order of the file; empty for a clean merge.
  var conflicts: [String] = []
  /// What the result holds, and what it must not hold. With conflicts: with markers.
  var holds: [String] = []
  var lacks: [String] = []
  /// Not the same lines when the sides are swapped, because a form is taken from ours.
  var isOneSided = false

  var testDescription: String { name }

  static let all = fields + repeated + entries + records + sets + comments
}

extension MergeCase {
  private static let due = "Due: 2026-03-31\n"

  static let fields: [MergeCase] = [
    MergeCase(
      name: "different fields of one issue",
      ours: [Replacement(due, "Due: 2026-04-30\n")],
      theirs: [Replacement("Lead: 贺\n", "Lead: 柳\n")],
      holds: ["Lead: 柳\n", "Due: 2026-04-30\n"], lacks: ["Lead: 贺", "2026-03-31\nOpened"]),
    MergeCase(
      name: "one field to the same value",
      ours: [Replacement(due, "Due: 2026-04-30\n")],
      theirs: [Replacement(due, "Due: 2026-04-30\n"), Replacement("Lead: 贺\n", "")],
      holds: ["Due: 2026-04-30\n"], lacks: ["<<<<<<<", "Lead:"]),
    MergeCase(
      name: "one field to two values",
      ours: [Replacement(due, "Due: 2026-04-30\n")],
      theirs: [Replacement(due, "Due: 2026-05-31\n")],
      conflicts: ["C3 Issue 01 Due"],
      holds: [
        "<<<<<<< ours\nDue: 2026-04-30\n=======\nDue: 2026-05-31\n>>>>>>> theirs\nOpened"
      ]),
    MergeCase(
      name: "a field taken out and changed",
      ours: [Replacement(due, "")], theirs: [Replacement(due, "Due: 2026-05-31\n")],
      conflicts: ["C3 Issue 01 Due"],
      holds: ["<<<<<<< ours\n=======\nDue: 2026-05-31\n>>>>>>> theirs\n"]),
    MergeCase(
      name: "a field taken out by both",
      ours: [Replacement(due, "")],
      theirs: [Replacement(due, ""), Replacement("Title: 三", "Title: 叁")],
      holds: ["Title: 叁"], lacks: ["Due: "]),
    MergeCase(
      name: "a field added by both alike",
      ours: [Replacement("Title: 三\n", "Title: 三\nLead: 沈\n")],
      theirs: [
        Replacement("Title: 三\n", "Title: 三\nLead: 沈\n"), Replacement("Title: 二", "Title: 贰"),
      ],
      holds: ["Title: 三\nLead: 沈\nStatus"]),
    MergeCase(
      name: "a field added by both differently",
      ours: [Replacement("Status: todo\n", "Status: todo\nBlocker: 缺钱\n")],
      theirs: [Replacement("Status: todo\n", "Status: todo\nBlocker: 缺人\n")],
      conflicts: ["C3 Issue 03 Blocker"]),
    MergeCase(
      name: "a value spelled differently does not count as changed",
      ours: [Replacement(due, "Due: 2026-03-31 \n")],
      theirs: [Replacement(due, "Due: 2026-05-31\n")], holds: ["Due: 2026-05-31\n"]),
    MergeCase(
      name: "a spelling that one side alone changed stays",
      ours: [Replacement(due, "Due: 2026-03-31  \n")],
      theirs: [Replacement("Lead: 贺", "Lead: 柳")], holds: ["Due: 2026-03-31  \n", "Lead: 柳"]),
    MergeCase(
      name: "a text is not merged line by line",
      ours: [Replacement("Detail: 甲段", "Detail: 甲段改")],
      theirs: [Replacement("+ 乙段", "+ 乙段改")], conflicts: ["C3 Issue 01 Detail"],
      holds: [
        "<<<<<<< ours\nDetail: 甲段改\n+\n+ 乙段\n=======\nDetail: 甲段\n+\n+ 乙段改\n>>>>>>> theirs\n"
      ]),
    MergeCase(
      name: "the header merges by field",
      ours: [Replacement("Deadline: 2026-06-05", "Deadline: 2026-07-05")],
      theirs: [Replacement("Note: 台账备注", "Note: 新备注")],
      holds: ["Deadline: 2026-07-05", "Note: 新备注"]),
    MergeCase(
      name: "the header's Id is a field",
      ours: [Replacement("Id: T-1", "Id: T-2")],
      theirs: [Replacement("Note: 台账备注", "Note: 新备注")], holds: ["Id: T-2", "Note: 新备注"]),
    MergeCase(
      name: "the header's field to two values",
      ours: [Replacement("Deadline: 2026-06-05", "Deadline: 2026-07-05")],
      theirs: [Replacement("Deadline: 2026-06-05", "Deadline: 2026-08-05")],
      conflicts: ["C3 Ledger Deadline"]),
    MergeCase(
      name: "an unknown field that stands once is one value",
      ours: [Replacement("XOwn: 自用", "XOwn: 甲")], theirs: [Replacement("XOwn: 自用", "XOwn: 乙")],
      conflicts: ["C3 Issue 01 XOwn"]),
    MergeCase(
      name: "an unknown field that a side repeats is a set",
      ours: [Replacement("XOwn: 自用\n", "XOwn: 自用\nXOwn: 甲\n")],
      theirs: [Replacement("XOwn: 自用\n", "XOwn: 自用\nXOwn: 乙\n")],
      holds: ["XOwn: 自用\n", "XOwn: 甲\n", "XOwn: 乙\n"]),
    MergeCase(
      name: "fields in another order on one side",
      ours: [Replacement("Lead: 贺\nOwner: 许\nOwner: 顾\n", "Owner: 许\nOwner: 顾\nLead: 贺\n")],
      theirs: [Replacement(due, "Due: 2026-04-30\n")],
      holds: ["Owner: 顾\nLead: 贺\nDue: 2026-04-30\n"]),
    MergeCase(
      name: "a new order on their side alone",
      ours: [Replacement(due, "Due: 2026-04-30\n")],
      theirs: [Replacement("Lead: 贺\nOwner: 许\nOwner: 顾\n", "Owner: 许\nOwner: 顾\nLead: 贺\n")],
      holds: ["Owner: 顾\nLead: 贺\nDue: 2026-04-30\n"]),
  ]

  static let repeated: [MergeCase] = [
    MergeCase(
      name: "owners added by both", ours: [Replacement("Owner: 顾\n", "Owner: 顾\nOwner: 甲\n")],
      theirs: [Replacement("Owner: 顾\n", "Owner: 顾\nOwner: 乙\n")],
      holds: ["Owner: 许\nOwner: 顾\nOwner: 乙\nOwner: 甲\nDue"]),
    MergeCase(
      name: "one owner added by both", ours: [Replacement("Owner: 顾\n", "Owner: 顾\nOwner: 甲\n")],
      theirs: [
        Replacement("Owner: 顾\n", "Owner: 顾\nOwner: 甲\n"), Replacement("Lead: 贺", "Lead: 柳"),
      ],
      holds: ["Owner: 许\nOwner: 顾\nOwner: 甲\nDue"]),
    MergeCase(
      name: "an owner taken out and another added",
      ours: [Replacement("Owner: 许\n", "")],
      theirs: [Replacement("Owner: 顾\n", "Owner: 顾\nOwner: 乙\n")],
      holds: ["Lead: 贺\nOwner: 顾\nOwner: 乙\n"], lacks: ["Owner: 许"]),
    MergeCase(
      name: "an owner replaced by both alike",
      ours: [Replacement("Owner: 许\n", "Owner: 甲\n")],
      theirs: [Replacement("Owner: 许\n", "Owner: 甲\n"), Replacement("Lead: 贺", "Lead: 柳")],
      holds: ["Owner: 甲\nOwner: 顾\n"], lacks: ["Owner: 许"]),
    MergeCase(
      name: "an owner replaced by both differently",
      ours: [Replacement("Owner: 许\n", "Owner: 甲\n")],
      theirs: [Replacement("Owner: 许\n", "Owner: 乙\n")], conflicts: ["C6 Issue 01 Owner"],
      holds: ["<<<<<<< ours\nOwner: 甲\n=======\nOwner: 乙\n>>>>>>> theirs\nOwner: 顾\n"]),
    MergeCase(
      name: "different owners replaced", ours: [Replacement("Owner: 许\n", "Owner: 甲\n")],
      theirs: [Replacement("Owner: 顾\n", "Owner: 乙\n")], holds: ["Owner: 甲\n", "Owner: 乙\n"],
      lacks: ["Owner: 许", "Owner: 顾"]),
    MergeCase(
      name: "an owner replaced by one and taken out by the other",
      ours: [Replacement("Owner: 许\n", "Owner: 甲\n")], theirs: [Replacement("Owner: 许\n", "")],
      holds: ["Owner: 甲\n"], lacks: ["Owner: 许"]),
    MergeCase(
      name: "flags of both",
      ours: [Replacement("Flag: listed\n", "Flag: listed\nFlag: longterm\n")],
      theirs: [Replacement("Flag: listed\n", "Flag: listed\nFlag: private\n")],
      holds: ["Flag: listed\nFlag: longterm\nFlag: private\n"]),
    MergeCase(
      name: "the header's disabled rules",
      ours: [Replacement("Disable: stalled\n", "Disable: stalled\nDisable: overdue\n")],
      theirs: [Replacement("Disable: stalled\n", "")], holds: ["Disable: overdue\n"],
      lacks: ["Disable: stalled"]),
  ]

  private static let last = "+ 进展二\n"
  private static let measure = "Measure: #1 !doing @许 due:2026-03-31\n"

  static let entries: [MergeCase] = [
    MergeCase(
      name: "new notes of both in the order of their days",
      ours: [Replacement(last, last + "Progress: 2026-05-09 @甲\n+ 甲记\n")],
      theirs: [Replacement(last, last + "Progress: 2026-05-03 @乙\n+ 乙记\n")],
      holds: ["+ 进展二\nProgress: 2026-05-03 @乙\n+ 乙记\nProgress: 2026-05-09 @甲\n+ 甲记\nXOwn"]),
    MergeCase(
      name: "a new note of one side stands where it was written",
      ours: [
        Replacement("Progress: 2026-01-20", "Progress: 2026-05-09 @甲\n+ 甲记\nProgress: 2026-01-20")
      ],
      theirs: [Replacement("Lead: 贺", "Lead: 柳")],
      holds: ["+ 进展一\nProgress: 2026-05-09 @甲\n+ 甲记\nProgress: 2026-01-20"]),
    MergeCase(
      name: "the same new note is there once",
      ours: [Replacement(last, last + "Progress: 2026-05-09 @甲\n+ 甲记\n")],
      theirs: [
        Replacement(last, last + "Progress: 2026-05-09 @甲\n+ 甲记\n"),
        Replacement("Lead: 贺", "Lead: 柳"),
      ],
      holds: ["+ 进展二\nProgress: 2026-05-09 @甲\n+ 甲记\nXOwn"]),
    MergeCase(
      name: "a new note beside a new sign-off",
      ours: [Replacement(last, last + "SignOff: 2026-05-09 @甲 !agree\n")],
      theirs: [Replacement(last, last + "Progress: 2026-05-03 @乙\n+ 乙记\n")],
      holds: ["Progress: 2026-05-03 @乙\n+ 乙记\nSignOff: 2026-05-09 @甲 !agree\nXOwn"]),
    MergeCase(
      name: "state and owner of one measure",
      ours: [Replacement(measure, "Measure: #1 !done @许 due:2026-03-31 done:2026-03-20\n")],
      theirs: [Replacement(measure, "Measure: #1 !doing @甲 due:2026-03-31\n")],
      holds: ["Measure: #1 !done @甲 due:2026-03-31 done:2026-03-20\n+ 措施一\n"]),
    MergeCase(
      name: "head and text of one measure",
      ours: [Replacement(measure, "Measure: #1 !staged @许 due:2026-03-31\n")],
      theirs: [Replacement("+ 措施一", "+ 措施一改")],
      holds: ["Measure: #1 !staged @许 due:2026-03-31\n+ 措施一改\n"]),
    MergeCase(
      name: "new keys of both in the order of the format",
      ours: [Replacement("#2 !todo @顾\n", "#2 !todo @顾 zz:1\n")],
      theirs: [Replacement("#2 !todo @顾\n", "#2 !todo @顾 due:2026-04-01\n")],
      holds: ["Measure: #2 !todo @顾 due:2026-04-01 zz:1\n"]),
    MergeCase(
      name: "a key changed and another taken out",
      ours: [Replacement(measure, "Measure: #1 !doing @许\n")],
      theirs: [Replacement(measure, "Measure: #1 !staged @许 due:2026-03-31\n")],
      holds: ["Measure: #1 !staged @许\n"]),
    MergeCase(
      name: "one state to two states",
      ours: [Replacement(measure, "Measure: #1 !staged @许 due:2026-03-31\n")],
      theirs: [Replacement(measure, "Measure: #1 !void @许 due:2026-03-31\n")],
      conflicts: ["C4 Issue 01 Measure 1"],
      holds: [
        "<<<<<<< ours\nMeasure: #1 !staged @许 due:2026-03-31\n+ 措施一\n=======\n"
          + "Measure: #1 !void @许 due:2026-03-31\n+ 措施一\n>>>>>>> theirs\nMeasure: #2"
      ]),
    MergeCase(
      name: "the text of one measure to two texts",
      ours: [Replacement("+ 措施一", "+ 措施甲")], theirs: [Replacement("+ 措施一", "+ 措施乙")],
      conflicts: ["C4 Issue 01 Measure 1"]),
    MergeCase(
      name: "a measure taken out and changed",
      ours: [Replacement(measure + "+ 措施一\n", "")],
      theirs: [Replacement("+ 措施一", "+ 措施乙")], conflicts: ["C4 Issue 01 Measure 1"]),
    MergeCase(
      name: "a measure taken out and left alone",
      ours: [Replacement(measure + "+ 措施一\n", "")], theirs: [Replacement("Lead: 贺", "Lead: 柳")],
      lacks: ["措施一"]),
    MergeCase(
      name: "measures with new numbers of both",
      ours: [Replacement("+ 措施二\n", "+ 措施二\nMeasure: #4 !todo\n+ 四\n")],
      theirs: [Replacement("+ 措施二\n", "+ 措施二\nMeasure: #3 !todo\n+ 三\n")],
      holds: ["+ 措施二\nMeasure: #3 !todo\n+ 三\nMeasure: #4 !todo\n+ 四\nProgress"]),
    MergeCase(
      name: "one new number for two measures",
      ours: [Replacement("+ 措施二\n", "+ 措施二\nMeasure: #3 !todo\n+ 甲\n")],
      theirs: [Replacement("+ 措施二\n", "+ 措施二\nMeasure: #3 !todo\n+ 乙\n")],
      conflicts: ["C5 Issue 01 Measure 3"]),
    MergeCase(
      name: "an old note changed by both",
      ours: [Replacement("+ 进展一", "+ 进展甲")], theirs: [Replacement("+ 进展一", "+ 进展乙")],
      conflicts: ["C6 Issue 01 Progress"],
      holds: [
        "<<<<<<< ours\nProgress: 2026-01-10 @许\n+ 进展甲\n=======\nProgress: 2026-01-10 @许\n"
          + "+ 进展乙\n>>>>>>> theirs\nProgress: 2026-01-20"
      ]),
    MergeCase(
      name: "different old notes changed",
      ours: [Replacement("+ 进展一", "+ 进展甲")], theirs: [Replacement("+ 进展二", "+ 进展乙")],
      holds: ["+ 进展甲", "+ 进展乙"], lacks: ["+ 进展一", "+ 进展二"]),
    MergeCase(
      name: "an old note changed by both, and a new one of each",
      ours: [
        Replacement("+ 进展一", "+ 进展甲"),
        Replacement(last, last + "Progress: 2026-05-09 @甲\n+ 甲记\n"),
      ],
      theirs: [
        Replacement("+ 进展一", "+ 进展乙"),
        Replacement(last, last + "Progress: 2026-05-03 @乙\n+ 乙记\n"),
      ],
      conflicts: ["C6 Issue 01 Progress"],
      holds: ["+ 进展二\nProgress: 2026-05-03 @乙\n+ 乙记\nProgress: 2026-05-09 @甲\n+ 甲记\nXOwn"]),
  ]
}
