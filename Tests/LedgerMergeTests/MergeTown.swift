// A small ledger, and what sides make of it.
import LedgerMerge
import LedgerModel
import LedgerText

enum MergeTown {
  static let text = """
    # 试镇台账
    # 说明甲
    # 说明乙

    %rec: Ledger
    %key: Id
    %type: FeedbackOn,Deadline date

    Id: T-1
    Format: guatu-ledger 1
    Title: 试镇整改台账
    Inspected: 试镇党委
    FeedbackOn: 2025-12-05
    Deadline: 2026-06-05
    Disable: stalled
    Note: 台账备注

    # 问题从这里开始
    %rec: Issue
    %key: Id
    %type: Due,Done date
    %mandatory: Title Status

    Id: 01
    Title: 一
    Detail: 甲段
    +
    + 乙段
    Status: doing
    Lead: 贺
    Owner: 许
    Owner: 顾
    Due: 2026-03-31
    Opened: 2026-01-01
    Flag: listed
    Measure: #1 !doing @许 due:2026-03-31
    + 措施一
    Measure: #2 !todo @顾
    + 措施二
    Progress: 2026-01-10 @许
    + 进展一
    Progress: 2026-01-20 @许
    + 进展二
    XOwn: 自用
    # 记录里的注释
    Note: 备注

    # 二号的注释
    Id: 02
    Title: 二
    Status: done
    Done: 2026-02-01

    Id: 03
    Title: 三
    Status: todo

    %rec: Other
    %doc: 别的

    Name: 其他
    Value: 1

    Id: k
    Value: 2

    """

  static func ledger(_ text: String) -> Ledger { ledger(bytes: Array(text.utf8)) }

  static func ledger(bytes: [UInt8]) -> Ledger {
    Ledger(bytes: LedgerBytes(bytes), path: "t.rec", today: Day(number: 20_600))
  }

  /// The text with pieces replaced, each of which stands there.
  static func edited(_ edits: [Replacement], in base: String = text) throws -> String {
    try edits.reduce(base) { text, edit in
      guard let range = text.firstRange(of: edit.old) else { throw NothingToReplace(edit: edit) }
      return text.replacingCharacters(in: range, with: edit.new)
    }
  }

  struct NothingToReplace: Error { let edit: Replacement }
}

/// One change that a side made to the text.
struct Replacement: Sendable {
  let old: String
  let new: String
  init(_ old: String, _ new: String) {
    self.old = old
    self.new = new
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}

/// Lines of a text without blank ones, sorted: what two results must have in common.
func sortedLines(_ text: String) -> [String] {
  text.split(separator: "\n").map(String.init).sorted()
}

func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
