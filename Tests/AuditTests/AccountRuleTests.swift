/// 问责 and 制度: what is said of them against what is recorded.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Accountability without figures` {
  private static func issue(_ measure: String, _ entries: String = "") -> String {
    "Measure: #1 !doing\n+ \(measure)\n\(entries)"
  }

  static let cases = [
    AuditCase(
      name: "kinds without persons", issues: [issue("对经办人员作了批评教育、责令检查。")],
      expected: ["01.1"]),
    AuditCase(name: "逐步追责", issues: [issue("乡纪委已逐步对经办人员开展追责。")], expected: ["01.1"]),
    AuditCase(
      name: "an entry of that kind without a number",
      issues: [
        issue(
          "对经办人员作了批评教育。",
          "Accountability: kind:处分 count:1\n+ 一人。\nAccountability: kind:批评教育\n+ 未写人数。")
      ], expected: ["01.1"]),
    AuditCase(
      name: "a word that is none of 问责", issues: [issue("对有关责任人作出了严肃处理。")], expected: ["01.1"]),
    AuditCase(
      name: "the persons behind the word", issues: [issue("乡纪委严肃处理了有关责任人。")],
      expected: ["01.1"]),
    AuditCase(
      name: "dealt with by the rules", issues: [issue("已依规依纪对经办人员作出相应处理。")], expected: ["01.1"]),
    AuditCase(
      name: "several persons with a punishment", issues: [issue("对相关人员给予其党内警告处分。")],
      expected: ["01.1"]),
    AuditCase(name: "what is to come", issues: [issue("将对相关责任人进行严肃处理。")], expected: []),
    AuditCase(name: "a warning to all", issues: [issue("发现一起，严肃处理责任人。")], expected: []),
    AuditCase(name: "acts, not persons", issues: [issue("依规依纪严肃处理违规行为2起。")], expected: []),
    AuditCase(
      name: "their number", issues: [issue("对2名责任人进行了严肃处理。")], expected: []),
    AuditCase(
      name: "a matter of theirs", issues: [issue("对当事人反映的欠款问题进行了处理。")], expected: []),
    AuditCase(
      name: "in the inspectors' words", issues: [issue("针对“对责任人进行了严肃处理”不实的情况重新核查。")],
      expected: []),
    AuditCase(
      name: "one person and a punishment", issues: [issue("当事人已于上年退休，2026年3月给予其党内警告处分。")],
      expected: []),
    AuditCase(
      name: "one person and a record", issues: [issue("已对当事人作出政务记过处分决定。")], expected: []),
    AuditCase(name: "a number", issues: [issue("对3名会计给予责令检查。")], expected: []),
    AuditCase(name: "a Chinese number", issues: [issue("已对三人给予诫勉。")], expected: []),
    AuditCase(
      name: "a document", issues: [issue("已对经办人给予纪律处分，文件为柳纪〔2023〕7号。")], expected: []),
    AuditCase(name: "a masked name", issues: [issue("已对时任会计骆某给予处分。")], expected: []),
    AuditCase(
      name: "an entry with a number",
      issues: [issue("对经办人作了批评教育。", "Accountability: kind:批评教育 count:4\n+ 四名报账员。")],
      expected: []),
    AuditCase(name: "what was not done", issues: [issue("考虑到款已退清，不对该组长给予处分。")], expected: []),
    AuditCase(name: "a threat", issues: [issue("对落实不力的干部，一律追责问责。")], expected: []),
    AuditCase(name: "whoever it may be", issues: [issue("对把关不严的干部予以批评教育。")], expected: []),
    AuditCase(
      name: "the one who held the post", issues: [issue("已对时任村主任给予诫勉。")], expected: []),
    AuditCase(
      name: "whoever held it before", issues: [issue("对陵园原负责人立案审查，5月给予党内警告处分。")],
      expected: []),
    AuditCase(
      name: "several who held it before", issues: [issue("对原负责人等有关人员给予党内警告处分。")],
      expected: ["01.1"]),
    AuditCase(name: "who holds a post", issues: [issue("对村会计给予党内警告处分。")], expected: []),
    AuditCase(
      name: "two who hold a post", issues: [issue("给予原院长撤销党内职务处分，给予会计党内严重警告处分。")],
      expected: []),
    AuditCase(
      name: "a post in every village", issues: [issue("对各村会计给予党内警告处分。")], expected: ["01.1"]),
    AuditCase(
      name: "persons without a post", issues: [issue("对责任人给予党内警告处分。")], expected: ["01.1"]),
    AuditCase(
      name: "a post without a punishment", issues: [issue("对村主任给予批评教育。")], expected: ["01.1"]),
    AuditCase(
      name: "what persons told of", issues: [issue("处理了干部群众反映的路灯不亮问题。")], expected: []),
    AuditCase(name: "what persons took", issues: [issue("处理了村干部违规占用的房屋。")], expected: []),
    AuditCase(name: "a rule", issues: [issue("建立了对责任人的问责机制。")], expected: []),
    AuditCase(name: "a talk", issues: [issue("对各村负责人进行了约谈。")], expected: []),
    AuditCase(
      name: "a plan", issues: [issue("由镇纪委立案查清去向，依纪处理。")], expected: []),
  ]

  @Test(arguments: cases)
  func `is found`(_ audited: AuditCase) throws {
    #expect(try places(.accountabilityUnquantified, audited) == audited.expected)
  }
}

