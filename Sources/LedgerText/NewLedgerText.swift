/// The text that every new ledger starts with, ledger format §14.

internal import LedgerModel

/// The legend and the descriptors. They say in Chinese what the file is, and to recfix what a value
/// may be; `check` makes the same demands itself.
package enum LedgerTemplate {
  /// The comment above the header; the first line names the ledger.
  static func legend(title: String) -> String {
    "# \(TextCleaning.line(title))\n" + legendBody
  }

  /// A part of the legend that tells whether a file has one.
  static let legendMark = "# 字段对照："

  private static let legendBody = #"""
    #
    # 这是 guatu 台账文件，也是合法的 GNU recutils 文件，可用任何编辑器打开。
    # 空行分隔记录；“字段: 值”；以“+ ”开头的行是上一字段的续行（“+”单独一行 = 空行）；“#”开头是注释。
    # 字段对照：Inspected 被巡察单位 · Inspector 巡察机构 · VisitFrom/VisitTo 进驻起止 · FeedbackOn 反馈日期 · Deadline 整改期限
    #   ReportOn 通报日期 · Declared… 通报自称的数字 · Clerk 台账管理员 · Hotline 监督电话 · Note 备注

    """#

  /// The comment above the issues.
  static let issueLegend = #"""
    # 字段对照：Category 问题类别 · Title 具体问题 · Detail 问题描述 · Status 整改状态 · Lead 责任领导 · Unit 责任单位
    #   Owner 责任人 · Support 配合单位 · Due 整改时限 · Opened 启动 · Done 完成日期 · Closed 销号日期 · Since 现状态起始
    #   Goal 整改目标 · Blocker 卡点 · Flag 标记 · Cadence 周期 · Recheck 回头看 · Amount 金额 · Source 来源 · Note 备注
    #   Measure 措施 · Progress 进展 · Evidence 佐证 · SignOff 签批 · Check 抽查 · Milestone 节点 · Instruction 批示 · Decision 会议决定
    #   Extension 延期 · Handover 交接 · Notice 督办 · Accountability 问责 · Regulation 制度

    """#

  static let ledgerDescriptor = #"""
    %rec: Ledger
    %doc: 台账头：一份台账对应一次巡察反馈
    %key: Id
    %size: 1
    %type: VisitFrom,VisitTo,FeedbackOn,Deadline,ReportOn date
    %typedef: Count_t range 0 MAX
    %type: DeclaredCategories,DeclaredIssues,DeclaredMeasures,DeclaredDone,DeclaredMostly,DeclaredStaged,DeclaredOpen Count_t
    %type: DueSoonDays,UrgentDays,StallDays,StallDaysListed Count_t
    %type: DeclaredPercent real
    %mandatory: Format Title Inspected
    %unique: Format Title Inspector Inspected Kind VisitFrom VisitTo FeedbackOn Deadline
    %constraint: #FeedbackOn => FeedbackOn ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #Deadline => Deadline ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #ReportOn => ReportOn ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #VisitFrom => VisitFrom ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #VisitTo => VisitTo ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #VisitFrom && #VisitTo => !(VisitFrom >> VisitTo)
    %constraint: #FeedbackOn && #Deadline => FeedbackOn << Deadline

    """#

  static let issueDescriptor = #"""
    %rec: Issue
    %doc: 问题：一条记录一个具体问题，措施、进展、附件、签批、督办都写在本记录内
    %key: Id
    %typedef: Id_t regexp /^[0-9A-Za-z][0-9A-Za-z._-]*$/
    %type: Id Id_t
    %type: Due,Done,Closed,Opened,Since,Recheck date
    %constraint: #Due => Due ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #Done => Done ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %typedef: Status_t enum
    + todo     (未启动)
    + doing    (正在整改)
    + staged   (阶段性完成)
    + mostly   (基本完成)
    + done     (已完成)
    + closed   (已销号)
    + void     (撤销)
    + unknown  (未知)
    %type: Status Status_t
    %type: Category,Title,Lead,Unit line
    %mandatory: Title Status
    %unique: Category Title Detail Status Lead Unit Since Due Done Closed Opened Recheck Cadence Goal Blocker Amount Source Note
    %constraint: #Closed => Closed ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #Opened => Opened ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #Since => Since ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %constraint: #Recheck => Recheck ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    %typedef: Flag_t enum
    + longterm  (长期坚持)
    + listed    (挂牌督办)
    + immediate (立行立改)
    + extended  (已批准延期)
    + private   (不公开)
    %type: Flag Flag_t
    %type: Cadence regexp /^(daily|weekly|monthly|quarterly|halfyearly|yearly|[0-9]+ days)$/
    %type: Amount real
    %constraint: Status = 'done' => #Done
    %constraint: Status = 'closed' => (#Done && #Closed)
    %constraint: #Closed => Status = 'closed'
    %constraint: #Done => (Status = 'done' || Status = 'closed')
    # 条目字段：首行是“条目头”（空格分隔的标记），续行是正文。
    #   #编号  !状态  @人员或单位  日期  键:值
    %typedef: Measure_t regexp /^#[0-9A-Za-z._-]+ !(todo|doing|staged|done|void)( [^ ]+)*/
    %type: Measure Measure_t
    %typedef: Dated_t regexp /^[0-9]{4}-[0-9]{2}-[0-9]{2}( [^ ]+)+/
    %type: Progress,Evidence,SignOff,Handover,Check,Instruction,Decision,Extension,Answer Dated_t
    %typedef: Kind_t regexp /^([0-9]{4}-[0-9]{2}-[0-9]{2} )?kind:[^ ]+( [^ ]+)*/
    %type: Accountability,Regulation Kind_t
    %typedef: Milestone_t regexp /^#[0-9A-Za-z._-]+ !(todo|done|void)( [^ ]+)*/
    %type: Milestone Milestone_t
    %typedef: Notice_t regexp /^#[0-9A-Za-z._-]+ !(open|replied|closed) [0-9]{4}-[0-9]{2}-[0-9]{2}( [^ ]+)*/
    %type: Notice Notice_t

    """#
}

/// What is known of a ledger when it is made.
package struct NewLedger: Equatable, Sendable {
  package var id: String
  package var title: String
  package var inspected: String
  /// Further fields of the Ledger record by name, in any order; unknown names and empty values are
  /// left out, line breaks in fields of one line become blanks.
  package var fields: [(name: String, value: String)] = []

  package init(
    id: String, title: String, inspected: String, fields: [(name: String, value: String)] = []
  ) {
    self.id = id
    self.title = title
    self.inspected = inspected
    self.fields = fields
  }

  package static func == (left: NewLedger, right: NewLedger) -> Bool {
    left.text == right.text
  }

  /// The whole file: legend, header, and an empty set of issues.
  package var text: String {
    LedgerTemplate.legend(title: title) + "\n" + LedgerTemplate.ledgerDescriptor + "\n" + record
      + "\n" + LedgerTemplate.issueLegend + "\n" + LedgerTemplate.issueDescriptor
  }

  /// The Ledger record with its fields in canonical order, ended by LF.
  package var record: String {
    let own = [
      ("Id", id), ("Format", FormatVersion.current), ("Title", title), ("Inspected", inspected),
    ]
    var lines = ""
    for field in Field.ledger {
      for (name, value) in own + fields.filter({ pair in !own.contains { $0.0 == pair.name } })
      where name == field.name {
        lines += NewLedger.line(field, value)
      }
    }
    return lines
  }

  private static func line(_ field: Field, _ value: String) -> String {
    let clean = field.kind.isText ? TextCleaning.text(value) : TextCleaning.line(value)
    return clean.isEmpty ? "" : RecordText.field(field.name, clean)
  }
}

/// The text of a new ledger that passes `check` and recfix.
///
/// - Parameters:
///   - inspected: the inspected body.
///   - fields: further fields of the Ledger record.
package func newLedgerText(
  id: String, title: String, inspected: String, fields: [(name: String, value: String)] = []
) -> String {
  NewLedger(id: id, title: title, inspected: inspected, fields: fields).text
}
