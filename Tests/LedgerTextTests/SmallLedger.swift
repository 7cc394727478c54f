// A small ledger with the standard header and one entry of every kind, for mutations.
import LedgerModel
import LedgerText

enum SmallLedger {
  static let text =
    newLedgerText(
      id: "T-1", title: "小镇台账", inspected: "某镇党委",
      fields: [
        ("VisitFrom", "2025-09-15"), ("VisitTo", "2025-10-24"), ("FeedbackOn", "2025-12-05"),
        ("Deadline", "2026-06-05"), ("DeclaredIssues", "3"), ("DueSoonDays", "10"),
        ("Note", "口径：一个问题一条。\n每周五对账。"),
      ]) + """

      Id: 01
      Category: 责任落实
      Title: 牵头单位与职责不对应
      Detail: 第一段。
      +
      + 第二段。
      Status: done
      Lead: 贺连山
      Unit: 镇党政办
      Owner: 许知遥
      Owner: 顾青
      Due: 2026-03-31
      Opened: 2026-01-02
      Done: 2026-03-20
      Flag: longterm
      Cadence: quarterly
      Amount: 186000.50
      Related: 02
      Measure: #1 !done @许知遥 due:2026-01-20 done:2026-01-16
      + 重新分解任务。
      Measure: #2 !void
      + 撤下的措施。
      Progress: 2026-01-16 @许知遥 re:#1
      + 分工表通过。
      Evidence: 2026-02-27 @顾青 file:evidence/01/办法.pdf
      + 印发稿
      SignOff: 2026-03-24 @柳闻笙 role:纪委复核 !agree
      + 同意。

      Id: 02
      Title: 轮换后无人接续
      Status: staged
      Handover: 2026-02-10 from:祁望 to:沈既白
      + 移交两份事项。
      Notice: #D1 !replied 2026-04-08 @县委巡察办 due:2026-04-18
      + 请说明。
      Check: 2026-03-30 @沈既白 !ok
      Milestone: #M1 !todo due:2026-05-20
      Instruction: 2026-03-12 @贺连山
      + 每周报一次。
      Decision: 2026-03-13 @镇党委会 meeting:2026-03-13 owner:沈既白
      Extension: 2026-04-03 @贺连山 !approved from:2026-04-30 to:2026-05-31
      + 顺延一个月。
      Accountability: kind:诫勉 count:2
      Regulation: 2026-02-01 kind:新建 doc:3号
      + 交接办法
      Answer: 2026-04-01 @沈既白 rule:stalled
      + 等联合验收。
      XColumn: 自带的一列

      # 下面这条已经销号
      Id: 03
      Title: 公示栏空置
      Status: closed
      Since: 2026-02-20
      Done: 2026-02-10
      Closed: 2026-02-20

      """
}

/// A generator with a fixed seed, so that a failing sample can be made again.
struct Lehmer: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 2 &+ 1 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

/// One small accident in a file.
enum Mutation {
  static func apply(_ bytes: [UInt8], using random: inout Lehmer) -> [UInt8] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.insert([], at: line)
    case 3: lines.insert(Array("随手一句".utf8), at: line)
    case 4: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
    case 5: lines[line].insert(32, at: 0)
    case 6: lines[line].append([32, 92, 9, 13].randomElement(using: &random) ?? 32)
    case 7 where !lines[line].isEmpty: lines[line].removeLast()
    case 8 where !lines[line].isEmpty:
      lines[line].remove(at: Int.random(in: 0..<lines[line].count, using: &random))
    case 9:
      let words = [":", " ", "#", "!", "@", "2026-13-01", "x", "%", "+", "-", "0", "，", "\t"]
      let word = Array((words.randomElement(using: &random) ?? " ").utf8)
      lines[line].insert(
        contentsOf: word, at: Int.random(in: 0...lines[line].count, using: &random))
    case 10 where !lines[line].isEmpty:
      lines[line][Int.random(in: 0..<lines[line].count, using: &random)] =
        UInt8.random(in: 32..<127, using: &random)
    case 11:
      lines.insert(Array((continuations.randomElement(using: &random) ?? "+").utf8), at: line)
    case 12:
      lines[line].append(
        contentsOf: (endings.randomElement(using: &random) ?? "\\").utf8)
    case 13: exchangeBlank(in: &lines[line], &random)
    case 14: respell(&lines[line], &random)
    case 15: lines.insert(Array((descriptors.randomElement(using: &random) ?? "").utf8), at: line)
    case 16: while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    case 17: return Array(lines[...line].joined(separator: [10]))
    default:
      if let colon = lines[line].firstIndex(of: 58) { lines[line].removeSubrange((colon + 1)...) }
    }
    return Array(lines.joined(separator: [10]))
  }

  private static let continuations = [
    "+", "+ ", "+\t", "+x", "+甲", "+ \\", "+\\", " ", "\t", "\u{3000}", "\u{A0}", "# \\", "#甲",
  ]
  private static let endings = [
    "\\", " \\", "\\\\", "\\ ", "\t", "\u{3000}", "\u{A0}", "\u{B}", "\r", " +",
  ]
  /// Lines of a descriptor where there is one, and of a record elsewhere.
  private static let descriptors = [
    "%sort: Due", "%auto: Lead", "%auto: Due", "%type: Lead int", "%doc:甲", "%key: Title",
    "%singular: Lead", "%size: 3", "%size: < 9", "%unique: Owner", "%prohibit: XColumn",
    "%constraint: Due << Done", "%type: XColumn size 9", "%mandatory: Id", "%confidential: Note",
    "%allowed: Id Title", "XOwn:", "Related: 77", "Note:甲", "Flag: listed",
  ]

  /// Another blank, or none, where one stands.
  private static func exchangeBlank(in line: inout [UInt8], _ random: inout Lehmer) {
    let places = line.indices.filter { line[$0] == 32 }
    guard let place = places.randomElement(using: &random) else { return }
    let blanks = ["", "\t", "  ", "\u{3000}", "\u{A0}", "\t ", "\u{2003}"]
    line.replaceSubrange(
      place..<place + 1, with: (blanks.randomElement(using: &random) ?? "").utf8)
  }

  /// What people write in the place of codes, days and numbers.
  private static func respell(_ line: inout [UInt8], _ random: inout Lehmer) {
    guard let colon = line.firstIndex(of: 58) else { return }
    let words = [
      "正在整改", "已完成", "长期坚持", "整改中", "doing ", "挂牌督办", "每季度", "2026年6月5日", "2026/6/5",
      "guatu-ledger 01", "guatu-ledger 2", "15天", "１５", "186,000", "甲、乙",
    ]
    line.replaceSubrange(
      (colon + 1)..., with: (Bool.random(using: &random) ? " " : "").utf8)
    line += (words.randomElement(using: &random) ?? "").utf8
  }
}
