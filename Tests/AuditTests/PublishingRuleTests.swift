/// What must not be published as it stands.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Sensitive facts` {
  private static func measure(_ text: String) -> String { "Measure: #1 !doing\n+ \(text)" }

  static let cases = [
    AuditCase(
      name: "a diagnosis", issues: [measure("骆某2023年春被医院确诊患有“肝硬化、冠心病”等疾病。")],
      expected: ["01.1"]),
    AuditCase(
      name: "an identity number", issues: ["Detail: 身份证号11010519491231002X。"], expected: ["01"]),
    AuditCase(name: "a telephone", issues: ["Title: 联系人13812345678"], expected: ["01"]),
    AuditCase(
      name: "in progress", issues: ["Progress: 2026-03-01 @纪委\n+ 致电13812345678核实。"],
      expected: ["01"]),
    AuditCase(
      name: "somebody's stay in hospital", issues: ["Detail: 去年5月村民黎大爷住院。"], expected: ["01"]),
    AuditCase(
      name: "the ledger's own hotline", header: "Hotline: 0000-5550188",
      issues: [measure("监督电话0000-5550188。")], expected: []),
    AuditCase(name: "an office's number", issues: [measure("公布监督电话0000-5551234。")], expected: []),
    AuditCase(name: "policy", issues: [measure("更新慢性病患者随访记录。")], expected: []),
    AuditCase(
      name: "nobody's state of health", issues: [measure("考虑到本人的健康状况，决定不予立案。")], expected: []),
    AuditCase(name: "households", issues: [measure("4户住院，其中两户重病家庭已纳入低保。")], expected: []),
    AuditCase(name: "a fault of an office", issues: [measure("把脉诊断，查找症结。")], expected: []),
    AuditCase(
      name: "a name behind an illness", issues: [measure("为患乳腺癌的村民王桂兰申请临时救助。")],
      expected: ["01.1"]),
    AuditCase(
      name: "things and offices that bear an illness",
      issues: [measure("诊断试剂采购改为公开招标。"), measure("肿瘤科副主任骆某被诫勉谈话。")], expected: []),
    AuditCase(name: "no one is ill", issues: [measure("消除安全隐患12处，医患矛盾下降。")], expected: []),
    AuditCase(name: "money", issues: [measure("追缴1273500.50元，凭证0041—0062。")], expected: []),
    AuditCase(
      name: "an issue that is not for the public",
      issues: ["Flag: private\n" + measure("骆某被医院确诊患有肝硬化。")], expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.sensitiveInfo, audited) == audited.expected)
  }

  @Test func `are not repeated by the finding`() throws {
    let audited = AuditCase(
      name: "", issues: [Self.measure("骆某患有肝硬化，电话13812345678。")], expected: [])
    let found = try findings(.sensitiveInfo, audited)
    #expect(found.count == 1)
    for finding in found {
      #expect(!finding.message.zh.contains("肝硬化") && !finding.message.zh.contains("1381"))
    }
  }
}

@Suite struct `Text that is cut off` {
  static let cases = [
    AuditCase(name: "a comma", issues: ["Measure: #1 !doing\n+ 组织学习，"], expected: ["01.1"]),
    AuditCase(name: "a connective", issues: ["Detail: 发现账目不清以及"], expected: ["01"]),
    AuditCase(name: "an open bracket", issues: ["Title: 账目不清（"], expected: ["01"]),
    AuditCase(name: "a quote without its partner", issues: ["Title: 重“上报、轻复种"], expected: ["01"]),
    AuditCase(name: "a title without a full stop", issues: ["Title: 账目不清"], expected: []),
    AuditCase(
      name: "words that end like connectives",
      issues: ["Title: 无人参与", "Title: 账目未核对", "Title: 撤销合并", "Title: 政策未普及"], expected: []),
    AuditCase(
      name: "numbers with a bracket", issues: ["Detail: 1）账目不清；2）票据缺失；三）无人签字。"], expected: []),
    AuditCase(name: "quotes in quotes", issues: ["Title: 印发《“四议两公开”细则》走样"], expected: []),
    AuditCase(name: "a list's semicolon", issues: ["Measure: #1 !doing\n+ 清退11户；"], expected: []),
  ]

  @Test(arguments: cases)
  func `is found`(_ audited: AuditCase) throws {
    #expect(try places(.truncated, audited) == audited.expected)
  }

  @Test func `weighs more than marks that do not balance`() throws {
    let audited = AuditCase(
      name: "", issues: ["Title: 账目不清，", "Title: 重“上报、轻复种"], expected: [])
    #expect(try findings(.truncated, audited).map(\.severity) == [.warning, .hint])
  }
}

@Suite struct `Remains of formatting` {
  static let cases = [
    AuditCase(name: "bold marks", issues: ["Title: **问题①：**账目不清"], expected: ["01"]),
    AuditCase(
      name: "a blank of the web", issues: ["Measure: #1 !doing\n+ 清退&nbsp;11户。"], expected: ["01.1"]
    ),
    AuditCase(name: "a tag", issues: ["Detail: 账目不清<br>票据缺失。"], expected: ["01"]),
    AuditCase(
      name: "a Latin and", issues: ["Measure: #1 !doing\n+ 查找共同毛病 and 管理漏洞。"], expected: ["01.1"]),
    AuditCase(
      name: "a page number", issues: ["Measure: #1 !doing\n+ 推动— 3 —发展。"], expected: ["01.1"]),
    AuditCase(name: "an error of a sheet", issues: ["Detail: 涉及金额#N/A"], expected: ["01"]),
    AuditCase(name: "a masked number", issues: ["Detail: 致电138****5678核实，张**在场。"], expected: []),
    AuditCase(name: "an English name", issues: ["Detail: 采购Black and White牌彩笔。"], expected: []),
    AuditCase(
      name: "a span of numbers", issues: ["Detail: 票据编号0041—0062，2016—2020年的在库。"], expected: []),
    AuditCase(name: "a dash", issues: ["Title: “一签三十年”——低价长约"], expected: []),
    AuditCase(name: "Latin letters", issues: ["Detail: “掌上办”APP、PDF、C级房。"], expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.formatArtifact, audited) == audited.expected)
  }
}
