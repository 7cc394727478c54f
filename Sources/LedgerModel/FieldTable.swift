/// The fields of ledger format §4, in canonical order.

extension Field {
  private static func entry(_ kind: EntryKind) -> Field {
    Field(kind.rawValue, kind.jsonKey, kind.label, .many, .entry(kind))
  }

  package static let ledger: [Field] = [
    Field("Id", "id", Phrase(zh: "编号", en: "id"), .one, .id),
    Field("Format", "format", Phrase(zh: "格式", en: "format"), .one, .format),
    Field("Title", "title", Phrase(zh: "台账名称", en: "title"), .one, .line),
    Field("Inspected", "inspected", Phrase(zh: "被巡察单位", en: "inspected body"), .one, .line),
    Field("Kind", "kind", Phrase(zh: "巡察类别", en: "kind"), .optional, .line),
    Field("Inspector", "inspector", Phrase(zh: "巡察机构", en: "inspector"), .optional, .line),
    Field("Clerk", "clerk", Phrase(zh: "台账管理员", en: "clerk"), .optional, .line),
    Field("Hotline", "hotline", Phrase(zh: "监督电话", en: "hotline"), .optional, .line),
    Field("VisitFrom", "visitFrom", Phrase(zh: "进驻起", en: "visit from"), .optional, .day),
    Field("VisitTo", "visitTo", Phrase(zh: "进驻止", en: "visit to"), .optional, .day),
    Field("FeedbackOn", "feedbackOn", Phrase(zh: "反馈日期", en: "feedback on"), .optional, .day),
    Field("Deadline", "deadline", Phrase(zh: "整改期限", en: "deadline"), .optional, .day),
    Field("ReportOn", "reportOn", Phrase(zh: "通报日期", en: "report on"), .optional, .day),
    Field(
      "DeclaredCategories", "declaredCategories", Phrase(zh: "自称类数", en: "declared categories"),
      .optional, .count),
    Field(
      "DeclaredIssues", "declaredIssues", Phrase(zh: "自称问题数", en: "declared issues"),
      .optional, .count),
    Field(
      "DeclaredMeasures", "declaredMeasures", Phrase(zh: "自称措施数", en: "declared measures"),
      .optional, .count),
    Field(
      "DeclaredDone", "declaredDone", Phrase(zh: "自称已完成", en: "declared done"), .optional,
      .count),
    Field(
      "DeclaredMostly", "declaredMostly", Phrase(zh: "自称基本完成", en: "declared mostly done"),
      .optional, .count),
    Field(
      "DeclaredStaged", "declaredStaged", Phrase(zh: "自称阶段性完成", en: "declared partly done"),
      .optional, .count),
    Field(
      "DeclaredOpen", "declaredOpen", Phrase(zh: "自称未完成", en: "declared open"), .optional,
      .count),
    Field(
      "DeclaredPercent", "declaredPercent", Phrase(zh: "自称完成率", en: "declared percentage"),
      .optional, .percent),
    Field(
      "DeclaredText", "declaredText", Phrase(zh: "自称原文", en: "declaring text"), .optional,
      .text),
    Field("DueSoonDays", "dueSoonDays", Phrase(zh: "临期天数", en: "due-soon days"), .optional, .count),
    Field("UrgentDays", "urgentDays", Phrase(zh: "急天数", en: "urgent days"), .optional, .count),
    Field("StallDays", "stallDays", Phrase(zh: "停滞天数", en: "stall days"), .optional, .count),
    Field(
      "StallDaysListed", "stallDaysListed",
      Phrase(zh: "挂牌停滞天数", en: "stall days when listed"), .optional, .count),
    Field("Steps", "steps", Phrase(zh: "签批环节", en: "sign-off steps"), .optional, .line),
    Field("Disable", "disable", Phrase(zh: "停用规则", en: "disabled rules"), .many, .ruleCode),
    entry(.answer),
    Field("Note", "note", Phrase(zh: "备注", en: "note"), .optional, .text),
  ]

  static let status = Field(
    "Status", "status", Phrase(zh: "整改状态", en: "status"), .one, .status)
  static let done = Field(
    "Done", "done", Phrase(zh: "完成日期", en: "done on"), .optional, .day)

  package static let issue: [Field] = [
    Field("Id", "id", Phrase(zh: "编号", en: "number"), .one, .id),
    Field("Category", "category", Phrase(zh: "问题类别", en: "category"), .optional, .line),
    Field("Title", "title", Phrase(zh: "具体问题", en: "title"), .one, .line),
    Field("Detail", "detail", Phrase(zh: "问题描述", en: "detail"), .optional, .text),
    status,
    Field("Since", "since", Phrase(zh: "现状态起始", en: "status since"), .optional, .day),
    Field("Lead", "lead", Phrase(zh: "责任领导", en: "lead"), .optional, .line),
    Field("Unit", "unit", Phrase(zh: "责任单位", en: "unit"), .optional, .line),
    Field("Owner", "owners", Phrase(zh: "责任人", en: "owner"), .many, .line),
    Field("Due", "deadline", Phrase(zh: "整改时限", en: "deadline"), .optional, .day),
    Field("Support", "support", Phrase(zh: "配合单位", en: "support"), .many, .line),
    Field("Goal", "goal", Phrase(zh: "整改目标", en: "goal"), .optional, .text),
    Field("Opened", "opened", Phrase(zh: "启动日期", en: "opened"), .optional, .day),
    done,
    Field("Closed", "closed", Phrase(zh: "销号日期", en: "closed on"), .optional, .day),
    Field("Recheck", "recheck", Phrase(zh: "回头看日期", en: "recheck on"), .optional, .day),
    Field("Cadence", "cadence", Phrase(zh: "周期", en: "cadence"), .optional, .cadence),
    Field("Flag", "flags", Phrase(zh: "标记", en: "flags"), .many, .flag),
    Field("Blocker", "blocker", Phrase(zh: "卡点", en: "blocker"), .optional, .text),
    Field("Amount", "amount", Phrase(zh: "涉及金额", en: "amount"), .optional, .decimal),
    Field("Source", "source", Phrase(zh: "问题来源", en: "source"), .optional, .line),
    Field("Related", "related", Phrase(zh: "同类问题", en: "related"), .many, .id),
    entry(.measure), entry(.progress), entry(.evidence), entry(.signOff), entry(.handover),
    entry(.notice), entry(.check), entry(.milestone), entry(.instruction), entry(.decision),
    entry(.extension), entry(.accountability), entry(.regulation), entry(.answer),
    Field("Note", "note", Phrase(zh: "备注", en: "note"), .optional, .text),
  ]
}
