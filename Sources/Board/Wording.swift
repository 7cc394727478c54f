/// The sentences of the screen that belong to no action, rule or error.

import LedgerModel

enum Wording {
  static let name = Phrase(zh: "挂图作战", en: "guatu")
  static let outside = Phrase(zh: "外部修改", en: "outside")
  static let mergedIn = Phrase(zh: "（已与这里的修改合并）", en: " (merged with the changes here)")
  static let none = Phrase(zh: "无", en: "none")
  static let broken = Phrase(zh: "待处理", en: "unreadable")
  static let unreadableRecord = Phrase(zh: "无法识别的记录", en: "unreadable record")
  static let ownerless = Phrase(zh: "未定责任人", en: "no owner")
  static let unitless = Phrase(zh: "未定单位", en: "no unit")
  static let uncategorised = Phrase(zh: "未分类", en: "no category")
  static let nothingShown = Phrase(
    zh: "没有符合筛选的问题。按 Esc 取消筛选", en: "No issue matches the filter. Esc lifts it")
  static let emptyLedger = Phrase(
    zh: "这本台账还没有问题。按 F2 新增", en: "This ledger has no issue yet. F2 adds one")
  static let emptyLedgerReadOnly = Phrase(
    zh: "这本台账还没有问题", en: "This ledger has no issue yet")
  static let brokenRecord = Phrase(
    zh: "这条记录有错误，改正以前不能修改", en: "this record has errors and cannot be changed until mended")
  static let nothingSelected = Phrase(zh: "没有选中的问题", en: "nothing is selected")
  /// The only answer to what is merely said.
  static let understood = Phrase(zh: "知道了", en: "I see")
  static let presentState = Phrase(zh: "现在的状态", en: "the present one")
  static let noOwnerMark = Phrase(zh: "——", en: "--")
  static let readOnly = Phrase(zh: "只读", en: "read-only")
  static let untouched = Phrase(zh: "未改动", en: "unchanged")
  static let unsaved = Phrase(zh: "未保存", en: "not saved")
  static let textUnsaved = Phrase(zh: "文字未保存", en: "text not saved")
  static let nothingUrgent = Phrase(
    zh: "没有逾期或停滞的问题", en: "Nothing is late or stands still")
  static let notChosen = Phrase(
    zh: "这里还没有选定：Enter 确定，Esc 取消", en: "Nothing is chosen here yet: Enter takes it, Esc cancels")
  static let fileGone = Phrase(zh: "文件不见了", en: "the file is gone")
  static let others = Phrase(zh: "其他", en: "others")
  static let finished = Phrase(zh: "办结", en: "finished")
  static let or = Phrase(zh: "或", en: "or")
  static let filterNone = Phrase(zh: "筛选 无", en: "filter none")
  static let filter = Phrase(zh: "筛选", en: "filter")
  /// Stands for typed words that not everybody may read.
  static let byText = Phrase(zh: "按文字", en: "by text")

  static let comma = Phrase(zh: "、", en: ", ")
  /// `01、02、03`; of more than twelve the first and how many there are.
  static func numbers(_ issues: [IssueID]) -> Phrase {
    let shown = issues.prefix(12).map(\.text)
    let (zh, en) = (shown.joined(separator: comma.zh), shown.joined(separator: comma.en))
    guard issues.count > shown.count else { return Phrase(zh: zh, en: en) }
    return Phrase(zh: "\(zh) 等 \(issues.count) 个", en: "\(en) … \(issues.count) in all")
  }

