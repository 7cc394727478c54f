/// The part of the table that changes the ledger, and the program's own actions.

import LedgerModel

private let everywhere: [KeyContext] = [.board, .issue, .audit, .roster]

extension ActionCatalog {
  static let editing: [Binding] = [
    Binding(
      .editMenu, Phrase(zh: "修改这个问题", en: "change this issue"),
      short: Phrase(zh: "改", en: "change"),
      help: Phrase(zh: "列出可以修改的内容", en: "List what can be changed"),
      [
        ([.board, .roster], ["<F4>", "e"]), ([.issue], ["<F4>", "<CR>", "e"]), ([.audit], ["e"]),
      ]),
    Binding(
      .addProgress, Phrase(zh: "记一条进展", en: "add progress"),
      short: Phrase(zh: "记进展", en: "progress"),
      help: Phrase(zh: "写一条进展，日期自动填今天", en: "Write a progress line with today's date"),
      [(everywhere, ["<F7>", "p", "<C-e>"])]),
    Binding(
      .setStatus, Phrase(zh: "整改状态", en: "status"), short: Phrase(zh: "状态", en: "status"),
      help: Phrase(zh: "换一个状态；销号须有复核同意", en: "Move to another status"),
      [(everywhere, ["s"])]),
    Binding(
      .statusBack, Phrase(zh: "状态退一步", en: "status back"),
      help: Phrase(zh: "打开状态选择，停在前一个状态", en: "Open the status picker on the one before"),
      [(everywhere, ["<lt>"])]),
    Binding(
      .statusForward, Phrase(zh: "状态进一步", en: "status forward"),
      help: Phrase(zh: "打开状态选择，停在后一个状态", en: "Open the status picker on the next one"),
      [(everywhere, [">"])]),
    Binding(
      .setDeadline, Phrase(zh: "整改时限", en: "deadline"), short: Phrase(zh: "时限", en: "deadline"),
      help: Phrase(
        zh: "可以写 6月底、+15、下周五、6.30、2026上半年、长期", en: "A date or words: +15, 6.30, 6月底, 下周五, 长期"),
      [(everywhere, ["<F6>", "t"])]),
    Binding(
      .setLead, Phrase(zh: "责任领导", en: "lead"),
      help: Phrase(zh: "选或输入责任领导", en: "Choose or type the leader"),
      [(everywhere, ["w"])]),
    Binding(
      .setUnit, Phrase(zh: "责任单位", en: "unit"),
      help: Phrase(zh: "选或输入责任单位", en: "Choose or type the unit"),
      []),
    Binding(
      .setOwners, Phrase(zh: "责任人", en: "owners"),
      help: Phrase(zh: "选一个或几个责任人", en: "Choose one or several owners"), []),
    Binding(
      .setSupport, Phrase(zh: "配合单位", en: "support"),
      help: Phrase(zh: "选一个或几个配合单位", en: "Choose supporting units"), []),
    Binding(
      .setTitle, Phrase(zh: "具体问题（标题）", en: "title"),
      help: Phrase(zh: "改标题", en: "Change the title"), []),
    Binding(
      .setCategory, Phrase(zh: "问题类别", en: "category"),
      help: Phrase(zh: "选或输入类别", en: "Choose or type the category"), []),
    Binding(
      .setDetail, Phrase(zh: "问题描述", en: "detail"),
      help: Phrase(zh: "改描述，可以分段", en: "Change the description"),
      []),
    Binding(
      .setGoal, Phrase(zh: "整改目标", en: "goal"),
      help: Phrase(zh: "改目标、销号标准", en: "Change goal and standard"),
      []),
    Binding(
      .setBlocker, Phrase(zh: "卡点", en: "blocker"),
      help: Phrase(zh: "写明卡在哪里、要谁支持", en: "Say what is stuck and who must help"), []),
    Binding(
      .setNote, Phrase(zh: "备注", en: "note"), help: Phrase(zh: "改备注", en: "Change the note"), []),
    Binding(
      .setFlags, Phrase(zh: "长期、挂牌等标记", en: "flags"), short: Phrase(zh: "标记", en: "flags"),
      help: Phrase(zh: "长期坚持、挂牌督办、立行立改、不公开", en: "Long-term, listed, immediate, private"), []),
  ]

