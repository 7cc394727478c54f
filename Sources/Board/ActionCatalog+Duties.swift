/// The part of the table about notices, extensions, handovers, and what outlives 已完成.

import LedgerModel

private let everywhere: [KeyContext] = [.board, .issue, .audit, .roster]

extension ActionCatalog {
  static let duties: [Binding] = [
    Binding(
      .dutyMenu, Phrase(zh: "督办、延期、交接、回头看……", en: "notices, extensions, rechecks …"),
      short: Phrase(zh: "督办等", en: "duties"),
      help: Phrase(
        zh: "督办、延期、交接、节点、周期、回头看、同类、问责、制度", en: "Notices, extensions, handover, cadence, links, 问责"),
      [(everywhere, ["d"])]),
    Binding(
      .addNotice, Phrase(zh: "发督办：提醒、督办、告诫、问责", en: "give a notice"),
      short: Phrase(zh: "发督办", en: "notice"),
      help: Phrase(zh: "记一次督办和回复时限；下一步只建议，不代发", en: "Record a notice with its own deadline"), []),
    Binding(
      .notices, Phrase(zh: "督办的回复和办结", en: "replies to notices"),
      help: Phrase(zh: "记回复，改状态和时限", en: "Record a reply; change state and deadline"), []),
    Binding(
      .askExtension, Phrase(zh: "申请延期", en: "ask for more time"),
      help: Phrase(zh: "批准以前仍按原时限算", en: "Until it is approved the old deadline counts"), []),
    Binding(
      .decideExtension, Phrase(zh: "批复延期申请", en: "decide an extension"),
      help: Phrase(zh: "批准后时限才改，曾逾期仍保留", en: "Approval moves the deadline; late once stays"), []),
    Binding(
      .handOver, Phrase(zh: "责任交接", en: "hand over"),
      help: Phrase(
        zh: "把一个人名下的责任交给另一个人，并记下交接", en: "Put one name in the place of another, and record it"), []
    ),
    Binding(
      .handOverAll, Phrase(zh: "一个人名下的全部交接", en: "hand over all of a person"),
      help: Phrase(
        zh: "未办结和长期的一起移交，一步可撤回", en: "All open and lasting issues of a person, as one step"), []),
    Binding(
      .addDecision, Phrase(zh: "记会议决定", en: "record a decision"),
      help: Phrase(zh: "会上定了什么、由谁办、哪天办完", en: "What a meeting decided, who does it, by when"), []),
    Binding(
      .addMilestone, Phrase(zh: "加一个节点", en: "add a milestone"),
      help: Phrase(zh: "阶段目标：哪天做到什么", en: "A stage with a day of its own"), []),
    Binding(
      .milestones, Phrase(zh: "节点", en: "milestones"),
      help: Phrase(zh: "改节点的状态、日期、文字", en: "Change state, days or text of a milestone"), []),
    Binding(
      .setCadence, Phrase(zh: "检查周期", en: "cadence"),
      help: Phrase(
        zh: "每月、每季度……查一次；办结以后也要查", en: "How often it is looked after, also when finished"), []),
    Binding(
      .setRecheck, Phrase(zh: "回头看日期", en: "day of the recheck"),
      help: Phrase(zh: "定哪天回头看", en: "Set the day to look again"), []),
    Binding(
      .recordRecheck, Phrase(zh: "记回头看结果", en: "record a recheck"),
      help: Phrase(zh: "发现反弹就改回正在整改", en: "What came back is reopened"), []),
    Binding(
      .setRelated, Phrase(zh: "同类问题（举一反三）", en: "issues of the same kind"),
      help: Phrase(zh: "从文字里找出可能同类的，勾选确认", en: "Proposed from the texts; tick to confirm"), []),
    Binding(
      .addSweep, Phrase(zh: "记同类排查", en: "record a search for the same kind"),
      help: Phrase(zh: "查了哪里、有没有同类问题", en: "Where it was looked for and what was found"), []),
    Binding(
      .addAccountability, Phrase(zh: "记问责", en: "record accountability"),
      help: Phrase(zh: "问责方式、人数、文号", en: "In what way, how many persons, which document"), []),
    Binding(
      .addRegulation, Phrase(zh: "记制度", en: "record a regulation"),
      help: Phrase(zh: "新建或修订的制度、文号", en: "A rule that was written or revised"), []),
    Binding(
      .addEvidenceFile, Phrase(zh: "加佐证文件", en: "add an evidence file"),
      help: Phrase(
        zh: "选台账文件夹里的文件，记下 SHA-256", en: "A file below the ledger's folder, kept with its SHA-256"),
      []),
    Binding(
      .openEvidence, Phrase(zh: "打开佐证文件", en: "open an evidence file"),
      help: Phrase(
        zh: "用桌面程序打开；先核对 SHA-256", en: "With the desktop's program; the hash is compared first"),
      []),
    Binding(
      .setAmount, Phrase(zh: "涉及金额", en: "amount"),
      help: Phrase(zh: "写多少元", en: "In yuan"), []),
    Binding(
      .setSource, Phrase(zh: "问题来源", en: "source"),
      help: Phrase(zh: "哪次巡察、哪条反馈", en: "Which inspection, which remark"), []),
    Binding(
      .setOpened, Phrase(zh: "启动日期", en: "day it was begun"),
      help: Phrase(zh: "从哪天开始整改", en: "From when it was worked on"), []),
  ]

  static let lists: [Binding] = [
    Binding(
      .facts, Phrase(zh: "常用筛选", en: "ready filters"), short: Phrase(zh: "常用筛选", en: "filters"),
      help: Phrase(
        zh: "逾期、停滞、挂牌、卡点、延期待批……选一个就筛选", en: "Overdue, stalled, blocked …: choose one"),
      [([.board], ["f"])]),
    Binding(
      .rosters, Phrase(zh: "专项清单", en: "lists"), short: Phrase(zh: "清单", en: "lists"),
      help: Phrase(
        zh: "保障、督办、延期、回头看、长效、挂牌、待销号、举一反三",
        en: "Help needed, notices, extensions, rechecks, cadences …"),
      [(everywhere, ["0"])]),
    Binding(
      .exportDocument, Phrase(zh: "导出文件", en: "write a document"),
      short: Phrase(zh: "导出", en: "export"),
      help: Phrase(
        zh: "对账清单、通报、督办单、交接单、审批表、各种清单", en: "Findings, report, notices, handover, forms, lists"),
      [(everywhere, ["x"])]),
    Binding(
      .headerFields, Phrase(zh: "台账设置", en: "settings of the ledger"),
      help: Phrase(
        zh: "名称、日期、临期和停滞天数、签批环节", en: "Title, days, thresholds, required sign-offs"), []),
    Binding(
      .auditRules, Phrase(zh: "对账规则的停用和启用", en: "rules of the audit"),
      help: Phrase(zh: "勾上的在用；停用记在台账里", en: "Ticked ones are in use; kept in the ledger"), []),
  ]
}
