/// The official documents that a ledger can be turned into.

package import LedgerModel

/// A kind of document; the raw value is the word of `report --kind`.
package enum ReportKind: String, CaseIterable, Sendable {
  case tongbao, duban, jiaojie, jiyao, xiaohao, silists, guapai
  case diaodu, wenze, zhidu
  case baozhang, huitoukan, dubantai, yanqi, juyifansan

  /// One paper an issue, for somebody else: a private one is written only where a person names it. (The
  /// published report has rules of its own, and minutes count every issue.)
  var goesOut: Bool { self == .duban }

  /// Lists, which a meeting sorts and filters, are spreadsheets as well.
  package var hasWorkbook: Bool {
    switch self {
    case .silists, .diaodu, .baozhang, .huitoukan, .dubantai, .yanqi, .juyifansan: true
    case .tongbao, .duban, .jiaojie, .jiyao, .xiaohao, .guapai, .wenze, .zhidu: false
    }
  }

  package var name: Phrase {
    switch self {
    case .tongbao: Phrase(zh: "整改进展情况通报", en: "published report")
    case .duban: Phrase(zh: "督办单、提醒书", en: "notice of supervision or reminder")
    case .jiaojie: Phrase(zh: "整改责任交接单", en: "handover of responsibility")
    case .jiyao: Phrase(zh: "整改调度会议纪要", en: "minutes of a meeting")
    case .xiaohao: Phrase(zh: "销号审批表", en: "approval form for closing")
    case .silists: Phrase(zh: "四清单", en: "the four lists")
    case .guapai: Phrase(zh: "挂牌督办表", en: "list of issues under special supervision")
    case .diaodu: Phrase(zh: "月度调度表", en: "monthly table of progress")
    case .wenze: Phrase(zh: "问责台账", en: "list of persons held to account")
    case .zhidu: Phrase(zh: "制度台账", en: "list of rules written or revised")
    case .baozhang: Phrase(zh: "保障清单", en: "list of obstacles and support needed")
    case .huitoukan: Phrase(zh: "回头看与长效机制清单", en: "list of rechecks and lasting duties")
    case .dubantai: Phrase(zh: "督办台账", en: "list of notices given")
    case .yanqi: Phrase(zh: "延期台账", en: "list of extensions")
    case .juyifansan: Phrase(zh: "举一反三清单", en: "list of issues of one kind")
    }
  }

  /// What the ledger has to hold for it, and what only the options can tell.
  package var needs: Phrase {
    switch self {
    case .tongbao:
      Phrase(
        zh: "进驻起止和反馈日期；每个问题有状态，已完成的写了措施或进展；自称的问题数、类别数与实数一致，通报日期以后没有变动的，整改结果数也要一致",
        en:
          "days of visit and feedback, a status for every issue, measures or progress where it is done, "
          + "declared numbers of issues and categories that are the counted ones, and as long as nothing "
          + "moved since the report's day declared results, too")
    case .duban:
      Phrase(
        zh: "逾期的问题，或用编号、责任单位指定的问题；签发人、编号、反馈时限可另行指定",
        en:
          "overdue issues, or those named by number or unit; who issues it, its number and the day "
          + "of reply can be given")
    case .jiaojie:
      Phrase(
        zh: "移交人或移交单位；没有指定时取最近一次交接记录",
        en: "who hands over, a person or a unit; the latest recorded handover otherwise")
    case .jiyao:
      Phrase(
        zh: "会议日期，没有指定时取最近一次会议决定的日期；地点、主持人、参会人员要指定",
        en: "the day of the meeting, the latest one with decisions otherwise; place, host and "
          + "attendants have to be given")
    case .xiaohao:
      Phrase(
        zh: "已完成的问题，有措施和佐证；没有指定编号时取全部已完成未销号的",
        en: "issues that are done, with measures and evidence; all that are done and not closed "
          + "unless some are named")
    case .silists, .diaodu: Phrase(zh: "至少一个问题", en: "at least one issue")
    case .guapai:
      Phrase(
        zh: "有“挂牌督办”标记的问题，各有责任领导、整改时限和节点",
        en: "issues with the flag listed, each with a lead, a deadline and milestones")
    case .wenze: Phrase(zh: "至少一条问责记录", en: "at least one entry of accountability")
    case .zhidu: Phrase(zh: "至少一条制度记录", en: "at least one entry of regulations")
    case .baozhang:
      Phrase(zh: "至少一个写明卡点的未办结问题", en: "at least one open issue with a blocker")
    case .huitoukan:
      Phrase(
        zh: "至少一个定了周期、回头看日期或标了长期坚持的问题",
        en: "at least one issue with a cadence, a day of recheck or the flag longterm")
    case .dubantai: Phrase(zh: "至少一条督办记录", en: "at least one notice")
    case .yanqi: Phrase(zh: "至少一条延期记录", en: "at least one extension")
    case .juyifansan:
      Phrase(
        zh: "至少一个标出同类问题或记了同类排查的问题",
        en: "at least one issue with related ones or a sweep for its kind")
    }
  }
}

extension NoticeKind {
  /// The large title of the slip that gives such a notice.
  package var slipTitle: String {
    switch self {
    case .remind: "巡察整改提醒书"
    case .supervise: "巡察整改督办单"
    case .warn: "巡察整改告诫书"
    case .account: "巡察整改问责建议书"
    }
  }
}