  static let entries: [Binding] = [
    Binding(
      .measures, Phrase(zh: "整改措施", en: "measures"), short: Phrase(zh: "措施", en: "measures"),
      help: Phrase(
        zh: "改措施的状态、责任人、时限、完成日期、文字", en: "Change state, owners, days or text of a measure"),
      [(everywhere, ["M"])]),
    Binding(
      .addMeasure, Phrase(zh: "加一条措施", en: "add a measure"),
      help: Phrase(zh: "写一条新措施，编号自动接续", en: "Write a new measure; it gets the next number"), []),
    Binding(
      .addEvidence, Phrase(zh: "加一条佐证", en: "add evidence"),
      help: Phrase(zh: "写明材料名称、文号", en: "Name the document and its number"), []),
    Binding(
      .addInstruction, Phrase(zh: "记领导批示", en: "add an instruction"),
      help: Phrase(zh: "写下领导的要求", en: "Write down what a leader demands"), []),
    Binding(
      .addSignOff, Phrase(zh: "签批：同意或退回", en: "sign off"), short: Phrase(zh: "签批", en: "sign off"),
      help: Phrase(zh: "复核同意后才能销号；退回也记下来", en: "Agree or reject; closing needs an agreement"), []),
    Binding(
      .addCheck, Phrase(zh: "记一次检查", en: "record a check"), short: Phrase(zh: "检查", en: "check"),
      help: Phrase(zh: "按周期做的检查：正常或有问题", en: "One occurrence of a cadence: fine or not"),
      [(everywhere, ["c"])]),
    Binding(
      .newIssue, Phrase(zh: "新增问题", en: "new issue"), short: Phrase(zh: "新增", en: "new"),
      help: Phrase(zh: "输入标题，编号自动接续", en: "Type a title; it gets the next number"),
      [([.board], ["<F2>", "<Ins>", "a"])]),
    Binding(
      .withdraw, Phrase(zh: "撤销这个问题", en: "withdraw"), short: Phrase(zh: "撤销", en: "withdraw"),
      help: Phrase(zh: "写明理由；记录保留，不再计数", en: "Give a reason; it is kept but no longer counted"),
      [(everywhere, ["<F8>", "D"])]),
    Binding(
      .editOutside, Phrase(zh: "用文字编辑器改原文", en: "edit the source"),
      help: Phrase(zh: "在 $EDITOR 中改这条记录的原文", en: "Change the record's own lines in $EDITOR"), []),
    Binding(
      .undo, Phrase(zh: "撤回上一步", en: "undo"), short: Phrase(zh: "撤回", en: "undo"),
      help: Phrase(zh: "撤回上一步修改", en: "Take the last change back"), [(everywhere, ["<C-z>"])]),
    Binding(
      .redo, Phrase(zh: "重做", en: "redo"), help: Phrase(zh: "重做撤回的修改", en: "Do the change again"),
      [(everywhere, ["<C-y>"])]),
    Binding(
      .confirmUndo, Phrase(zh: "撤回（先看内容）", en: "undo, showing it first"),
      help: Phrase(zh: "先说明将撤回什么，按 Enter 才撤回", en: "Say what would be undone and wait for Enter"),
      [(everywhere, ["u"])]),
    Binding(
      .confirmRedo, Phrase(zh: "重做（先看内容）", en: "redo, showing it first"),
      help: Phrase(zh: "先说明将重做什么，按 Enter 才重做", en: "Say what would be redone and wait for Enter"),
      [(everywhere, ["U"])]),
    Binding(
      .history, Phrase(zh: "修改历史", en: "history"), short: Phrase(zh: "历史", en: "history"),
      help: Phrase(
        zh: "谁在什么时候改了什么；在问题页只列这个问题", en: "Who changed what, when; on a page, of that issue"),
      [(everywhere, ["H"]), ([.issue], ["<Tab>"])]),
  ]

