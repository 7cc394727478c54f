/// The figures of `stats`: counted once, printed as text or JSON.

import LedgerModel
import LedgerText
import Rules

/// Totals over several ledgers, by name where names are alike.
struct Figures {
  /// A kind of names by which issues are gathered.
  enum Gathering: String, CaseIterable {
    /// Lead, else the first Owner, else the Unit: the name on the card.
    case leader
    case owner, unit, category

    var label: Phrase {
      switch self {
      case .leader: Phrase(zh: "负责", en: "leader")
      case .owner: Phrase(zh: "责任人", en: "owner")
      case .unit: Phrase(zh: "责任单位", en: "unit")
      case .category: Phrase(zh: "问题类别", en: "category")
      }
    }

    func number(_ row: IssueRow) -> UInt32 {
      switch self {
      case .leader: row.leader
      case .owner: row.owner
      case .unit: row.unit
      case .category: row.category
      }
    }
  }

  private(set) var total = Tally()
  /// In the order of first occurrence; the empty name gathers those without one.
  private(set) var groups: [Gathering: [(name: String, tally: Tally)]] = [:]
  private let labels: [Status: String]
  private let duties: DutyFigures

  init(_ loaded: [LoadedLedger], today: Day) {
    let only = loaded.count == 1 ? loaded.first?.ledger.header : nil
    let header = only ?? LedgerHeader()
    labels = Dictionary(
      uniqueKeysWithValues: Status.allCases.map {
        ($0, header.label(of: $0, LanguageChoice.current))
      })
    duties = DutyFigures(loaded, today: today)
    for one in loaded {
      let setting = RuleSetting(one.ledger.header, today: today)
      for row in one.ledger.rows { total.add(row, setting) }
    }
    for gathering in Gathering.allCases {
      groups[gathering] = Figures.gather(gathering, loaded, today: today)
    }
  }

  private static func gather(
    _ gathering: Gathering, _ loaded: [LoadedLedger], today: Day
  ) -> [(name: String, tally: Tally)] {
    var list: [(name: String, tally: Tally)] = []
    var places: [String: Int] = [:]
    for one in loaded {
      let setting = RuleSetting(one.ledger.header, today: today)
      // Each name is looked up once a ledger, not once an issue.
      var known: [UInt32: Int] = [:]
      for row in one.ledger.rows where !row.isBroken && row.status != .void {
        let number = gathering.number(row)
        let place: Int
        if let found = known[number] {
          place = found
        } else {
          let name = number == 0 ? "" : one.ledger.names[number]
          place = places[name] ?? list.count
          if place == list.count { list.append((name, Tally())) }
          places[name] = place
          known[number] = place
        }
        list[place].tally.add(row, setting)
      }
    }
    return list
  }

  // MARK: JSON

  var json: JSON {
    .object(
      [
        ("total", .number(total.counted)), ("finished", .number(total.finished)),
        ("open", .number(total.open)), ("percent", .number(total.percent)),
        ("withdrawn", .number(total.count(.void))), ("broken", .number(total.broken)),
        ("longterm", .number(total.longterm)), ("listed", .number(total.listed)),
        (
          "byStatus",
          .list(
            Status.allCases.map { status in
              .object([
                ("status", .text(status.code)), ("statusLabel", .text(labels[status])),
                ("count", .number(total.count(status))),
              ])
            })
        ),
        (
          "lights",
          .object(LightRule.allCases.map { ($0.word, .number(total.count($0))) })
        ),
        (
          "measures",
          .object([
            ("total", .number(total.measuresCounted)), ("done", .number(total.measuresDone)),
            ("percent", .number(total.measurePercent)),
          ])
        ),
        duties.json,
      ]
        + Gathering.allCases.map { gathering in
          (
            "by" + gathering.rawValue.prefix(1).uppercased() + gathering.rawValue.dropFirst(),
            .list((groups[gathering] ?? []).map { Figures.json($0.name, $0.tally) })
          )
        })
  }

  private static func json(_ name: String, _ tally: Tally) -> JSON {
    .object([
      ("name", name.isEmpty ? .null : .text(name)), ("total", .number(tally.counted)),
      ("finished", .number(tally.finished)), ("open", .number(tally.open)),
      ("percent", .number(tally.percent)), ("overdue", .number(tally.count(.overdue))),
      ("stalled", .number(tally.count(.stalled))), ("duesoon", .number(tally.count(.dueSoon))),
      ("measuresDone", .number(tally.measuresDone)),
      ("measuresTotal", .number(tally.measuresCounted)),
    ])
  }

  // MARK: Text

  func text(columns: Int) -> String {
    var text = summary + "\n"
    var statuses = table(said("状态", "status"), isShort: true)
    for status in Status.allCases where total.count(status) > 0 {
      statuses.add([labels[status] ?? status.code, String(total.count(status))])
    }
    text += statuses.text(columns: columns) + "\n"
    var lights = table(said("提示", "light"), isShort: true)
    for rule in LightRule.allCases where total.count(rule) > 0 {
      lights.add([said(rule.label), String(total.count(rule))])
    }
    if !lights.isEmpty { text += lights.text(columns: columns) + "\n" }
    var duties = table(said("督促与长效", "duties"), isShort: true)
    for (name, count) in self.duties.lines { duties.add([name, String(count)]) }
    if !duties.isEmpty { text += duties.text(columns: columns) + "\n" }
    for gathering in Gathering.allCases {
      let rows = groups[gathering] ?? []
      guard rows.contains(where: { !$0.name.isEmpty }) else { continue }
      var table = table(said(gathering.label), isShort: false)
      for (name, tally) in rows {
        table.add([
          name.isEmpty ? said("（未写明）", "(none)") : name, String(tally.counted),
          String(tally.finished), tally.percent.map { "\($0)%" } ?? "",
          count(tally.count(.overdue)), count(tally.count(.stalled)),
          count(tally.count(.dueSoon)), "\(tally.measuresDone)/\(tally.measuresCounted)",
        ])
      }
      text += table.text(columns: columns) + "\n"
    }
    return String(text.dropLast())
  }

  /// Zeros would hide the figures that matter.
  private func count(_ number: Int) -> String { number == 0 ? "" : String(number) }

  private var summary: String {
    let (all, done, open) = (total.counted, total.finished, total.open)
    let percent = total.percent.map { "\($0)%" } ?? "–"
    let measures = "\(total.measuresDone)/\(total.measuresCounted)"
    var text = said(
      "共 \(all) 个问题，办结 \(done)（\(percent)），未办结 \(open)；整改措施完成 \(measures)",
      "\(all) issues, \(done) finished (\(percent)), \(open) open; measures done \(measures)")
    if total.broken > 0 {
      text += said("；有错误的记录 \(total.broken)", "; records with errors \(total.broken)")
    }
    return text + "\n"
  }

  private func table(_ heading: String, isShort: Bool) -> TextTable {
    var columns = [
      TextTable.Column(heading: heading, isFlexible: true),
      TextTable.Column(heading: said("合计", "total"), isRight: true),
    ]
    if !isShort {
      columns += [
        TextTable.Column(heading: said("完成", "done"), isRight: true),
        TextTable.Column(heading: said("完成率", "rate"), isRight: true),
        TextTable.Column(heading: said("逾期", "late"), isRight: true),
        TextTable.Column(heading: said("停滞", "still"), isRight: true),
        TextTable.Column(heading: said("临期", "soon"), isRight: true),
        TextTable.Column(heading: said("措施", "measures"), isRight: true),
      ]
    }
    return TextTable(columns)
  }
}
