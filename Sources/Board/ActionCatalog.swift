/// The table of all actions; the only place that ties an action to words and keys.

import LedgerModel

private let looking: [KeyContext] = [.board, .issue, .list, .audit, .roster]
private let overview: [KeyContext] = [.board, .audit, .roster]

/// Actions in the order in which the help lists them.
package enum ActionCatalog {
  package static let bindings: [Binding] =
    moving + lenses + filtering + lists + editing + entries + duties
    + program

  /// The same in the order of the palette: what changes the ledger first, because nobody looks for the
  /// arrow keys there.
  package static let paletteOrder: [Binding] =
    editing + entries + duties + filtering + lists + lenses + program + moving

  /// The row of an action; every action has one, which a test proves.
  package static func binding(of action: Action) -> Binding? {
    bindings.first { $0.action == action }
  }

  private static let moving: [Binding] = [
    Binding(
      .up, Phrase(zh: "上一项", en: "up"), help: Phrase(zh: "选上面一项", en: "Select the item above"),
      [(looking, ["<Up>", "k"])]),
    Binding(
      .down, Phrase(zh: "下一项", en: "down"), help: Phrase(zh: "选下面一项", en: "Select the item below"),
      [(looking, ["<Down>", "j"])]),
    Binding(
      .left, Phrase(zh: "左一列", en: "left"),
      help: Phrase(zh: "到左边一列；在问题页返回", en: "Go to the column on the left; leave an issue"),
      [(overview, ["<Left>", "h"]), ([.issue], ["<Left>", "h"])]),
    Binding(
      .right, Phrase(zh: "右一列", en: "right"),
      help: Phrase(
        zh: "到右边一列，展开收起的列；在列表中打开", en: "Go to the column on the right, unfolding it"),
      [(overview, ["<Right>", "l"])]),
    Binding(
      .pageUp, Phrase(zh: "上翻一页", en: "page up"), help: Phrase(zh: "向上翻一页", en: "One page up"),
      [([.board, .list, .audit, .roster], ["<PgUp>", "<C-u>"]), ([.issue], ["<C-u>"])]),
    Binding(
      .pageDown, Phrase(zh: "下翻一页", en: "page down"),
      help: Phrase(zh: "向下翻一页", en: "One page down"),
      [
        ([.board, .list, .audit, .roster], ["<PgDn>", "<C-d>"]), ([.issue], ["<C-d>", "<Space>"]),
      ]),
    Binding(
      .home, Phrase(zh: "到最前", en: "first"), help: Phrase(zh: "到第一项", en: "Go to the first item"),
      [(looking, ["<Home>", "g"])]),
    Binding(
      .end, Phrase(zh: "到最后", en: "last"), help: Phrase(zh: "到最后一项", en: "Go to the last item"),
      [(looking, ["<End>", "G"])]),
    Binding(
      .open, Phrase(zh: "打开问题", en: "open"), short: Phrase(zh: "详情", en: "open"),
      help: Phrase(zh: "打开选中的问题；在对账中到该处", en: "Open the selected issue; go to what was found"),
      [(overview, ["<CR>"])]),
    Binding(
      .back, Phrase(zh: "返回", en: "back"),
      help: Phrase(
        zh: "退回一步：关闭、取消、取消筛选；从不退出程序",
        en: "One step back: close, cancel, lift the filter; never quits"),
      [
        ([.board, .issue, .list, .text, .audit, .roster], ["<Esc>"]),
        ([.issue, .list, .audit, .roster], ["q", "<BS>"]),
      ]),
    Binding(
      .nextIssue, Phrase(zh: "下一个问题", en: "next issue"), short: Phrase(zh: "下一个", en: "next"),
      help: Phrase(zh: "当前筛选中的下一个问题", en: "The next issue of the current filter"),
      [([.issue], ["<PgDn>", "J", "n", "<Right>"])]),
    Binding(
      .previousIssue, Phrase(zh: "上一个问题", en: "previous issue"),
      short: Phrase(zh: "上一个", en: "previous"),
      help: Phrase(zh: "当前筛选中的上一个问题", en: "The previous issue of the current filter"),
      [([.issue], ["<PgUp>", "K", "N"])]),
  ]

  private static let lenses: [Binding] = [
    Binding(
      .lensStatus, Phrase(zh: "按状态看", en: "by status"),
      help: Phrase(zh: "每列一种整改状态", en: "One column a status"), [(overview, ["1"])]),
    Binding(
      .lensOwner, Phrase(zh: "按责任人看", en: "by leader"),
      help: Phrase(zh: "每列一位责任领导", en: "One column a leader"), [(overview, ["2"])]),
    Binding(
      .lensDeadline, Phrase(zh: "按时限看", en: "by deadline"),
      help: Phrase(zh: "已逾期、7天内、本月……", en: "Overdue, 7 days, this month …"),
      [(overview, ["3"])]),
    Binding(
      .lensUnit, Phrase(zh: "按单位看", en: "by unit"),
      help: Phrase(zh: "每列一个责任单位", en: "One column a unit"), [(overview, ["4"])]),
    Binding(
      .lensCategory, Phrase(zh: "按类别看", en: "by category"),
      help: Phrase(zh: "每列一类问题", en: "One column a category"), [(overview, ["5"])]),
    Binding(
      .lensAudit, Phrase(zh: "对账", en: "audit"), short: Phrase(zh: "对账", en: "audit"),
      help: Phrase(
        zh: "自称与实数、措施与日期站不站得住，逐条列出", en: "Declared against counted, and what does not hold"),
      [(overview, ["7"])]),
    Binding(
      .answerFinding, Phrase(zh: "对发现说明理由", en: "answer the finding"),
      short: Phrase(zh: "说明理由", en: "answer"),
      help: Phrase(
        zh: "写明为什么算数，以后不再提醒", en: "Say why it is accepted; it is kept and no longer counted"),
      [([.audit], ["<F4>", "r"])]),
    Binding(
      .groupFindings, Phrase(zh: "对账按规则或按问题列", en: "group findings"),
      short: Phrase(zh: "换分组", en: "group"),
      help: Phrase(zh: "按规则列或按问题列", en: "List by rule or by issue"), [([.audit], ["<Tab>"])]),
    Binding(
      .nextLens, Phrase(zh: "下一种看法", en: "next lens"),
      help: Phrase(zh: "换下一种看法", en: "Change to the next lens"),
      [([.board], ["<Tab>", "]"])]),
    Binding(
      .previousLens, Phrase(zh: "上一种看法", en: "previous lens"),
      help: Phrase(zh: "换上一种看法", en: "Change to the previous lens"),
      [([.board], ["<S-Tab>", "["])]),
    Binding(
      .toggleLayout, Phrase(zh: "看板或列表", en: "board or list"),
      short: Phrase(zh: "看板/列表", en: "layout"),
      help: Phrase(zh: "在分列看板和分组列表之间切换", en: "Switch between columns and one grouped list"),
      [([.board], ["L", "<C-t>"])]),
    Binding(
      .togglePreview, Phrase(zh: "显示或隐藏预览", en: "preview"), short: Phrase(zh: "预览", en: "preview"),
      help: Phrase(
        zh: "屏幕够宽时在右边预览选中的问题", en: "Show the selected issue at the right of a wide screen"),
      [([.board], ["P"])]),
    Binding(
      .previewDown, Phrase(zh: "预览向下翻", en: "preview down"),
      short: Phrase(zh: "翻预览", en: "preview"),
      help: Phrase(zh: "看预览里下面还没显示的内容", en: "Show more of the preview"),
      [([.board], ["J", "<C-Down>"])]),
    Binding(
      .previewUp, Phrase(zh: "预览向上翻", en: "preview up"),
      help: Phrase(zh: "预览翻回上面", en: "Go back up in the preview"),
      [([.board], ["K", "<C-Up>"])]),
    Binding(
      .foldColumns, Phrase(zh: "收起或展开完结的列", en: "fold finished columns"),
      short: Phrase(zh: "收起/展开", en: "fold"),
      help: Phrase(zh: "收起或展开已销号（时限中为已完成）", en: "Fold or unfold the column of closed issues"),
      [([.board], ["z"])]),
  ]

  private static let filtering: [Binding] = [
    Binding(
      .filter, Phrase(zh: "查找和筛选", en: "find and filter"), short: Phrase(zh: "查找", en: "find"),
      help: Phrase(
        zh: "输入文字或条件，边输入边筛选；直接打汉字也可以", en: "Filter while you type, by text or condition"),
      [([.board], ["<F3>", "/", "<C-f>"]), ([.issue], ["<F3>", "<C-f>"])]),
    Binding(
      .clearFilter, Phrase(zh: "取消筛选", en: "lift the filter"),
      help: Phrase(zh: "显示全部问题", en: "Show every issue again"), []),
    Binding(
      .views, Phrase(zh: "常用视图", en: "saved views"), short: Phrase(zh: "视图", en: "views"),
      help: Phrase(zh: "选一个存好的筛选", en: "Choose a saved filter"), [([.board], ["9"])]),
    Binding(
      .saveView, Phrase(zh: "把当前筛选存为视图", en: "save this view"),
      help: Phrase(zh: "给看法、筛选和排序起个名字存起来", en: "Keep lens, filter and order under a name"),
      []),
    Binding(
      .order, Phrase(zh: "排序方式", en: "order"), short: Phrase(zh: "排序", en: "order"),
      help: Phrase(zh: "选择列内的排序方式", en: "Choose the order within columns"), [([.board], ["o"])]),
    Binding(
      .mark, Phrase(zh: "勾选或取消", en: "mark"), short: Phrase(zh: "勾选", en: "mark"),
      help: Phrase(zh: "勾选几个问题，然后一起修改", en: "Mark several issues to change them at once"),
      [([.board], ["<Space>", "v"])]),
    Binding(
      .markAll, Phrase(zh: "勾选全部显示的", en: "mark all shown"),
      help: Phrase(zh: "勾选筛选出的全部问题", en: "Mark every issue that the filter shows"),
      [([.board], ["V"])]),
    Binding(
      .clearMarks, Phrase(zh: "取消全部勾选", en: "clear marks"),
      help: Phrase(zh: "取消全部勾选", en: "Take all marks away"), []),
  ]
}