@Suite struct `Declared accounts` {
  private static let two = "Accountability: kind:党内警告 count:2 doc:柳纪〔2026〕4号\n+ 两名会计。"

  static let persons = [
    AuditCase(name: "too many", header: "DeclaredText: 给予党纪处分3人。", issues: [two], expected: ["-"]),
    AuditCase(
      name: "too few", header: "DeclaredText: 立案1件，处分1人。", issues: [two], expected: ["-"]),
    AuditCase(
      name: "none declared", header: "DeclaredText: 处分0人。", issues: [two], expected: ["-"]),
    AuditCase(
      name: "a kind that is not recorded", header: "DeclaredText: 处分2人，诫勉3人。", issues: [two],
      expected: ["-"]),
    AuditCase(
      name: "the number first", header: "DeclaredText: 对3名会计给予责令检查。", issues: [two],
      expected: ["-"]),
    AuditCase(
      name: "nothing is recorded at all", header: "DeclaredText: 处分2人，诫勉3人。", issues: [""],
      expected: ["-"]),
    AuditCase(name: "right", header: "DeclaredText: 党纪政务处分2人。", issues: [two], expected: []),
    AuditCase(
      name: "a sum of several kinds", header: "DeclaredText: 共处理处分5人，其中严重警告1人，诫勉2人，责令检查2人。",
      issues: [
        "Accountability: kind:党内严重警告 count:1\n+ 甲\nAccountability: kind:诫勉 count:2\n+ 乙\n"
          + "Accountability: kind:责令检查 count:2\n+ 丙"
      ], expected: []),
    AuditCase(
      name: "kinds that are gathered", header: "DeclaredText: 批评教育帮助和处理4人。", issues: [two],
      expected: []),
    AuditCase(
      name: "zero-filled", header: "DeclaredText: 处分0人，诫勉0人，组织处理0人。", issues: [""], expected: []),
    AuditCase(
      name: "an entry without a number may be several",
      header: "DeclaredText: 批评教育4人。", issues: ["Accountability: kind:批评教育\n+ 报账员。"],
      expected: []),
    AuditCase(
      name: "a sum told in parts", header: "DeclaredText: 党纪处分1人，政务处分1人。", issues: [two],
      expected: []),
    AuditCase(
      name: "问责 may leave out lighter kinds", header: "DeclaredText: 共追责问责1人。", issues: [two],
      expected: []),
    AuditCase(
      name: "a total that its kinds do not make",
      header: "DeclaredText: 追责问责5人次，其中党内警告2人、诫勉1人、批评教育1人。",
      issues: [
        two + "\nAccountability: kind:诫勉 count:1\n+ 甲\nAccountability: kind:批评教育 count:1\n+ 乙"
      ],
      expected: ["-", "-"]),
    AuditCase(
      name: "a total that its kinds make",
      header: "DeclaredText: 追责问责4人次，其中党内警告2人、诫勉1人、批评教育1人。",
      issues: [
        two + "\nAccountability: kind:诫勉 count:1\n+ 甲\nAccountability: kind:批评教育 count:1\n+ 乙"
      ],
      expected: []),
    AuditCase(
      name: "issues and households are no persons",
      header: "DeclaredText: 12个问题涉及11户，问责机制已建立。", issues: [two], expected: []),
  ]

  @Test(arguments: persons)
  func `of persons are compared`(_ audited: AuditCase) throws {
    #expect(try places(.accountabilityMismatch, audited) == audited.expected)
  }

