// Small ledgers for boards whose every record a test knows.

import Board
import Canvas
import LedgerModel
import LedgerText
import TestSupport

enum BoardLedgers {
  private static let head = """
    %rec: Ledger

    Id: T-1
    Format: guatu-ledger 1
    Title: 柳溪镇整改台账
    Inspected: 柳溪镇党委
    FeedbackOn: 2025-12-15
    Deadline: 2026-06-30

    %rec: Issue
    %key: Id


    """

  /// Seven issues of every kind: late, due soon, undated, long-term, finished, closed, withdrawn.
  static let seven =
    head + """
      Id: 01
      Category: 责任落实
      Title: 会议纪要无人落实
      Status: doing
      Lead: 柳闻笙
      Unit: 党政办
      Due: 2026-05-06
      Opened: 2026-01-05
      Measure: #1 !doing @顾青 due:2026-05-01
      + 建立督办清单
      Progress: 2026-06-10 @顾青
      + 清单已经列出

      Id: 02
      Category: 资金管理
      Title: 鱼塘承包费长期挂账
      Status: todo
      Lead: 柳闻笙
      Unit: 财政所
      Due: 2026-06-20
      Opened: 2026-06-01

      Id: 03
      Category: 资金管理
      Title: 食堂采购不比价
      Status: staged
      Lead: 苗春和
      Unit: 财政所
      Due: 2026-07-10
      Opened: 2026-01-05
      Progress: 2026-06-01 @苗春和
      + 制度已经印发

      Id: 04
      Category: 责任落实
      Title: 网格巡查记录缺失
      Status: todo

      Id: 05
      Category: 作风建设
      Title: 午间脱岗
      Status: done
      Lead: 苗春和
      Unit: 党政办
      Due: 2026-05-01
      Done: 2026-04-20
      Progress: 2026-04-20 @苗春和
      + 抽查三次未见脱岗

      Id: 06
      Category: 作风建设
      Title: 公示栏久不更新
      Status: closed
      Lead: 顾青
      Done: 2026-03-01
      Closed: 2026-04-01
      SignOff: 2026-04-01 @许知遥 role:纪委 !agree

      Id: 07
      Category: 责任落实
      Title: 重复登记的一条
      Status: void
      Progress: 2026-03-01 @许知遥
      + 撤销：与01号重复

      """

  /// The same with a row inserted before all others and the second one moved to the end.
  static let sevenReordered: String = {
    let inserted = "Id: 99\nTitle: 外面新加的一条\nStatus: todo\nLead: 顾青\n\n"
    guard let first = seven.range(of: "Id: 01\n"), let second = seven.range(of: "Id: 02\n"),
      let third = seven.range(of: "Id: 03\n")
    else { return "" }
    return String(seven[..<first.lowerBound]) + inserted
      + seven[first.lowerBound..<second.lowerBound] + seven[third.lowerBound...] + "\n"
      + seven[second.lowerBound..<third.lowerBound]
  }()

  static let empty = head

  /// A whole issue, one with a day that does not exist, one without a title, and a line that is none.
  static let broken =
    head + """
      Id: 01
      Title: 会议纪要无人落实
      Status: doing
      Lead: 柳闻笙
      Due: 2026-05-06

      Id: 02
      Title: 日期写错的一条
      Status: todo
      Due: 2026-02-31

      Id: 03
      Status: todo

      这一行不是字段

      """
}

extension String {
  /// The first place of a text, without Foundation.
  func range(of needle: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }

  func replacingOnce(_ old: String, with new: String) -> String {
    guard let range = range(of: old) else { return self }
    return self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

extension BoardPlayer {
  var prompt: Prompt? { if case .prompt(let prompt)? = state.screens.last { prompt } else { nil } }
  var picker: Picker? { if case .picker(let picker)? = state.screens.last { picker } else { nil } }
  var question: Question? {
    if case .question(let question)? = state.screens.last { question } else { nil }
  }
  var isOnPage: Bool { if case .issue? = state.screens.last { true } else { false } }
  var isOnBoard: Bool { state.screens.isEmpty }
  var selected: String? { state.selectedID?.text }

  /// Opens the menu of changes and presses the key that it shows for an action.
  mutating func menu(_ action: Action) {
    press(.function(4))
    guard let key = picker?.items.first(where: { $0.value == .action(action) })?.key.first else {
      return
    }
    press(.character(key))
  }

  var message: String { state.message?.text ?? "" }
}
