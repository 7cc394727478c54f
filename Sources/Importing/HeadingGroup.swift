/// Headings of two rows: what the lower one means under the upper one.

internal import LedgerModel
internal import Prose

enum HeadingGroup {
  private static let words: Set<String> = [
    "责任落实", "时间安排", "责任分工", "整改责任", "责任", "责任主体", "整改时间", "时间", "整改安排", "进度安排", "责任清单",
    "时限清单", "问题清单", "任务清单", "完成情况", "整改情况", "整改落实", "整改要求", "基本情况", "问题情况", "责任体系", "时间节点",
    "时限", "落实情况", "销号情况", "整改责任落实",
  ]

  /// Whether a text is a heading over several others.
  static func isGroup(_ text: String) -> Bool { words.contains(HeadingText.normal(text)) }

  /// What only both together say: 责任 over 领导, 时间安排 over 启动, 整改措施 over 序号.
  static func meaning(of lower: String, under upper: String) -> ColumnMeaning? {
    let above = HeadingText.normal(upper)
    let below = HeadingText.normal(lower)
    guard above.count <= 20, below.count <= 20 else { return nil }
    if above.contains("措施") || above.contains("任务清单") {
      if let meaning = ofMeasures[below] { return meaning }
    }
    if above.contains("时间") || above.contains("时限") || above.contains("进度") || above.contains("期限")
      || above.contains("安排")
    {
      if let meaning = ofDays[below] { return meaning }
    }
    if above.contains("责任") || above.contains("分工"), let meaning = ofPeople[below] {
      return meaning
    }
    if above.contains("销号"), let meaning = ofClosing[below] { return meaning }
    return HeadingWords.all[above + below] ?? HeadingWords.all[below]
  }

  private static let ofMeasures: [String: ColumnMeaning] = [
    "序号": ColumnMeaning(.measureNumber), "编号": ColumnMeaning(.measureNumber),
    "内容": ColumnMeaning("Measure"), "具体内容": ColumnMeaning("Measure"),
    "责任人": ColumnMeaning(.measureOwner), "责任单位": ColumnMeaning(.measureOwner),
    "时限": ColumnMeaning(.measureDue), "完成时限": ColumnMeaning(.measureDue),
    "状态": ColumnMeaning(.measureStatus), "完成情况": ColumnMeaning(.measureStatus),
    "完成时间": ColumnMeaning(.measureDone), "完成日期": ColumnMeaning(.measureDone),
  ]

  private static let ofDays: [String: ColumnMeaning] = [
    "启动": ColumnMeaning("Opened"), "开始": ColumnMeaning("Opened"), "起": ColumnMeaning("Opened"),
    "完成": ColumnMeaning("Due"), "计划": ColumnMeaning("Due"), "计划完成": ColumnMeaning("Due"),
    "要求": ColumnMeaning("Due"), "截止": ColumnMeaning("Due"), "止": ColumnMeaning("Due"),
    "完成时间": ColumnMeaning("Due"), "实际": ColumnMeaning("Done"), "实际完成": ColumnMeaning("Done"),
    "销号": ColumnMeaning("Closed"),
  ]

  private static let ofPeople: [String: ColumnMeaning] = [
    "领导": ColumnMeaning("Lead"), "牵头": ColumnMeaning("Lead"), "县领导": ColumnMeaning("Lead"),
    "单位": ColumnMeaning("Unit"), "部门": ColumnMeaning("Unit"), "主责": ColumnMeaning("Unit"),
    "人": ColumnMeaning("Owner"), "人员": ColumnMeaning("Owner"), "直接": ColumnMeaning("Owner"),
    "配合": ColumnMeaning("Support"), "协同": ColumnMeaning("Support"),
  ]

  private static let ofClosing: [String: ColumnMeaning] = [
    "时间": ColumnMeaning("Closed"), "日期": ColumnMeaning("Closed"),
    "是否": ColumnMeaning("Status", .closing), "情况": ColumnMeaning("Status", .closing),
  ]
}