  static let sums: [(text: String, sum: String?)] = [
    ("追责问责9人次，其中党内警告2人，诫勉谈话3人，批评教育3人。", "2+3+3=8"),
    ("共问责6人（党纪处分2人、诫勉2人、责令检查1人）。", "2+2+1=5"),
    ("共问责6人（党纪处分4人、诫勉3人）。", "4+3=7"),
    ("追责问责6人次，其中给予党内严重警告处分4人、诫勉3人。", "4+3=7"),
    ("清退资金3万元；追责问责9人次，其中诫勉2人、约谈3人、通报批评3人；新建制度2项。", "2+3+3=8"),
    // Right, or perhaps so.
    ("追责问责8人次，其中党内警告2人，诫勉谈话3人，批评教育3人。", nil),
    ("追责问责8人次，其中党内警告2人，诫勉谈话3人。", nil),
    ("追责问责9人次，其中党内警告2人，诫勉谈话3人，批评教育等3人。", nil),
    ("追责问责9人，其中党纪处分2人、诫勉3人，同时批评教育5人。", nil),
    ("追责问责6人，其中党纪处分2人、诫勉3人、批评教育3人。", nil),
    ("追责问责7人9人次，其中党内警告2人，诫勉谈话3人，批评教育3人。", nil),
    ("追责问责9人次，其中党内警告2人、免去职务1人、诫勉3人、批评教育3人。", nil),
    ("追责问责9人次，其中党纪处分3人、党内警告2人、诫勉3人、批评教育3人。", nil),
    ("追责问责9人次，其中党纪处分3人（党内警告2人、严重警告1人）、诫勉3人、批评教育3人。", nil),
    ("追责问责9人次，其中党纪处分、诫勉共5人，约谈1人，批评教育2人。", nil),
    ("党纪处分2人、诫勉3人、批评教育3人。", nil),
    ("问责9人。党内警告2人，诫勉3人，批评教育3人。", nil),
    ("问责6个党组织9人次，其中党内警告2人，诫勉3人，批评教育3人。", nil),
  ]

  @Test(arguments: sums)
  func `are held against the kinds of their own sentence`(text: String, sum: String?) throws {
    let audited = AuditCase(name: "", header: "DeclaredText: \(text)", issues: [""], expected: [])
    let found = try findings(.accountabilityMismatch, audited).filter { $0.severity == .warning }
    #expect(found.count == (sum == nil ? 0 : 1))
    #expect(found.allSatisfy { $0.message.zh.hasSuffix(sum ?? "") })
  }

  /// As a district office published them.
  private static let published =
    "DeclaredText: 给予政务处分0人；组织处理0人；诫勉0人；交由纪委调查1人。批评帮助5人，责令检查1人，"
    + "批评教育6人，提醒谈话0人。制定及修改完善制度12项，追缴资金7.132万元。"

  @Test func `are read as they are published`() throws {
    let entries =
      "Accountability: kind:责令检查 count:1\n+ 一人。\nAccountability: kind:批评教育 count:5\n+ 五人。"
    let audited = AuditCase(name: "", header: Self.published, issues: [entries], expected: [])
    let persons = try findings(.accountabilityMismatch, audited).map(\.message.zh)
    #expect(persons == ["批评教育自称6人，台账记了5人"])
    let regulations = try findings(.regulationMismatch, audited).map(\.message.zh)
    #expect(regulations == ["自称制度12项，台账没有一条制度记录"])
  }

  private static let rule = "Regulation: kind:新建\n+ 镇临时救助办法\nRegulation: kind:修订\n+ 镇接待办法"

  private static func rules(new: Int, revised: Int) -> String {
    (0..<new + revised).map { "Regulation: kind:\($0 < new ? "新建" : "修订")\n+ 第\($0 + 1)项制度" }
      .joined(separator: "\n")
  }

