/// One issue on the timeline, drawn.

internal import LedgerModel
internal import Rules

struct TimelineBar {
  private let start: Day?
  private let due: Day?
  private let done: Day?
  private let isFinished: Bool
  private let isLongterm: Bool
  private let isLate: Bool
  private let milestones: [(day: Day, isDone: Bool)]

  init(_ issue: Issue, _ row: IssueRow, _ source: ExportSource) {
    start = issue.opened ?? source.header.silenceStart
    due = issue.due
    done = issue.done
    isFinished = row.status.isFinished
    isLongterm = row.status.isOpen && row.flags.contains(.longterm)
    isLate = OverdueRule.days(row, source.setting) > 0
    milestones = issue.entries(.milestone).compactMap { entry in
      guard entry.state != "void", let day = entry.day(of: "due") else { return nil }
      return (day, entry.state == "done")
    }
  }

  /// The days that the scale should reach.
  var days: [Day] { [start, due, done].compactMap(\.self) + milestones.map(\.day) }

  /// An issue without a deadline has no bar: where it would end nobody knows.
  func shapes(_ scale: TimelineScale) -> String {
    var text = ""
    if isFinished {
      if let start, let done { text += rect(scale, start, done, 2.6, 2.8, "#444") }
      if let due, due != done { text += use("due", scale.place(due)) }
      if let done { text += use("ok", scale.place(done)) }
    } else {
      if let start, isLongterm {
        text += rect(scale, start, scale.today, 2.6, 2.8, "#aaa") + arrow(scale)
      } else if let start, let due {
        text += rect(scale, start, due, 2.6, 2.8, "#fff")
        if scale.today > start {
          text += rect(scale, start, min(scale.today, due), 2.6, 2.8, "#aaa")
        }
      }
      if let due, isLate { text += rect(scale, due, scale.today, 3.2, 1.6, "#000") }
      if let due, !isLongterm { text += use(isLate ? "black" : "due", scale.place(due)) }
    }
    for milestone in milestones {
      text += use(milestone.isDone ? "stonedone" : "stone", scale.place(milestone.day))
    }
    if let start, scale.isBefore(start) { text += "<path d=\"M2 2.4L0.2 4L2 5.6Z\"/>" }
    return text
  }

  private func rect(
    _ scale: TimelineScale, _ from: Day, _ to: Day, _ top: Double, _ height: Double,
    _ colour: String
  ) -> String {
    let left = scale.place(from)
    let width = max(0.6, scale.place(to) - left)
    return "<rect x=\"\(left.length)\" y=\"\(top.length)\" width=\"\(width.length)\" "
      + "height=\"\(height.length)\" fill=\"\(colour)\" stroke=\"#000\" stroke-width=\"0.3\"/>"
  }

  /// From today on without an end.
  private func arrow(_ scale: TimelineScale) -> String {
    let (from, to) = (scale.place(scale.today), TimelineScale.width)
    return "<path d=\"M\(from.length) 4H\((to - 2).length)\" stroke=\"#000\" stroke-width=\"0.5\" "
      + "stroke-dasharray=\"1.6 1.2\" fill=\"none\"/>"
      + "<path d=\"M\((to - 2.6).length) 2.4L\((to - 0.3).length) 4L\((to - 2.6).length) 5.6Z\"/>"
  }

  /// Near the right edge a flag flies to the left.
  private func use(_ shape: String, _ place: Double) -> String {
    let isAtEdge = place > TimelineScale.width - 4.5 && !shape.hasPrefix("stone")
    let turn = isAtEdge ? " scale(-1,1)" : ""
    return "<use href=\"#\(shape)\" transform=\"translate(\(place.length),0)\(turn)\"/>"
  }
}
