/// Issues and measures of one unit or leader, as a monthly meeting counts them.

internal import LedgerModel
internal import Rules

struct DispatchCount {
  var issues = 0
  var finished = 0
  var overdue = 0
  var stalled = 0
  var measures = 0
  var done = 0
  /// Neither done nor late.
  var running = 0
  /// Not done, and their own deadline, or where they have none their issue's, is past.
  var late = 0

  mutating func add(_ issue: Issue, _ row: IssueRow, _ setting: RuleSetting) {
    issues += 1
    if issue.status.isFinished { finished += 1 }
    let isLate = OverdueRule.days(row, setting) > 0
    if isLate { overdue += 1 }
    if StalledRule.judge(row, setting) != nil { stalled += 1 }
    for measure in issue.countedMeasures {
      measures += 1
      if measure.state == "done" {
        done += 1
      } else if measure.day(of: "due").map({ $0 < setting.today }) ?? isLate {
        late += 1
      } else {
        running += 1
      }
    }
  }

  static func + (left: DispatchCount, right: DispatchCount) -> DispatchCount {
    var sum = left
    sum.issues += right.issues
    sum.finished += right.finished
    sum.overdue += right.overdue
    sum.stalled += right.stalled
    sum.measures += right.measures
    sum.done += right.done
    sum.running += right.running
    sum.late += right.late
    return sum
  }

  static let columns: [Sheet.Column] = [
    Sheet.Column("问题数", width: 9), Sheet.Column("问题已完成", width: 12),
    Sheet.Column("问题逾期", width: 10), Sheet.Column("问题停滞", width: 10),
    Sheet.Column("措施数", width: 9), Sheet.Column("措施已完成", width: 12),
    Sheet.Column("措施进行中", width: 12), Sheet.Column("措施超期未完", width: 14),
    Sheet.Column("问题完成率", width: 12), Sheet.Column("措施完成率", width: 12),
  ]

  var cells: [Sheet.Cell] {
    [
      Sheet.Cell(issues), Sheet.Cell(finished),
      Sheet.Cell(overdue, overdue > 0 ? .overdue : .plain),
      Sheet.Cell(stalled, stalled > 0 ? .stalled : .plain), Sheet.Cell(measures),
      Sheet.Cell(done), Sheet.Cell(running), Sheet.Cell(late, late > 0 ? .overdue : .plain),
      DispatchCount.share(finished, of: issues), DispatchCount.share(done, of: measures),
    ]
  }

  private static func share(_ part: Int, of whole: Int) -> Sheet.Cell {
    whole > 0 ? Sheet.Cell(.percent(Double(part) / Double(whole))) : Sheet.Cell(.empty)
  }
}
