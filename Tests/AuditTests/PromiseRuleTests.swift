/// Promises without a day, and regular acts without a record.

import Audit
import Testing

@Suite struct `Vague words` {
  static let promises = [
    AuditCase(name: "尽早", issues: ["Measure: #1 !doing\n+ 加快施工，保证水渠尽早完工。"], expected: ["01.1"]),
    AuditCase(
      name: "an act's day is no deadline",
      issues: ["Measure: #1 !doing\n+ 已于2026年5月25日复工，保证水渠尽早完工。"], expected: ["01.1"]),
    AuditCase(
      name: "争取 under a deadline", issues: ["Due: 2026-07-01\nMeasure: #1 !doing\n+ 争取县里支持。"],
      expected: ["01.1"]),
    AuditCase(
      name: "尽快 under a deadline", issues: ["Due: 2026-07-01\nMeasure: #1 !doing\n+ 尽快完工。"],
      expected: []),
    AuditCase(
      name: "a deadline of the measure", issues: ["Measure: #1 !doing due:2026-07-01\n+ 尽快完工。"],
      expected: []),
    AuditCase(
      name: "a day beside it", issues: ["Measure: #1 !doing\n+ 争取2026年7月底前完工。"], expected: []),
    AuditCase(name: "a complaint", issues: ["Measure: #1 !doing\n+ 群众要求尽快修路，已派人勘查。"], expected: []),
    AuditCase(name: "quoted", issues: ["Measure: #1 !doing\n+ 删去“尽快整改”的说法。"], expected: []),
    AuditCase(name: "a measure that is done", issues: ["Measure: #1 !done\n+ 尽快完工。"], expected: []),
    AuditCase(name: "a finished issue", issues: [finished("尽快完工。")], expected: []),
    AuditCase(
      name: "the problem", issues: ["Title: 未尽快完工\nMeasure: #1 !doing\n+ 施工。"], expected: []),
  ]

  @Test(arguments: promises)
  func `in measures of open issues are found`(_ audited: AuditCase) throws {
    #expect(try places(.vaguePromise, audited) == audited.expected)
  }

  static let deadlines = [
    AuditCase(name: "in a measure", issues: ["Measure: #1 !doing\n+ 保证水渠尽早完工。"], expected: ["01"]),
    AuditCase(name: "in the goal", issues: ["Goal: 适时启用。"], expected: ["01"]),
    AuditCase(
      name: "a deadline", issues: ["Due: 2026-07-01\nMeasure: #1 !doing\n+ 确保尽早完工。"], expected: []),
    AuditCase(
      name: "long-term", issues: ["Flag: longterm\nMeasure: #1 !doing\n+ 确保尽早完工。"], expected: []),
    AuditCase(name: "争取 is no time", issues: ["Measure: #1 !doing\n+ 争取县里支持。"], expected: []),
    AuditCase(name: "finished", issues: [finished("尽快完工。")], expected: []),
  ]

  @Test(arguments: deadlines)
  func `are no deadline`(_ audited: AuditCase) throws {
    #expect(try places(.vagueDeadline, audited) == audited.expected)
  }
}

@Suite struct `Regular acts without a record` {
  static let cases = [
    AuditCase(name: "不定期", issues: [finished("司法所不定期开展卷宗自查。")], expected: ["01.1"]),
    AuditCase(name: "常态化", issues: [finished("建立常态化巡河机制。")], expected: ["01.1"]),
    AuditCase(name: "每季度", issues: [finished("镇纪委每季度抽查一次。")], expected: ["01.1"]),
    AuditCase(
      name: "dated occurrences",
      issues: [finished("建立季度抽查机制，在2025年9月18日、2026年1月14日开展检查。")], expected: []),
    AuditCase(
      name: "a check", issues: [finished("镇纪委每季度抽查一次。") + "\nCheck: 2026-03-01 @纪委 !ok"],
      expected: []),
    AuditCase(
      name: "a cadence", issues: [finished("镇纪委每季度抽查一次。") + "\nCadence: quarterly"],
      expected: []),
    AuditCase(
      name: "progress on the measure",
      issues: [finished("镇纪委每季度抽查一次。") + "\nProgress: 2026-03-01 @纪委 re:#1\n+ 抽查两村。"],
      expected: []),
    AuditCase(
      name: "told in a number", issues: [finished("每月开展一次集中学习，目前已开展6次。")], expected: []),
    AuditCase(
      name: "told in persons", issues: [finished("建立常态化谈心谈话机制，已谈话23人次。")], expected: []),
    AuditCase(name: "a frequency", issues: [finished("每季度开展检查2次。")], expected: ["01.1"]),
    AuditCase(name: "a payment", issues: [finished("工资按月打卡发放。")], expected: []),
    AuditCase(name: "a period", issues: [finished("补齐三季度学习记录，年度考核扣分。")], expected: []),
    AuditCase(name: "still to be done", issues: ["Measure: #1 !todo\n+ 每季度抽查一次。"], expected: []),
  ]

  @Test(arguments: cases)
  func `are found`(_ audited: AuditCase) throws {
    #expect(try places(.cadenceUnverifiable, audited) == audited.expected)
  }
}
