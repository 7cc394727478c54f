// Cases of the merge about whole records, record sets and comments.
extension MergeCase {
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
