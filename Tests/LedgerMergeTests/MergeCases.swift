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

  private static let third = "Id: 03\nTitle: 三\nStatus: todo\n"
  private static let fourth = third + "\nId: 04\nTitle: 四\nStatus: todo\n"

  static let records: [MergeCase] = [
    MergeCase(
      name: "new issues of both",
      ours: [Replacement(third, third + "\nId: 05\nTitle: 五\nStatus: todo\n")],
      theirs: [Replacement(third, fourth)],
      holds: [
        "Status: todo\n\nId: 04\nTitle: 四\nStatus: todo\n\nId: 05\nTitle: 五\nStatus: todo\n\n%rec: Other"
      ]),
    MergeCase(
      name: "one new issue of both", ours: [Replacement(third, fourth)],
      theirs: [Replacement(third, fourth), Replacement("Lead: 贺", "Lead: 柳")],
      holds: ["Status: todo\n\nId: 04\nTitle: 四\nStatus: todo\n\n%rec: Other"]),
    MergeCase(
      name: "one new number for two issues", ours: [Replacement(third, fourth)],
      theirs: [Replacement(third, third + "\nId: 04\nTitle: 另四\nStatus: todo\n")],
      conflicts: ["C1 Issue 04"],
      holds: [
        "\n\n<<<<<<< ours\nId: 04\nTitle: 四\nStatus: todo\n=======\nId: 04\nTitle: 另四\n"
          + "Status: todo\n>>>>>>> theirs\n\n%rec: Other"
      ]),
    MergeCase(
      name: "an issue taken out and left alone", ours: [Replacement(third + "\n", "")],
      theirs: [Replacement("Title: 二", "Title: 贰")],
      holds: ["Title: 贰\nStatus: done\nDone: 2026-02-01\n\n%rec: Other"], lacks: ["Id: 03"]),
    MergeCase(
      name: "an issue taken out and changed", ours: [Replacement(third + "\n", "")],
      theirs: [Replacement("Title: 三", "Title: 叁")], conflicts: ["C2 Issue 03"],
      holds: [
        "\n\n<<<<<<< ours\n=======\nId: 03\nTitle: 叁\nStatus: todo\n>>>>>>> theirs\n\n%rec: Other"
      ]),
    MergeCase(
      name: "an issue changed and taken out", ours: [Replacement("Title: 三", "Title: 叁")],
      theirs: [Replacement(third + "\n", "")], conflicts: ["C2 Issue 03"],
      holds: ["<<<<<<< ours\nId: 03\nTitle: 叁\nStatus: todo\n=======\n>>>>>>> theirs\n"]),
    MergeCase(
      name: "an issue taken out by both",
      ours: [Replacement(third + "\n", "")],
      theirs: [Replacement(third + "\n", ""), Replacement("Title: 二", "Title: 贰")],
      holds: ["2026-02-01\n\n%rec: Other"], lacks: ["Id: 03"]),
    MergeCase(
      name: "neighbours taken out by either side",
      ours: [Replacement(third + "\n", "")],
      theirs: [Replacement("Id: 02\nTitle: 二\nStatus: done\nDone: 2026-02-01\n\n", "")],
      holds: ["Note: 备注\n\n# 二号的注释\n"], lacks: ["Id: 02", "Id: 03", "\n\n\n"]),
    MergeCase(
      name: "a new issue after one that is taken out",
      ours: [Replacement(third + "\n", "")], theirs: [Replacement(third, fourth)],
      holds: ["2026-02-01\n\nId: 04\nTitle: 四\nStatus: todo\n\n%rec: Other"],
      lacks: ["Id: 03", "\n\n\n"]),
    MergeCase(
      name: "a new number for an old issue that the other changed",
      ours: [Replacement("Id: 03", "Id: 30")], theirs: [Replacement("Title: 三", "Title: 叁")],
      conflicts: ["C2 Issue 03"], holds: ["Id: 30\nTitle: 三"]),
    MergeCase(
      name: "issues in another order",
      ours: [
        Replacement(third + "\n", ""), Replacement("Id: 01\n", third + "\nId: 01\n"),
      ],
      theirs: [Replacement("Title: 二", "Title: 贰"), Replacement("Title: 三", "Title: 叁")],
      holds: ["Id: 03\nTitle: 叁\nStatus: todo\n\nId: 01", "Title: 贰"]),
    MergeCase(
      name: "two states that fit and days that do not",
      ours: [Replacement("Status: todo\n", "Status: done\nDone: 2026-05-01\n")],
      theirs: [Replacement("Status: todo\n", "Status: done\nDone: 2026-05-02\n")],
      conflicts: ["C3 Issue 03 Done"], holds: ["Status: done\n<<<<<<< ours\nDone: 2026-05-01\n"]),
  ]

  static let sets: [MergeCase] = [
    MergeCase(
      name: "a record of an unknown set by its Id",
      ours: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\nMore: 甲\n")],
      theirs: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 3\n")],
      holds: ["Id: k\nValue: 3\nMore: 甲\n"]),
    MergeCase(
      name: "a record without a key by its content",
      ours: [Replacement("Name: 其他\nValue: 1\n", "Name: 其他\nValue: 9\n")],
      theirs: [Replacement("Name: 其他\nValue: 1\n", "Name: 别名\nValue: 1\n")],
      holds: ["Name: 其他\nValue: 9\n", "Name: 别名\nValue: 1\n"], lacks: ["Name: 其他\nValue: 1\n"]),
    MergeCase(
      name: "a new set beside a new issue",
      ours: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\n\n%rec: Mine\n\nA: 1\n")],
      theirs: [Replacement(third, fourth)],
      holds: ["Id: 04\nTitle: 四\nStatus: todo\n\n%rec: Other", "\n\n%rec: Mine\n\nA: 1\n"]),
    MergeCase(
      name: "new sets of both",
      ours: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\n\n%rec: Mine\n\nA: 1\n")],
      theirs: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\n\n%rec: Yours\n\nB: 1\n")],
      holds: ["Value: 2\n\n%rec: Mine\n\nA: 1\n\n%rec: Yours\n\nB: 1\n"]),
    MergeCase(
      name: "a set taken out that got a new record",
      ours: [
        Replacement("%rec: Other\n%doc: 别的\n\nName: 其他\nValue: 1\n\nId: k\nValue: 2\n", "")
      ],
      theirs: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\n\nId: m\nValue: 3\n")],
      holds: ["%rec: Other\n%doc: 别的\n\nId: m\nValue: 3\n"], lacks: ["Id: k"]),
    MergeCase(
      name: "constraints of both in one descriptor",
      ours: [Replacement("%type: Due,Done date\n", "%type: Due,Done date\n%type: Recheck date\n")],
      theirs: [Replacement("%type: Due,Done date\n", "%type: Due,Done date\n%type: Since date\n")],
      holds: ["%type: Recheck date\n", "%type: Since date\n"]),
    MergeCase(
      name: "one line of a descriptor to two",
      ours: [Replacement("%type: Due,Done date\n", "%type: Due,Done,Since date\n")],
      theirs: [Replacement("%type: Due,Done date\n", "%type: Due,Done,Recheck date\n")],
      conflicts: ["C6 Issue %type"]),
    MergeCase(
      name: "the words about a set",
      ours: [Replacement("%doc: 别的", "%doc: 甲")], theirs: [Replacement("%doc: 别的", "%doc: 乙")],
      conflicts: ["C3 Other %doc"]),
  ]

  static let comments: [MergeCase] = [
    MergeCase(
      name: "lines of the first comment", ours: [Replacement("# 说明甲\n", "# 说明甲改\n")],
      theirs: [Replacement("# 说明乙\n", "# 说明乙\n# 说明丙\n")],
      holds: ["# 试镇台账\n# 说明甲改\n# 说明乙\n# 说明丙\n\n"]),
    MergeCase(
      name: "one comment line changed by both: both stay, ours first",
      ours: [Replacement("# 说明甲\n", "# 甲\n")], theirs: [Replacement("# 说明甲\n", "# 乙\n")],
      holds: ["# 试镇台账\n# 甲\n# 乙\n# 说明乙\n"], lacks: ["说明甲"]),
    MergeCase(
      name: "comments added in one place", ours: [Replacement("Id: 03\n", "# 甲\nId: 03\n")],
      theirs: [Replacement("Id: 03\n", "# 乙\nId: 03\n")], holds: ["\n\n# 甲\n# 乙\nId: 03\n"]),
    MergeCase(
      name: "a comment within a record",
      ours: [Replacement("# 记录里的注释\n", "# 记录里的注释\n# 甲\n")],
      theirs: [Replacement("Note: 备注\n", "Note: 新\n")],
      holds: ["XOwn: 自用\n# 记录里的注释\n# 甲\nNote: 新\n"]),
    MergeCase(
      name: "a comment in front of a field that goes",
      ours: [Replacement("Note: 备注\n", "")],
      theirs: [Replacement("# 记录里的注释\n", "# 记录里的注释\n# 乙\n")],
      holds: ["XOwn: 自用\n# 记录里的注释\n# 乙\n\n"], lacks: ["Note: 备注"]),
    MergeCase(
      name: "a comment in front of an issue that goes",
      ours: [Replacement("Id: 02\nTitle: 二\nStatus: done\nDone: 2026-02-01\n\n", "")],
      theirs: [Replacement("Title: 三", "Title: 叁")],
      holds: ["Note: 备注\n\n# 二号的注释\nId: 03\nTitle: 叁"], lacks: ["Id: 02"]),
    MergeCase(
      name: "a comment in front of an issue, changed, that the other takes out",
      ours: [Replacement("Id: 02\nTitle: 二\nStatus: done\nDone: 2026-02-01\n\n", "")],
      theirs: [Replacement("# 二号的注释\n", "# 二号的注释改\n")],
      holds: ["# 二号的注释改\n"], lacks: ["Id: 02", "# 二号的注释\n"]),
    MergeCase(
      name: "blank lines of one side", ours: [Replacement("\nId: 03\n", "\n\n\nId: 03\n")],
      theirs: [Replacement("Title: 三", "Title: 叁")], holds: ["\n\n\n\nId: 03\nTitle: 叁"]),
    MergeCase(
      name: "a comment behind the last record",
      ours: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\n\n# 完\n")],
      theirs: [Replacement("Id: k\nValue: 2\n", "Id: k\nValue: 2\n\nId: l\nValue: 3\n")],
      holds: ["Id: l\nValue: 3\n", "# 完\n"]),
  ]
}