  static let regulations = [
    AuditCase(name: "too many", header: "DeclaredText: 修订完善制度5项。", issues: [rule], expected: ["-"]),
    AuditCase(
      name: "issues behind them", header: "DeclaredText: 新建制度3项，2个问题已完成。", issues: [rule],
      expected: ["-"]),
    AuditCase(
      name: "the number first", header: "DeclaredText: 新建3项管理制度。", issues: [rule],
      expected: ["-"]),
    AuditCase(name: "in the note", header: "Note: 出台制度3个", issues: [rule], expected: ["-"]),
    AuditCase(
      name: "nothing is recorded at all", header: "DeclaredText: 修订制度5项。", issues: [""],
      expected: ["-"]),
    AuditCase(name: "right", header: "DeclaredText: 制定、修订制度2项。", issues: [rule], expected: []),
    AuditCase(
      name: "of one kind alone", header: "DeclaredText: 修订制度1项。",
      issues: [
        "Regulation: 2026-04-10 kind:新建\n+ 甲办法\nRegulation: 2026-04-10 kind:新建\n+ 乙办法\n"
          + "Regulation: 2026-04-10 kind:修订\n+ 丙制度"
      ], expected: []),
    AuditCase(
      name: "too many of one kind", header: "DeclaredText: 修订制度2项。",
      issues: [
        "Regulation: 2026-04-10 kind:新建\n+ 甲办法\nRegulation: 2026-04-10 kind:新建\n+ 乙办法\n"
          + "Regulation: 2026-04-10 kind:修订\n+ 丙制度"
      ], expected: ["-"]),
    AuditCase(
      name: "parts that are wrong though one kind alone is as many",
      header: "DeclaredText: 新建制度3项，修订制度2项。",
      issues: [rules(new: 5, revised: 3)], expected: ["-", "-"]),
    AuditCase(
      name: "parts in the words of other programs", header: "DeclaredText: 新建制度1项，修订制度1项。",
      issues: ["Regulation: kind:new\n+ 甲办法\nRegulation: kind:revised\n+ 乙办法"], expected: []),
    AuditCase(
      name: "parts of a total", header: "DeclaredText: 制定完善制度8项，其中新建制度5项，修订制度3项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "a part of a total that is wrong",
      header: "DeclaredText: 制定完善制度8项，其中新建制度6项，修订制度2项。",
      issues: [rules(new: 5, revised: 3)], expected: ["-", "-"]),
    AuditCase(
      name: "all of them by one word", header: "DeclaredText: 制定制度8项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "one written since the report",
      header: "ReportOn: 2026-05-20\nDeclaredText: 新建制度1项，修订制度1项。",
      issues: [rule + "\nRegulation: 2026-06-02 kind:修订\n+ 丙制度"], expected: []),
    AuditCase(
      name: "two too many, one written since the report",
      header: "ReportOn: 2026-05-20\nDeclaredText: 修订制度4项。",
      issues: [rule + "\nRegulation: 2026-06-02 kind:修订\n+ 丙制度"], expected: ["-"]),
    AuditCase(
      name: "told in parts", header: "DeclaredText: 新建制度1项，修订制度1项。", issues: [rule],
      expected: []),
    AuditCase(
      name: "a total of something else", header: "DeclaredText: 巡察共反馈12个问题。新建制度5项，修订制度3项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "parts of something else", header: "DeclaredText: 反馈12个问题，其中立行立改3个。新建制度5项，修订制度3项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "a word that holds the sign of a total", header: "DeclaredText: 清理公共资源，新建制度5项，修订制度3项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "a total behind its parts", header: "DeclaredText: 新建制度5项，修订制度3项，制度共计8项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "kinds in a list", header: "DeclaredText: 新建制度5项、修订制度3项。",
      issues: [rules(new: 5, revised: 3)], expected: []),
    AuditCase(
      name: "kinds in a list that are the wrong way round", header: "DeclaredText: 新建制度5项、修订制度3项。",
      issues: [rules(new: 3, revised: 5)], expected: ["-", "-"]),
    AuditCase(
      name: "numbers first in a list", header: "DeclaredText: 新建5项制度、修订3项制度。",
      issues: [rules(new: 3, revised: 5)], expected: ["-", "-"]),
    AuditCase(
      name: "so many of each kind", header: "DeclaredText: 新建、修订制度各3项。",
      issues: [rules(new: 3, revised: 3)], expected: []),
    AuditCase(
      name: "costs by a regulation", header: "DeclaredText: 按照制度追缴3项费用。", issues: [rule],
      expected: []),
    AuditCase(
      name: "regulations that are learnt", header: "DeclaredText: 学习制度12项。", issues: [rule],
      expected: []),
    AuditCase(
      name: "regulations that are no more", header: "DeclaredText: 废止制度3项，修订制度1项。", issues: [rule],
      expected: []),
    AuditCase(
      name: "looked through and revised", header: "DeclaredText: 梳理修订制度3项。", issues: [rule],
      expected: ["-"]),
    AuditCase(
      name: "gaps in them", header: "DeclaredText: 查找制度漏洞5项，制度类问题3个。", issues: [rule],
      expected: []),
    AuditCase(
      name: "issues that are named after one", header: "DeclaredText: 已完成2个（“学习制度不严”等2个问题）。",
      issues: [rule], expected: []),
    AuditCase(
      name: "about so many", header: "DeclaredText: 修订制度10余项。", issues: [rule], expected: []),
    AuditCase(
      name: "measures and issues", header: "DeclaredText: 12个问题涉及制度漏洞，制定措施37项，健全制度。",
      issues: [rule], expected: []),
  ]

  @Test(arguments: regulations)
  func `of regulations are compared`(_ audited: AuditCase) throws {
    #expect(try places(.regulationMismatch, audited) == audited.expected)
  }

  @Test func `weigh less where nothing contradicts them`() throws {
    let text = "DeclaredText: 处分2人，修订制度5项。"
    let bare = AuditCase(name: "", header: text, issues: [""], expected: [])
    let told = AuditCase(name: "", header: text, issues: [Self.rule], expected: [])
    #expect(try findings(.accountabilityMismatch, bare).map(\.severity) == [.hint])
    #expect(try findings(.regulationMismatch, told).map(\.severity) == [.warning])
  }
}
