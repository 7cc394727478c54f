/// Words by which people look for an action that is called something else.

extension Action {
  /// Words of the office and of other programs, Chinese and English, in small letters.
  var everydayWords: [String] {
    switch self {
    case .setDeadline: ["延期", "延长", "改期", "期限", "到期", "日期", "截止", "postpone", "due", "date"]
    case .setStatus: ["完成", "办结", "恢复", "重新整改", "重开", "进度", "complete", "reopen", "finish"]
    case .addProgress: ["进度", "汇报", "记录", "登记", "log", "comment"]
    case .withdraw: ["删除", "删掉", "去掉", "作废", "delete", "remove"]
    case .newIssue: ["新建", "添加", "增加", "录入", "add", "create"]
    case .undo, .confirmUndo: ["恢复", "还原", "撤销", "取消修改", "restore", "revert"]
    case .redo, .confirmRedo: ["恢复", "前进"]
    case .addSignOff: ["销号", "审批", "审核", "复核", "验收", "approve", "close"]
    case .addEvidence: ["附件", "材料", "证明", "照片", "attach", "file"]
    case .addInstruction: ["要求", "指示", "领导意见", "order"]
    case .addCheck: ["检查", "复查", "督查", "inspect"]
    case .setLead: ["负责人", "牵头", "包案", "leader"]
    case .setOwners: ["负责人", "经办人", "换人", "assign"]
    case .setUnit: ["部门", "单位", "科室", "department"]
    case .setBlocker: ["困难", "难点", "堵点", "卡住", "stuck"]
    case .setFlags: ["标签", "督办", "长期坚持", "公开", "tag"]
    case .setTitle: ["改名", "重命名", "rename"]
    case .mark, .markAll: ["标记", "多选", "批量", "全选", "select"]
    case .clearMarks: ["标记", "全不选", "deselect"]
    case .filter: ["搜索", "过滤", "search"]
    case .views: ["收藏", "书签", "bookmark"]
    case .save: ["存盘", "store"]
    case .history: ["日志", "记录", "谁改的", "changes"]
    case .openLedger: ["切换台账", "换台账", "switch"]
    case .theme: ["颜色", "配色", "皮肤", "colour", "color"]
    case .quit: ["关闭", "离开", "exit"]
    case .help: ["快捷键", "按键", "说明", "shortcut"]
    case .toggleLayout: ["列表", "表格", "list"]
    default: []
    }
  }
}
