/// The names of audit rules, which the field `Answer` refers to by their codes.
package import LedgerModel

/// What an auditor may find fault with. The codes stand in ledgers; people read the names.
package enum AuditRule {
  /// The name of a rule; nil for a code that is no rule of this program.
  package static func name(of code: String) -> Phrase? { names[code] }

  private static let names: [String: Phrase] = [
    "declared_self_inconsistent": Phrase(zh: "自称前后不一", en: "figures at odds with themselves"),
    "declared_total_mismatch": Phrase(zh: "自称总数与实数不符", en: "declared total is not the counted one"),
    "declared_status_mismatch": Phrase(
      zh: "自称完成数与实数不符", en: "declared results are not the counted ones"),
    "declared_category_mismatch": Phrase(
      zh: "自称类别数与实数不符", en: "declared categories are not the counted ones"),
    "percent_mismatch": Phrase(zh: "完成率不符", en: "percentage does not fit"),
    "numbering_gap": Phrase(zh: "编号不连续", en: "gap in the numbers"),
    "missing_status": Phrase(zh: "没有状态", en: "no status"),
    "missing_measures": Phrase(zh: "没有措施", en: "no measures"),
    "missing_owner": Phrase(zh: "没有责任人", en: "no owner"),
    "missing_deadline": Phrase(zh: "没有时限", en: "no deadline"),
    "orphan_reference": Phrase(zh: "引用无着落", en: "reference to nothing"),
    "overdue": Phrase(zh: "逾期", en: "overdue"),
    "done_after_deadline": Phrase(zh: "超过时限才完成", en: "done after the deadline"),
    "date_after_report": Phrase(zh: "日期晚于报告", en: "date after the report"),
    "truncated": Phrase(zh: "内容不完整", en: "cut off"),
    "date_before_inspection": Phrase(zh: "日期早于巡察", en: "date before the inspection"),
    "date_before_feedback": Phrase(zh: "日期早于反馈", en: "date before the feedback"),
    "done_without_dated_action": Phrase(zh: "完成但没有注明日期的行动", en: "done without a dated act"),
    "undated_measures": Phrase(zh: "措施没有日期", en: "measures without dates"),
    "shared_date": Phrase(zh: "多条措施同一日期", en: "one date for many measures"),
    "order_inversion": Phrase(zh: "先后颠倒", en: "order turned round"),
    "date_without_year": Phrase(zh: "日期没有年份", en: "date without a year"),
    "stalled": Phrase(zh: "停滞", en: "stalled"),
    "stalled_gap": Phrase(zh: "中间长期停滞", en: "long gap in between"),
    "due_soon": Phrase(zh: "临期", en: "due soon"),
    "cadence_lapsed": Phrase(zh: "周期逾期", en: "cadence lapsed"),
    "cadence_unverifiable": Phrase(zh: "周期无法核实", en: "cadence cannot be verified"),
    "closing_delay": Phrase(zh: "完成后迟迟未销号", en: "long from done to closed"),
    "past_rectification_period": Phrase(zh: "超过整改期限", en: "past the rectification period"),
    "done_but_ongoing": Phrase(zh: "称完成而仍在进行", en: "called done, still going on"),
    "future_only": Phrase(zh: "只有打算", en: "plans only"),
    "no_concrete_action": Phrase(zh: "没有具体行动", en: "no concrete act"),
    "vague_promise": Phrase(zh: "承诺含糊", en: "vague promise"),
    "vague_deadline": Phrase(zh: "时限含糊", en: "vague deadline"),
    "problem_element_unaddressed": Phrase(zh: "要点未回应", en: "part of the problem not addressed"),
    "duplicate_measures": Phrase(zh: "措施雷同", en: "measures repeated"),
    "cross_contradiction": Phrase(zh: "前后矛盾", en: "contradiction"),
    "same_entity": Phrase(zh: "涉及同一对象", en: "about the same entity"),
    "accountability_mismatch": Phrase(zh: "问责数不符", en: "accountability figures do not fit"),
    "accountability_unquantified": Phrase(zh: "问责没有人数", en: "accountability without figures"),
    "regulation_mismatch": Phrase(zh: "制度数不符", en: "regulations do not fit"),
    "missing_evidence": Phrase(zh: "没有佐证", en: "no evidence"),
    "sensitive_info": Phrase(zh: "涉及隐私", en: "sensitive facts"),
    "format_artifact": Phrase(zh: "格式残留", en: "remains of formatting"),
    "missing_declared_totals": Phrase(zh: "没有自称总数", en: "no declared totals"),
    "missing_report_date": Phrase(zh: "没有报告日期", en: "no date of the report"),
    "empty_category_title": Phrase(zh: "类别没有名称", en: "category without a name"),
  ]
}
