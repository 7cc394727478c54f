/// 会议纪要: what became of the last meeting's decisions, where the ledger stands, what was decided.

import LedgerModel
import Prose
import Rules

enum MinutesReport {
  static func draft(_ material: ReportMaterial, _ options: ReportOptions) -> ReportDraft {
    let decisions = MeetingDecision.all(material)
    let days = decisions.map(\.meeting).filter { $0 <= material.today }
    let day = options.meetingDay ?? days.max() ?? material.today
    var draft = ReportDraft(title: "巡察整改工作调度会议纪要")
    draft.tellBroken(material)
    let today = decisions.filter { $0.meeting == day }
    let before = decisions.map(\.meeting).filter { $0 < day }.max()

    draft.add(.title("巡察整改工作调度会议纪要"))
    draft.add(.subtitle(options.number.map { ReportText.line($0) } ?? day.long(.chinese)))
    for (label, text) in [
      ("时间", day.long(.chinese)), ("地点", ReportText.line(orBlank: options.meetingPlace)),
      ("主持", ReportText.line(orBlank: options.host ?? host(today, material))),
      ("参会", ReportText.names(options.attendants)),
      ("记录", ReportText.line(orBlank: options.recorder ?? material.header.clerk)),
    ] {
      draft.text("\(label)：\(text)")
    }

    draft.add(.heading("一、上次议定事项落实情况"))
    if let before {
      let old = decisions.filter { $0.meeting == before }
      draft.text("\(before.long(.chinese))会议议定\(old.count)项，落实情况如下：")
      draft.add(.table(followUp(material, old)))
    } else {
      draft.text("台账里没有更早会议的议定事项。")
    }
    draft.add(.heading("二、听取整改情况"))
    if day != material.today {
      // Nobody could hear at a meeting what the ledger says a week later.
      draft.text(
        ReportText.placeholder(
          "会议当天（\(day.long(.chinese))）的整改情况；下面是\(material.today.long(.chinese))台账的数，供改写。"))
      draft.remark(
        "figures_of_today",
        Phrase(
          zh: "“听取整改情况”里是\(material.today.long(.chinese))的数，不是会议当天的；已标〔请补写〕，要人工改写",
          en:
            "the figures are those of \(material.today.long(.english)), not of the meeting; they are "
            + "marked for a person to word anew"))
    }
    let late = late(material)
    let still = still(material)
    for paragraph in standing(material, late, still) { draft.text(paragraph) }
    draft.told = told(
      late.map(\.item) + still.map(\.item)
        + decisions.filter { $0.meeting == day || $0.meeting == before }.map(\.item), material)
    draft.add(.heading("三、会议议定事项"))
    if today.isEmpty {
      draft.text(ReportText.placeholder("会议议定事项（台账里没有\(day.long(.chinese))的会议决定）。"))
      draft.remark(
        "no_decisions",
        Phrase(
          zh: "台账里没有\(day.long(.chinese))的会议决定；在问题页记入，或指定会议日期",
          en:
            "the ledger has no decision of \(day.long(.english)); record them, or say the day of the meeting"
        ))
    }
    for (place, decision) in today.enumerated() {
      draft.text("\(place + 1). \(decision.sentence)")
    }
    draft.add(.heading("四、工作要求"))
    let orders = instructions(material, on: day)
    if orders.isEmpty {
      draft.text(ReportText.placeholder("会议提出的工作要求。"))
    } else {
      for order in orders { draft.text(order) }
    }
    draft.text("分送：\(ReportText.names(recipients(today, material)))。")
    draft.add(.table(countersign))
    draft.add(ReportForm.signature(material, options))
    for (name, isMissing) in [
      (Phrase(zh: "地点", en: "the place"), options.meetingPlace == nil),
      (Phrase(zh: "参会人员", en: "the attendants"), options.attendants.isEmpty),
    ] where isMissing {
      draft.remark(
        "meeting_facts", Phrase(zh: "没有写\(name.zh)，已留空", en: "\(name.en) is left open"))
    }
    return draft
  }

  /// The leader who decided everything at the meeting led it. Who stands at a decision may only have
  /// noted it: somebody who leads no issue is not taken for the host.
  private static func host(
    _ decisions: [MeetingDecision], _ material: ReportMaterial
  ) -> String? {
    let people = Set(decisions.compactMap { $0.entry.people.first })
    guard people.count == 1, let host = people.first,
      !ReportMaterial.isSame(material.header.clerk, host),
      material.items.contains(where: { item in
        guard let lead = item.issue.lead else { return false }
        return ReportMaterial.isSame(lead, host)
          || PersonName.names(in: lead, isCertain: true).contains(host)
      })
    else { return nil }
    return host
  }

