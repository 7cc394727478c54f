/// One slip with its reply form.

import LedgerModel
import Rules

struct SlipPage {
  let material: ReportMaterial
  let options: ReportOptions
  /// At least one; several when the slip is for a unit.
  let items: [ReportMaterial.Item]
  /// Which slip of the document it is, from 0: its number counts on.
  let place: Int

  private var issues: [Issue] { items.map(\.issue) }
  private var slip: NoticeKind { options.slip ?? SlipPage.slip(for: items[0], material) }

  /// The latest notice that still waits for an answer in time; its number and sender are the slip's.
  static func openNotice(_ issue: Issue, _ today: Day) -> Entry? {
    issue.newestFirst(.notice).first { entry in
      entry.state == "open" && entry.day(of: "due").map { $0 >= today } ?? true
    }
  }

  /// The latest notice whose day of reply went by: a new slip has to speak of it.
  static func lapsedNotice(_ issue: Issue, _ today: Day) -> Entry? {
    issue.newestFirst(.notice).first { entry in
      entry.state == "open" && entry.day(of: "due").map { $0 < today } ?? false
    }
  }

  static func slip(for item: ReportMaterial.Item, _ material: ReportMaterial) -> NoticeKind {
    if let kind = openNotice(item.issue, material.today)?.value(of: "kind"),
      let slip = NoticeKind(rawValue: kind)
    {
      return slip
    }
    return item.daysLate(material.setting) > 0 ? .supervise : .remind
  }

  /// Whether a notice was sent by a body, which then stands under the slip, and not by a person.
  static func isOffice(_ name: String) -> Bool {
    name.count > 4 || ["办", "委", "组", "局", "室", "部", "会"].contains { name.hasSuffix($0) }
  }

  /// A bare number counts the notices of one issue; on paper it would stand on several slips.
  private static func isOfficial(_ number: String) -> Bool { !number.allSatisfy(\.isNumber) }

  /// Of a slip for several issues no single notice speaks.
  private var notice: Entry? {
    items.count == 1 ? SlipPage.openNotice(items[0].issue, material.today) : nil
  }

  var blocks: [Paper.Block] {
    let number =
      options.number.map { ReportText.number($0, plus: place) }
      ?? notice?.id.flatMap { SlipPage.isOfficial($0) ? ReportText.line($0) : nil }
    var blocks: [Paper.Block] = [
      .title(slip.slipTitle), .subtitle("编号：\(number ?? ReportText.blank)"),
      .addressee("\(ReportText.line(orBlank: items[0].issue.unit))："),
    ]
    blocks += matter
    blocks.append(.text("三、办理要求：\(demand)"))
    blocks.append(.text("四、反馈时限：\(replyBy)前书面报送办理情况，并附佐证材料。"))
    blocks.append(.text("五、领导批示：\(instruction)"))
    let header = material.header
    blocks.append(
      .text(
        "联系人：\(ReportText.line(orBlank: header.clerk))　联系电话："
          + ReportText.line(orBlank: header.hotline)))
    let sender = notice?.people.first
    let isOffice = sender.map { SlipPage.isOffice($0) } ?? false
    blocks.append(
      .text("签发人：\(ReportText.line(orBlank: options.issuedBy ?? (isOffice ? nil : sender)))"))
    var signed = options
    if signed.signature == nil, isOffice { signed.signature = sender }
    blocks.append(ReportForm.signature(material, signed))
    blocks.append(.subtitle("回　执"))
    blocks.append(.table(reply))
    return blocks
  }

  /// What is urged, and on what ground.
  private var matter: [Paper.Block] {
    var blocks: [Paper.Block] = []
    if items.count == 1 {
      let item = items[0]
      blocks.append(.text("一、督办事项：\(item.named)（\(material.standing(item))）。\(deadline(item))。"))
      blocks += ReportText.paragraphs(item.issue.detail).map { .text($0) }
      if let latest = material.latestProgress(item) {
        blocks.append(.text("目前进展：\(ReportText.sentence(latest))"))
      }
    } else {
      blocks.append(.text("一、督办事项：以下\(items.count)个问题。"))
      blocks.append(.table(list))
    }
    for item in items {
      guard let lapsed = SlipPage.lapsedNotice(item.issue, material.today),
        let due = lapsed.day(of: "due")
      else { continue }
      blocks.append(
        .text(
          "前次督办：\(ReportText.line(item.issue.id.text))号问题\(ReportText.day(lapsed.day))已发"
            + "（编号\(ReportText.line(orBlank: lapsed.id))），要求\(due.long(.chinese))前反馈，至今未回复。"))
    }
    if let notice, let text = ReportText.paragraphs(notice.text).first {
      blocks.append(.text("督办意见：\(ReportText.sentence(text))"))
    }
    blocks.append(.text("二、督办依据：\(ground)"))
    return blocks
  }

