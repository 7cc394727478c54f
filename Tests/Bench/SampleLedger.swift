/// Invented ledgers of any size: the same size gives the same bytes.

import Glibc
import LedgerModel
import LedgerText

/// Writes ledgers whose dates lie around 2026-06-15, the day to judge them by.
struct SampleLedger {
  static let today = "2026-06-15"
  /// Stands in every 500th title, and the longer one in every 1000th, for searching.
  static let needles = ["样", "样板"]

  /// Issues whose title holds the needle of that length.
  static func holding(needle characters: Int, of issues: Int) -> Int {
    issues / (characters == 1 ? 500 : 1000)
  }

  private let issues: Int
  private let width: Int
  private let middle: Int
  private var seed: UInt64 = 20_260_615

  init(issues: Int) {
    self.issues = issues
    width = max(2, String(issues).count)
    middle = Int(Day(iso: SampleLedger.today)?.number ?? 0)
  }

  /// Writes the ledger to a file.
  mutating func write(to path: String) throws {
    guard let file = fopen(path, "w") else { throw Trouble("cannot write \(path)") }
    var text = newLedgerText(
      id: "ceshi-2026", title: "测速用台账", inspected: "测速镇党委",
      fields: [("FeedbackOn", "2025-12-05"), ("Deadline", "2026-12-05")])
    var isWhole = true
    for number in 1...issues {
      add(number, to: &text)
      if text.utf8.count > 1 << 20 || number == issues {
        isWhole = isWhole && text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
        text = ""
      }
    }
    isWhole = fclose(file) == 0 && isWhole
    if !isWhole { throw Trouble("\(path) could not be written whole") }
  }

  private mutating func add(_ number: Int, to text: inout String) {
    let digits = String(number)
    let status = pick(Invented.statuses)
    let isFinished = status == "done" || status == "closed"
    let opened = -190 - random(20)
    let due = -120 + random(260)
    let done = -150 + random(140)
    let closed = done + 1 + random(9)
    let owner = pick(Invented.people)
    var title = pick(Invented.places) + pick(Invented.faults)
    if number % 1000 == 0 { title += SampleLedger.needles[1] }
    if number % 1000 == 500 { title += SampleLedger.needles[0] }
    text += "\nId: " + String(repeating: "0", count: width - digits.count) + digits
    text += "\nCategory: \(pick(Invented.categories))\nTitle: \(title)"
    text += "\nDetail: \(pick(Invented.details))\n+\n+ \(pick(Invented.details))"
    text += "\nStatus: \(status)"
    if random(25) > 0 { text += "\nLead: \(pick(Invented.people))" }
    text += "\nUnit: \(pick(Invented.units))\nOwner: \(owner)"
    if random(20) > 0 { text += "\nDue: \(day(due))" }
    text += "\nOpened: \(day(opened))"
    if isFinished { text += "\nDone: \(day(done))" }
    if status == "closed" { text += "\nClosed: \(day(closed))" }
    if random(12) == 0 { text += "\nFlag: longterm" }
    for step in 1...2 {
      let state = isFinished ? "done" : step == 1 ? "doing" : "todo"
      text += "\nMeasure: #\(step) !\(state) @\(pick(Invented.people)) due:\(day(due))"
      if isFinished { text += " done:\(day(done))" }
      text += "\n+ \(pick(Invented.steps))"
    }
    var at = opened
    for _ in 0..<(1 + random(3)) {
      at += 10 + random(55)
      if at > (isFinished ? done : 0) { break }
      text += "\nProgress: \(day(at)) @\(owner)\n+ \(pick(Invented.notes))"
    }
    if isFinished { text += "\nEvidence: \(day(done)) @\(owner)\n+ \(pick(Invented.proofs))" }
    if status == "closed" {
      text += "\nSignOff: \(day(closed)) @\(pick(Invented.people)) !agree role:纪委复核\n+ 同意销号。"
    }
    text += "\n"
  }

  /// A number from 0 to below a limit, by a linear congruence of 64 bits.
  private mutating func random(_ limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % limit
  }

  private mutating func pick(_ words: [String]) -> String { words[random(words.count)] }

  private func day(_ offset: Int) -> String {
    Day(number: Int32(middle + offset)).iso
  }
}

/// The words of invented issues.
private enum Invented {
  static let statuses = words("todo doing doing doing staged mostly done done done closed closed")
  static let people = words("贺连山 许知遥 顾青 柳闻笙 陆行舟 简仲夏 苗春和 沈既白 温予安 葛长林")
  static let units = words("镇党政办 镇财政所 镇纪委 镇党建办 镇住建办 镇农业农村办 镇民政办 镇经发办")
  static let categories = words("责任落实层层递减 学习教育流于形式 项目建设管理松散 惠农政策落实走偏 干部作风不够扎实 集体资产监管缺位")
  static let places = words("上河村 下洼村 芦苇湾村 白石桥社区 镇卫生院 便民服务中心 镇中心小学 农机站")
  static let faults = words(
    "公开栏更新不及时 大额支出先付后批 集体资产台账与实物对不上 值班记录缺失 补贴名单公示期不足 承包费长期挂账 工程变更签证手续不全 窗口一次办结率低")
  static let details = [
    "抽查近两年的原始凭证，发现审批、验收、付款三个环节的签字日期前后矛盾，经办人说法不一。",
    "会议记录只写原则同意，没有参会人员发言，无法看出是否真正研究过。",
    "制度修订后没有组织学习，经办人仍按旧办法执行，分管领导没有及时发现。",
    "走访群众时反映办事要跑多趟，窗口之间互相推诿，登记簿上却都写着当日办结。",
  ]
  static let steps = [
    "逐笔核对原始凭证，列出差错清单，由经办人和分管领导共同签字确认。",
    "修订办事流程，明确审批、验收、付款三个环节的责任人和时间。",
    "召开专题会议研究，形成会议纪要，并在公开栏公示七天。",
    "组织经办人员集中学习，逐人测试，结果记入年度考核。",
  ]
  static let notes = [
    "已完成清单核对，发现差错三处，正在补办手续。", "与相关单位会商一次，明确下一步分工。", "公示期满，没有收到异议。",
    "现场查看整改情况，拍照留存。", "因天气原因施工暂缓，预计下月恢复。",
  ]
  static let proofs = words("会议纪要及签到表 修订后的制度印发稿 整改前后对比照片 公示栏照片及公示情况说明")

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