  private static func followUp(
    _ material: ReportMaterial, _ decisions: [MeetingDecision]
  ) -> Paper.Table {
    Paper.Table(
      widths: [1, 4, 1.6, 2, 4],
      rows: [ReportForm.headings(["编号", "议定事项", "责任人", "时限", "落实情况"])]
        + decisions.map { decision in
          ReportForm.row(
            [
              ReportText.line(decision.item.issue.id.text), ReportText.cell(decision.entry.text),
              decision.owner ?? "", ReportText.shortDay(decision.due),
              decision.outcome(material),
            ], centred: [0, 2, 3])
        })
  }

  /// Totals, overdue and stalled issues as they are on the source's day.
  private static func standing(
    _ material: ReportMaterial, _ late: [Counted], _ still: [Counted]
  ) -> [String] {
    let count = CountedTotals(material.items.map(\.row))
    guard count.issues > 0 else { return ["台账里没有问题。"] }
    return [
      "截至\(material.today.long(.chinese))，共\(count.issues)个具体问题，\(count.clauses)。",
      list("逾期", late.map { "\(name($0.item))，逾\($0.days)天" }),
      list("停滞", still.map { "\(name($0.item))，停\($0.days)天" }),
    ]
  }

  private typealias Counted = (item: ReportMaterial.Item, days: Int)

  private static func late(_ material: ReportMaterial) -> [Counted] {
    material.items.map { ($0, $0.daysLate(material.setting)) }.filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }
  }

  private static func still(_ material: ReportMaterial) -> [Counted] {
    material.items.compactMap { item in
      StalledRule.judge(item.row, material.setting).map { (item, $0.days) }
    }.sorted { $0.1 > $1.1 }
  }

  /// Each once, in the order of the ledger.
  private static func told(
    _ items: [ReportMaterial.Item], _ material: ReportMaterial
  ) -> [ReportMaterial.Item] {
    let places = Set(items.map(\.place))
    return material.items.filter { places.contains($0.place) }
  }

  private static func name(_ item: ReportMaterial.Item) -> String {
    item.named + (item.issue.leader.map { "（\(ReportText.line($0))）" } ?? "")
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    items.isEmpty ? "\(name)：无。" : "\(name)\(items.count)个：" + items.joined(separator: "；") + "。"
  }

  private static func instructions(_ material: ReportMaterial, on day: Day) -> [String] {
    material.items.flatMap { item in
      item.issue.entries(.instruction).filter { $0.day == day }.map { entry in
        let who = ReportText.line(orBlank: entry.people.first)
        return ReportText.sentence(
          "\(who)（\(ReportText.line(item.issue.id.text))号问题）：\(ReportText.line(entry.text))")
      }
    }
  }

  /// The units that have something to do, each once.
  private static func recipients(
    _ decisions: [MeetingDecision], _ material: ReportMaterial
  ) -> [String] {
    var names: [String] = []
    for decision in decisions {
      for name in [decision.item.issue.unit].compactMap(\.self) + decision.item.issue.support
      where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  private static var countersign: Paper.Table {
    Paper.Table(
      widths: [2.2, 3.6, 2.2, 3.6], headingRows: 0,
      rows: [
        ReportForm.pair("会签", "", "会签", "", height: 14),
        ReportForm.pair("主持人签发", "", "日期", "", height: 14),
      ])
  }
}

/// A decision with the issue it is about.
struct MeetingDecision {
  let item: ReportMaterial.Item
  let entry: Entry
  let meeting: Day

  /// Decisions of all issues in the order of the source; those without a day are none of a meeting.
  static func all(_ material: ReportMaterial) -> [MeetingDecision] {
    material.items.flatMap { item in
      item.issue.entries(.decision).compactMap { entry in
        (entry.day(of: "meeting") ?? entry.day).map {
          MeetingDecision(item: item, entry: entry, meeting: $0)
        }
      }
    }
  }

  var owner: String? {
    entry.value(of: "owner").map { ReportText.line($0) }
      ?? item.issue.leader.map {
        ReportText.line($0)
      }
  }
  var due: Day? { entry.day(of: "due") }

  /// The decision for the minutes: issue, words, owner, day.
  var sentence: String {
    "\(item.cited)：" + ReportText.sentence(ReportText.line(orBlank: entry.text))
      + "责任人：\(owner ?? ReportText.blank)；时限：\(ReportText.day(due))。"
  }

  /// What the ledger holds since: status, days late, the newest progress after the meeting.
  func outcome(_ material: ReportMaterial) -> String {
    var lines = [material.standing(item)]
    if item.issue.status.isOpen, let due, due < material.today {
      lines.append("议定时限已过\(material.today - due)天")
    }
    let since = item.issue.newestFirst(.progress).first { entry in
      entry.day.map { $0 >= meeting } ?? false && !entry.isImported
    }
    if let since, let day = since.day {
      lines.append("\(day.long(.chinese))，\(ReportText.line(since.text))")
    } else if item.issue.status.isOpen {
      lines.append("会后没有进展记录")
    }
    return lines.joined(separator: "\n")
  }
}