  static let program: [Binding] = [
    Binding(
      .palette, Phrase(zh: "全部操作", en: "all actions"),
      help: Phrase(zh: "按名称查找并执行任何操作", en: "Find any action by its name and do it"),
      [(everywhere, ["<C-p>", "<F9>", ":"])]),
    Binding(
      .help, Phrase(zh: "帮助", en: "help"),
      help: Phrase(zh: "这里能按的键；Enter 执行", en: "The keys of this screen"),
      [([.board, .issue, .list, .audit, .roster], ["<F1>"]), (everywhere, ["?"])]),
    Binding(
      .save, Phrase(zh: "立即保存", en: "save now"), short: Phrase(zh: "保存", en: "save"),
      help: Phrase(
        zh: "修改会自动保存；这里再存一次并显示结果", en: "Changes save themselves; this says whether they did"),
      [(everywhere, ["<C-s>"])]),
    Binding(
      .sync, Phrase(zh: "与其他机器同步", en: "sync with other machines"),
      short: Phrase(zh: "同步", en: "sync"),
      help: Phrase(
        zh: "用 git 提交、取回、按字段合并、推送；看板照常可用",
        en: "Commit, fetch, merge by field and push with git; the board stays usable"),
      [(everywhere, ["<F12>", "Y"])]),
    Binding(
      .reload, Phrase(zh: "重新读取台账", en: "reload"),
      help: Phrase(zh: "从磁盘重新读取", en: "Read the file again"),
      [(everywhere, ["R"])]),
    Binding(
      .leadProjector, Phrase(zh: "让投影跟着这里", en: "lead the projector"),
      help: Phrase(
        zh: "几个人同时打开时，投影跟着先动手的一个；用它换成自己",
        en: "Of several boards a projector follows the first; this makes it follow yours"), []),
    Binding(
      .openLedger, Phrase(zh: "打开另一本台账", en: "open another ledger"),
      help: Phrase(zh: "在给出的台账中选一本", en: "Choose among the given ledgers"), []),
    Binding(
      .importDocument, Phrase(zh: "导入通报或表格", en: "import a document"),
      short: Phrase(zh: "导入", en: "import"),
      help: Phrase(
        zh: "从 Word、Excel 或文本读入，逐条看过、确认以后才写入",
        en: "Read Word, Excel or text; nothing is written before you confirm"), []),
    Binding(
      .theme, Phrase(zh: "换颜色主题", en: "theme"),
      help: Phrase(zh: "边选边看", en: "Choose with a live preview"),
      []),
    Binding(
      .mouse, Phrase(zh: "开关鼠标", en: "mouse on or off"),
      help: Phrase(zh: "关闭后可以用鼠标选择文字", en: "Off, the mouse selects text as usual"), []),
    Binding(
      .redraw, Phrase(zh: "重画屏幕", en: "redraw"),
      help: Phrase(zh: "屏幕乱了的时候用", en: "When the screen is a mess"),
      [(everywhere, ["<C-l>"])]),
    Binding(
      .suspend, Phrase(zh: "暂时回到命令行", en: "suspend"),
      help: Phrase(zh: "输入 fg 回来", en: "Type fg to come back"), []),
    Binding(
      .quit, Phrase(zh: "退出", en: "quit"),
      help: Phrase(zh: "退出；没有存好的先问", en: "Leave; asks when something is not saved"),
      [([.board, .issue, .list, .text, .audit, .roster], ["<F10>", "<C-q>"]), ([.board], ["q"])]),
  ]
}
