/// 通报: the published report on the progress of rectification.

import LedgerModel
import LedgerText
import Rules

/// Its form is one that the importer of reports reads again: categories, issues, results and measures
/// stand under the labels that published reports use.
enum PublishedReport {
  static func draft(
    _ material: ReportMaterial, _ options: ReportOptions
  ) throws(ReportObstacle) -> ReportDraft {
    let header = material.header
    let shown = material.items.filter { !$0.isPrivate }
    guard !shown.isEmpty else {
      throw .nothing(Phrase(zh: "台账里没有可以通报的问题", en: "the ledger has no issue to report"))
    }
    let subject = "关于\(inspection(header))反馈意见整改进展情况的通报"
    var draft = ReportDraft(title: subject)
    judge(&draft, material, shown)

    draft.add(.title(ReportText.line(orBlank: header.inspected) + "\n" + broken(subject)))
    draft.text(basis(header))
    var sections = Sections()
    draft.add(.heading(sections.next("组织整改落实情况")))
    draft.text(ReportText.placeholder("领导班子组织整改情况：专题研究、整改方案、责任分工、督促推进。"))
    draft.text(ReportText.placeholder("主要负责同志履行整改第一责任人责任情况。"))
    if let facts = PublishedFacts.sentence(shown) { draft.text(facts) }
    let count = CountedTotals(shown.map(\.row))
    draft.text("截至\(material.today.long(.chinese))，巡察反馈的\(count.issues)个具体问题，\(count.clauses)。")
    let hidden = material.items.count - shown.count + material.source.withheld
    if hidden > 0 { draft.text("另有按规定不予公开的问题\(hidden)个，未计入以上数字，不在本通报列出。") }

    draft.add(.heading(sections.next("整改事项")))
    draft.add(PublishedIssues.blocks(material, shown))
    let lasting = PublishedOutlook.paragraphs(material, shown)
    if !lasting.isEmpty {
      // “下一步” tells a reader that this part repeats issues and holds none of its own.
      draft.add(.heading(sections.next("下一步需持续推进事项")))
      for paragraph in lasting { draft.text(paragraph) }
    }
    draft.add(.heading(sections.next("下一步整改工作安排")))
    draft.text(ReportText.placeholder("下一步工作打算。"))
    draft.text(contact(header, options))
    draft.add(
      .signature([
        ReportText.line(orBlank: options.signature ?? header.inspected),
        (options.date ?? material.today).long(.chinese),
      ]))
    return draft
  }

  /// What has to be put right before anybody reads it.
  private static func judge(
    _ draft: inout ReportDraft, _ material: ReportMaterial, _ shown: [ReportMaterial.Item]
  ) {
    let header = material.header
    draft.tellBroken(material, isObstacle: true)
    let days: [(day: Day?, field: String, name: Phrase)] = [
      (header.visitFrom, "VisitFrom", Phrase(zh: "进驻起", en: "the first day of the visit")),
      (header.visitTo, "VisitTo", Phrase(zh: "进驻止", en: "the last day of the visit")),
      (header.feedbackOn, "FeedbackOn", Phrase(zh: "反馈日期", en: "the day of the feedback")),
    ]
    for (day, field, name) in days where day == nil {
      draft.obstacles.append(
        ReportObstacle(
          "missing_date",
          Phrase(zh: "没有\(name.zh)；在台账头填 \(field)", en: "\(name.en) is missing; fill in \(field)")))
    }
    let found = ReportReconciling.findings(
      material, LaterMoves(material.source.ledger))
    draft.obstacles += found.obstacles
    draft.remarks += found.remarks
    let all = CountedTotals(material.source.whole).issues
    let chosen = material.items.count + material.source.withheld
    if chosen < all {
      draft.obstacles.append(
        ReportObstacle(
          "partial_ledger",
          Phrase(
            zh: "台账有 \(all) 个问题，只选了 \(chosen) 个；通报要写全部问题，去掉筛选条件",
            en:
              "the ledger has \(all) issues and \(chosen) are chosen; a report is about "
              + "all of them: leave out the filter")))
    }
    for item in shown {
      if item.issue.status == .unknown {
        draft.obstacles.append(
          ReportObstacle(
            "missing_status", item,
            Phrase(zh: "没有整改结果；核实后填写状态", en: "has no result; find out and set its status")))
      }
      // What was done may be told as progress alone: reports often tell it so.
      if item.issue.status.isFinished, item.tellsNothing {
        draft.obstacles.append(
          ReportObstacle(
            "missing_measures", item,
            Phrase(
              zh: "已完成，却没有整改措施，也没有进展；补记做了什么",
              en: "is done without a measure or progress; record what was done")))
      }
    }
    tell(&draft, material, shown)
  }