  private var list: Paper.Table {
    Paper.Table(
      widths: [1, 5, 2, 2.5],
      rows: [ReportForm.headings(["编号", "问题", "状态", "原定时限与逾期"])]
        + items.map { item in
          ReportForm.row(
            [
              ReportText.line(item.issue.id.text), ReportText.line(item.issue.title),
              material.standing(item), deadline(item),
            ], centred: [0, 2])
        })
  }

  /// `原定时限2026年4月10日，已逾66天`; of one that was moved `原定时限2026年4月10日，延期1次至2026年6月30日，还剩15天`.
  private func deadline(_ item: ReportMaterial.Item) -> String {
    let moved = MovedDeadline(item.issue)
    let original = moved?.original ?? item.issue.formerDeadline
    guard let due = item.issue.due else {
      return (item.isLongterm ? "长期坚持事项" : "未定时限")
        + (original.map { "，原定时限\($0.long(.chinese))" } ?? "")
    }
    let late = item.daysLate(material.setting)
    let left = due - material.today
    let standing =
      late > 0
      ? "，已逾\(late)天"
      : item.issue.status.isOpen && !item.isLongterm ? left == 0 ? "，今天到期" : "，还剩\(left)天" : ""
    guard let moved else { return "原定时限\(due.long(.chinese))\(standing)" }
    return "原定时限\(moved.original.long(.chinese))，\(moved.words.zh)至\(due.long(.chinese))\(standing)"
  }

  private var ground: String {
    let header = material.header
    var parts: [String] = []
    if let day = header.feedbackOn {
      let inspector = header.inspector.map { ReportText.line($0) } ?? "巡察组"
      parts.append("\(day.long(.chinese))\(inspector)巡察反馈意见")
    } else {
      parts.append("巡察反馈意见")
    }
    let meetings = issues.flatMap { $0.entries(.decision) }
      .compactMap { $0.day(of: "meeting") ?? $0.day }
    if let last = meetings.max() { parts.append("\(last.long(.chinese))会议议定事项") }
    if instructions.first != nil { parts.append("领导批示") }
    return parts.joined(separator: "、") + "。"
  }

  /// Of lateness only where something is late.
  private var demand: String {
    let isLate = items.contains { $0.daysLate(material.setting) > 0 }
    switch (slip, isLate) {
    case (.remind, _):
      return "对照整改措施抓紧办理，在整改时限前完成；确有困难的，到期前提出延期申请。"
    case (.supervise, true):
      return "对照整改措施逐条推进，说明未按期完成的原因，明确完成时间，限期整改到位。"
    case (.supervise, false): return "对照整改措施逐条推进，明确完成时间，限期整改到位。"
    case (.warn, true): return "责任领导直接负责，在反馈时限前整改到位；再次逾期的，按规定提请问责。"
    case (.warn, false): return "责任领导直接负责，在反馈时限前整改到位；仍不到位的，按规定提请问责。"
    case (.account, true): return "查明逾期未整改的原因和责任，提出处理意见，按程序报批。"
    case (.account, false): return "查明未整改到位的原因和责任，提出处理意见，按程序报批。"
    }
  }

  private var replyBy: String {
    ReportText.day(options.replyBy ?? notice?.day(of: "due"))
  }

  /// Newest first, of all issues on the slip.
  private var instructions: [Entry] {
    issues.flatMap { $0.newestFirst(.instruction).prefix(1) }
      .sorted { ($0.day?.number ?? .min) > ($1.day?.number ?? .min) }
  }

  private var instruction: String {
    guard let entry = instructions.first else { return ReportText.blank }
    let who = entry.people.first.map { ReportText.line($0) } ?? ""
    let day = entry.day?.long(.chinese) ?? ""
    return "\(ReportText.sentence(ReportText.line(entry.text)))（\(who)，\(day)）"
  }

  private var reply: Paper.Table {
    Paper.Table(
      widths: [1.5, 2.5, 1.5, 2.5], headingRows: 0,
      rows: [
        ReportForm.wide(
          "督办事项", items.map(\.named).joined(separator: "\n"), height: 10),
        ReportForm.wide("办理情况", "", height: 45),
        ReportForm.wide("未完成原因\n及下步措施", "", height: 30),
        ReportForm.pair("负责人\n（签字）", "", "日期\n（盖章）", "", height: 18),
      ])
  }
}