  static let nothingChanges = Phrase(zh: "没有变化", en: "Nothing changes")
  static let colon = Phrase(zh: "：", en: ": ")
  static let nothingTyped = Phrase(
    zh: "这一栏没有可以撤回的输入；Esc 取消", en: "Nothing typed here to undo; Esc cancels")
  static let leftFilter = Phrase(zh: "，筛选不再显示它", en: "; the filter hides it now")
  static let leftBoard = Phrase(zh: "，看板不再显示它", en: "; the board shows it no more")
  static func moved(to column: String) -> Phrase {
    Phrase(zh: "，移到“\(column)”", en: "; now under “\(column)”")
  }
  static let longterm = Phrase(zh: "长期", en: "long")
  static let closingStep = Phrase(zh: "销号要有这一步", en: "closing needs this one")
  static func signAs(_ verdict: Phrase) -> Phrase {
    Phrase(zh: "签批“\(verdict.zh)”，以什么身份", en: "sign off (\(verdict.en)): as what")
  }
  static let changeMarked = Phrase(zh: "一起修改", en: "change together")
  static let personFirst = Phrase(
    zh: "先选是谁的：刚才写的内容留着，下一步接着写",
    en: "First say whose it is: what you typed is kept for the next step")
  static let roleFirst = Phrase(
    zh: "先选以什么身份签批：刚才写的意见留着，最后一步接着写",
    en: "First say as what it is signed: what you typed is kept for the last step")
  static let inputMethod = Phrase(
    zh: "当前为中文输入：按 Shift 切换，或用方向键、Enter、F 键",
    en: "An input method is on: press Shift, or use arrows, Enter and F keys")
  static let sortFirst = Phrase(
    zh: "先选是哪一种：刚才写的内容留着，最后一步接着写",
    en: "First say of which kind: what you typed is kept for the last step")
  static let approverFirst = Phrase(
    zh: "先选谁批准的：刚才写的理由留着，下一步接着写",
    en: "First say who approved it: what you typed is kept for the next step")
  static let chooseSigner = Phrase(
    zh: "↑↓ 选人，没有就输入姓名", en: "Choose who it is, or type a name")
  static let chooseApprover = Phrase(
    zh: "↑↓ 选批准的人，没有就输入姓名", en: "Choose who agreed, or type a name")
  static let chooseDocument = Phrase(
    zh: "↑↓ 选台账旁边的文件，别处的写路径", en: "Choose a file beside the ledger, or type a path")
  static let noDocument = Phrase(
    zh: "台账旁边没有这样的文件，写文件的路径", en: "No such file beside the ledger; type a path")
  /// The ordinary steps on the way to a closing, offered behind those of the ledger.
  static let signOffRoles = [
    "申请销号", "责任单位自查", "分管领导审核", "整改办复核", "纪委复核", "领导小组审定", "书记审定", "巡察办验收",
  ]
  /// The ordinary ways in which somebody is held to account, the gentlest first.
  static let accountabilityKinds = [
    "批评教育", "提醒谈话", "责令检查", "诫勉", "通报批评", "组织处理", "党纪处分", "政务处分", "移送司法机关",
  ]
  static let regulationKinds = RegulationKind.allCases.map(\.label.zh)
  /// The role of whoever leads the issue.
  static let leadRole = "责任领导"
  /// Texts in their order, each once, without empty ones.
  static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = [""]
    return texts.filter { seen.insert($0).inserted }
  }
  static let whoPostponed = Phrase(zh: "延期：谁批准的", en: "postponed: who approved it")
  static let whoAdvanced = Phrase(zh: "提前：谁同意的", en: "brought forward: who agreed")
  static let postponing = Phrase(zh: "延期理由", en: "why it is put off")
  static let advancing = Phrase(zh: "提前的理由", en: "why it comes earlier")
  static let makingLongterm = Phrase(zh: "改为长期坚持的理由", en: "why it becomes long-term")
  static let clearingDeadline = Phrase(zh: "取消时限的理由", en: "why the deadline goes")

  static func reason(for status: Phrase) -> Phrase {
    Phrase(zh: "改为“\(status.zh)”的理由", en: "why it becomes “\(status.en)”")
  }
  static func reason(toDo what: Phrase) -> Phrase {
    Phrase(zh: "\(what.zh)的理由", en: "why: \(what.en)")
  }
  /// How many of several issues stand so already.
  static func present(_ count: Int) -> Phrase {
    Phrase(zh: "现在 \(count) 个", en: "\(count) now")
  }
  /// Asks for one name where several issues have different ones.
  static func oneForAll(_ count: Int) -> Phrase {
    Phrase(zh: "↑↓ 选一个，\(count) 个问题都用它", en: "Choose one for all \(count)")
  }
  /// The row of a list that stands for what was typed.
  static func new(_ text: String, ticks: Bool) -> Phrase {
    ticks
      ? Phrase(
        zh: "新的：“\(text)”，空格勾上，可以接着再加",
        en: "new: “\(text)”; Space ticks it, more can follow")
      : Phrase(zh: "新的：“\(text)”", en: "new: “\(text)”")
  }
  /// What Enter saves in a list of ticks.
  /// - Parameter isShared: names that all of several issues get; each keeps its others.
  static func saves(_ names: [String], isShared: Bool = false) -> Phrase {
    if isShared {
      guard !names.isEmpty else {
        return Phrase(
          zh: "Enter 保存：没有勾的，各自的不动", en: "Enter: nobody is ticked, all keep their own")
      }
      return Phrase(
        zh: "Enter 每个都有：\(names.joined(separator: "、"))，各自的不动",
        en: "Enter: all of them get \(names.joined(separator: ", ")), and keep their own")
    }
    return names.isEmpty
      ? Phrase(zh: "Enter 保存：无", en: "Enter saves: none")
      : Phrase(
        zh: "Enter 保存：\(names.joined(separator: "、"))",
        en: "Enter saves: \(names.joined(separator: ", "))")
  }
  /// What Enter saves of the rules of the audit.
  static func rulesOff(_ count: Int) -> Phrase {
    count == 0
      ? Phrase(zh: "Enter 保存：全部在用", en: "Enter saves: all in use")
      : Phrase(zh: "Enter 保存：停用 \(count) 条", en: "Enter saves: \(count) off")
  }
  static func forMarked(_ count: Int, _ numbers: String) -> Phrase {
    Phrase(zh: "勾选的 \(count) 个：\(numbers)", en: "the \(count) ticked: \(numbers)")
  }
  static func line(_ line: Int) -> Phrase { Phrase(zh: "第\(line)行", en: "line \(line)") }
  /// - Parameter hidden: further issues that this screen does not show.
  static func total(_ count: Int, hidden: Int) -> Phrase {
    hidden == 0
      ? Phrase(zh: "共\(count)", en: "\(count) in all")
      : Phrase(zh: "共\(count)（另有\(hidden)个不公开）", en: "\(count) in all (\(hidden) private)")
  }
  static func percent(_ value: Int) -> Phrase { Phrase(zh: "完成\(value)%", en: "\(value)% done") }
  static func shown(_ shown: Int, _ total: Int) -> Phrase {
    Phrase(zh: "显示\(shown) / 共\(total)", en: "\(shown) of \(total)")
  }
  static func more(_ count: Int) -> Phrase { Phrase(zh: "还有\(count)", en: "\(count) more") }
  static func unfolds(_ arrow: Character) -> Phrase {
    Phrase(zh: "已收起，\(arrow) 展开", en: "folded, \(arrow) unfolds")
  }
  static func folded(_ title: String, _ count: Int) -> Phrase {
    Phrase(zh: "\(title) \(count) 已收起，→ 展开", en: "\(title) \(count) folded, → unfolds")
  }
  static func lateCount(_ count: Int) -> Phrase {
    Phrase(zh: "逾期\(count)", en: "\(count) late")
  }
  /// `另2列9个` after the names of some columns: what is not named, and its issues where they are
  /// counted.
  static func otherColumns(_ count: Int, holding issues: Int?, isAll: Bool) -> Phrase {
    let holding = issues.map(String.init)
    return Phrase(
      zh: "\(isAll ? "" : "另")\(count)列" + (holding.map { $0 + "个" } ?? ""),
      en: "\(isAll ? "" : "+")\(count) columns" + (holding.map { " with " + $0 } ?? ""))
  }
  static func stillCount(_ count: Int) -> Phrase { Phrase(zh: "停\(count)", en: "\(count) still") }
  static let lapsed = Phrase(zh: "周期逾", en: "lapsed")
  static let rechecks = Phrase(zh: "回头看", en: "recheck")
  static let notices = Phrase(zh: "督办逾", en: "notices late")
  /// Regular checks, rechecks and notices together.
  static let otherLate = Phrase(zh: "另逾", en: "others late")
  static func saved(_ time: String) -> Phrase { Phrase(zh: "已保存 \(time)", en: "saved \(time)") }
  static func sinceFeedback(_ days: Int) -> Phrase {
    Phrase(zh: "反馈后\(days)天", en: "day \(days) since feedback")
  }
  static func toDeadline(_ days: Int) -> Phrase {
    days >= 0
      ? Phrase(zh: "距整改期限\(days)天", en: "\(days) days to the deadline")
      : Phrase(zh: "超整改期限\(-days)天", en: "\(-days) days past the deadline")
  }
  static func toDeadlineShort(_ days: Int) -> Phrase {
    days >= 0
      ? Phrase(zh: "距期限\(days)天", en: "\(days) days left")
      : Phrase(zh: "超期限\(-days)天", en: "\(-days) days over")
  }
  static func marked(_ count: Int) -> Phrase {
    Phrase(zh: "已勾选 \(count)", en: "\(count) marked")
  }
  static func unmarked(_ count: Int) -> Phrase {
    Phrase(zh: "取消了 \(count) 个勾选", en: "\(count) ticks taken away")
  }
  static func pasteIgnored(_ count: Int) -> Phrase {
    Phrase(zh: "已忽略粘贴 \(count) 字", en: "ignored a paste of \(count) characters")
  }
}