  private static func tell(
    _ draft: inout ReportDraft, _ material: ReportMaterial, _ shown: [ReportMaterial.Item]
  ) {
    let hidden = material.items.filter(\.isPrivate).map { ReportText.line($0.issue.id.text) }
    if !hidden.isEmpty {
      draft.remark(
        "private_issues",
        Phrase(
          zh: "不公开的问题没有写入：\(hidden.joined(separator: "、"))",
          en: "private issues were left out: \(hidden.joined(separator: ", "))"))
    }
    draft.remark(
      "to_be_written",
      Phrase(zh: "标有〔请补写〕的地方台账里没有，要人工写", en: "what is marked 〔请补写〕 has to be written by hand"))
    if material.header.hotline == nil {
      draft.remark("missing_hotline", Phrase(zh: "没有监督电话", en: "there is no telephone number"))
    }
    draft.told = shown
    draft.tellConcluded()
    for item in shown where item.issue.status.isOpen && item.tellsNothing {
      draft.remarks.append(
        ReportObstacle(
          "missing_measures", item, Phrase(zh: "没有整改措施，要补写", en: "has no measure: write it")))
    }
    for item in shown where item.issue.status.isFinished {
      guard item.issue.countedMeasures.contains(where: { $0.state != "done" }) else { continue }
      draft.remarks.append(
        ReportObstacle(
          "open_measures", item,
          Phrase(
            zh: "已完成，却有措施没有记为完成，写在“下步整改任务”里了；办完的先记为完成",
            en:
              "is done, yet has measures that are not: they stand among the next tasks; mark what "
              + "is done")))
    }
    tellSensitive(&draft, material, shown)
    for item in shown where (item.issue.category ?? "").isEmpty {
      draft.remarks.append(
        ReportObstacle("empty_category_title", item, Phrase(zh: "没有问题类别", en: "has no category")))
    }
  }

  /// Numbers of persons and facts about their health that stand in what everybody will read.
  private static func tellSensitive(
    _ draft: inout ReportDraft, _ material: ReportMaterial, _ shown: [ReportMaterial.Item]
  ) {
    let told = ["Category", "Title", "Detail", "Measure", "Progress"]
    let items = Dictionary(
      shown.map { ($0.issue.id, $0) }, uniquingKeysWith: { first, _ in first })
    for found in PublicView(material.source).masked where found.kind.isSensitive {
      guard let field = found.field, told.contains(field),
        let place = RecordType.issue.field(named: field)?.label,
        let item = found.issue.flatMap({ items[$0] })
      else { continue }
      draft.remarks.append(
        ReportObstacle(
          "sensitive_info", item,
          Phrase(
            zh: "\(place.zh)里有\(found.kind.label.zh) \(found.count) 处；发布前改写，或用 --public 隐去",
            en:
              "\(found.kind.label.en) in its \(place.en), \(found.count) times; word it otherwise "
              + "before it is published, or hide them with --public")))
    }
  }

  /// A line of a title holds twenty characters; it ends where a word does.
  private static func broken(_ subject: String) -> String {
    subject.count <= 20 ? subject : subject.replacing("整改进展", with: "\n整改进展")
  }

  /// `县委第三巡察组常规巡察`; what is missing is left out.
  static func inspection(_ header: LedgerHeader) -> String {
    let kind = header.kind.map { ReportText.line($0) } ?? ""
    return (header.inspector.map { ReportText.line($0) } ?? "")
      + (kind.isEmpty ? "巡察" : kind.contains("巡") ? kind : "巡察“\(kind)”")
  }

  private static func basis(_ header: LedgerHeader) -> String {
    let inspector = header.inspector.map { ReportText.line($0) } ?? "巡察组"
    let inspected = ReportText.line(orBlank: header.inspected)
    var bare = header
    bare.inspector = nil
    let visit = "\(ReportText.day(header.visitFrom))至\(ReportText.day(header.visitTo))"
    return "\(visit)，\(inspector)对\(inspected)进行了\(inspection(bare))。"
      + "\(ReportText.day(header.feedbackOn))，\(inspector)向\(inspected)反馈了巡察意见。"
      + "按照巡察工作有关要求，现将巡察整改进展情况予以公布。"
  }

  private static func contact(_ header: LedgerHeader, _ options: ReportOptions) -> String {
    var ways = ["联系电话：\(ReportText.line(orBlank: header.hotline))"]
    if let address = options.postalAddress { ways.append("邮政信箱：\(ReportText.line(address))") }
    if let email = options.email { ways.append("电子邮箱：\(ReportText.line(email))") }
    return "欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。"
      + ways.joined(separator: "；") + "。"
  }

  /// Counts headings, because one of them may be left out.
  private struct Sections {
    var count = 0
    mutating func next(_ name: String) -> String {
      count += 1
      return "\(ReportText.numeral(count))、\(name)"
    }
  }
}
